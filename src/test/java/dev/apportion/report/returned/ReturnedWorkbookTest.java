package dev.apportion.report.returned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Source;
import dev.apportion.cost.received.ReturnedCopy;
import dev.apportion.cost.received.RowOutcome;
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
            assertThat(marked.getCellComment().getString().getString()).contains("Amount", "Type it as a number");
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
        return new ReturnedWorkbook(source, ReadSettings.USUAL, COPY, notes, new ReturnedTexts(text -> text))
                .write(true, folder.resolve(to))
                .file();
    }

    private static List<CellNote> rejected(String cell) {
        return row("Costs", cell);
    }

    private static List<CellNote> row(String sheet, String cell) {
        return CellNote.of(new RowOutcome.Rejected(
                new Source("it.xlsx", sheet, 2),
                "IT",
                List.of(new RowOutcome.CellFault(cell, "Amount", "see invoice", "Type it as a number.")),
                null,
                null));
    }
}
