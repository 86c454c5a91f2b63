package dev.apportion.report.returned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.received.ReturnedCopy;
import dev.apportion.message.Wording;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnedWorkbookTest {

    private static final ReturnedCopy COPY = new ReturnedCopy("0123456789abcdef".repeat(4));

    @TempDir
    Path folder;

    @Test
    void marksTheCellKeepsTheRestAndListsItInFront() throws IOException {
        byte[] before = Files.readAllBytes(source());
        Path returned = write(source(), rejected("B2"), "returned");
        assertThat(Files.readAllBytes(source())).isEqualTo(before);
        try (InputStream in = Files.newInputStream(returned);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheetName(0)).isEqualTo("To correct");
            assertThat(workbook.getSheetAt(0)
                            .getRow(6)
                            .getCell(1)
                            .getHyperlink()
                            .getAddress())
                    .isEqualTo("'Costs'!B2");
            var costs = workbook.getSheet("Costs");
            var marked = costs.getRow(1).getCell(1);
            assertThat(marked.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(marked.getCellComment().getString().getString())
                    .isEqualTo("Apportion: Amount: Type it as a number.\nFound: see invoice\n"
                            + "Expected: A number, such as 1234.50\nMoney at stake: not known");
            assertThat(workbook.getSheetAt(0).getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("Rows whose amount could not be read: 1. Due: November 5, 2026.");
            var notice = costs.getCellComment(new CellAddress("C1"));
            assertThat(notice.isVisible()).isTrue();
            assertThat(notice.getString().getString())
                    .isEqualTo("Apportion: Marked on this sheet: B2. What to do stands on the first sheet.");
            assertThat(costs.getRow(0).getCell(2)).as("the sheet's cells stay").isNull();
            assertThat(marked.getStringCellValue()).isEqualTo("see invoice");
            assertThat(costs.getRow(2).getCell(1).getCellFormula()).isEqualTo("2*3");
            assertThat(costs.getRow(2).getCell(1).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
        }
    }

    @Test
    void aMissingCellIsMadeSoThatItCanBeMarked() throws IOException {
        Path returned = write(source(), rejected("F9"), "returned");
        try (InputStream in = Files.newInputStream(returned);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheet("Costs").getRow(8).getCell(5).getCellComment())
                    .isNotNull();
        }
    }

    @Test
    void csvGoesBackAsAWorkbookOfTheSameTexts() throws IOException {
        Path csv = Files.writeString(folder.resolve("it.csv"), "Account,Amount\n=1+1,see invoice\n");
        Path returned = write(csv, row("it", "B2"), "returned");
        try (InputStream in = Files.newInputStream(returned);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            var cell = workbook.getSheet("it").getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        Path first = write(source(), rejected("B2"), "a");
        Path second = write(source(), rejected("B2"), "b");
        assertThat(Files.readAllBytes(second)).isEqualTo(Files.readAllBytes(first));
        try (ZipFile zip = new ZipFile(first.toFile())) {
            assertThat(zip.stream())
                    .as("a time beside the zip's own would be that of this computer's time zone")
                    .allMatch(entry -> entry.getExtra() == null);
        }
    }

    private Path source() throws IOException {
        Path file = folder.resolve("it.xlsx");
        if (Files.exists(file)) {
            return file;
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Costs");
            sheet.createRow(0).createCell(0).setCellValue("Account");
            sheet.createRow(1).createCell(1).setCellValue("see invoice");
            sheet.createRow(2).createCell(1).setCellFormula("2*3");
            workbook.write(out);
        }
        return file;
    }

    private Path write(Path source, List<CellNote> notes, String to) throws IOException {
        return new ReturnedWorkbook(
                        source,
                        ReadSettings.USUAL,
                        COPY,
                        FileNotes.of(notes),
                        new ReturnedTexts(text -> text, Wording.ENGLISH),
                        "November 5, 2026")
                .write(true, folder.resolve(to))
                .file();
    }

    private static List<CellNote> rejected(String cell) {
        return row("Costs", cell);
    }

    private static List<CellNote> row(String sheet, String cell) {
        return List.of(new CellNote(
                sheet,
                cell,
                false,
                "Amount",
                "see invoice",
                "Type it as a number.",
                "A number, such as 1234.50",
                new AtStake(null)));
    }
}
