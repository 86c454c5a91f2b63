package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes that are stored as numbers and shown otherwise by their format. */
class CodesAsShownTest extends IntakeTest {

    private Path book(Workbook workbook, String ending, String format) throws IOException {
        Path file = folder.resolve("IT" + ending);
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Costs");
            IntakeFixture.row(sheet, 0, "Account", "Activity code", "Amount");
            IntakeFixture.row(sheet, 1, 1234, 42, 5);
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            sheet.getRow(1).getCell(0).setCellStyle(style);
            sheet.getRow(1).getCell(2).setCellStyle(style);
            workbook.write(out);
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "00000,01234",
        "0000000,0001234",
        "00-00-00,00-12-34",
        "00\\/00\\/00,00/12/34",
        "\"K\"00000,K01234",
        "\"KST \"0,KST 1234",
        "00000;-00000,01234",
        "0,1234",
        "'#,##0',1234",
        "General,1234",
        "0.00,1234",
        "000,1234"
    })
    void readAsShown(String format, String account) throws IOException {
        assertThat(intake.read(book(new XSSFWorkbook(), ".xlsx", format))).containsExactly("header", "IT 5.00 USD");
        assertThat(intake.read(book(new HSSFWorkbook(), ".xls", format))).containsExactly("header", "IT 5.00 USD");
        assertThat(intake.lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.account().code()).isEqualTo(account))
                .allSatisfy(line -> assertThat(line.activity().code()).isEqualTo("42"));
    }

    @Test
    void openDocumentsShowThemAsText() throws IOException {
        Path file = folder.resolve("IT.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            entry(
                    zip,
                    "content.xml",
                    "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:x='x'><o:body><o:spreadsheet><t:table t:name='Costs'>"
                            + row(text("Account"), text("Amount"))
                            + row(number("1234", "01234"), number("5", "5.00"))
                            + row(number("1234", "1234"), number("0", "0.00"))
                            + "</t:table></o:spreadsheet></o:body></o:document-content>");
        }
        intake.read(file);
        assertThat(intake.lines).extracting(line -> line.account().code()).containsExactly("01234", "1234");
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String row(String... cells) {
        return "<t:table-row>" + String.join("", cells) + "</t:table-row>";
    }

    private static String text(String text) {
        return "<t:table-cell o:value-type='string'><x:p>" + text + "</x:p></t:table-cell>";
    }

    private static String number(String value, String shown) {
        return "<t:table-cell o:value-type='float' o:value='" + value + "'><x:p>" + shown + "</x:p></t:table-cell>";
    }

    @Test
    void aCsvMayHaveTheZeroOfANumber() throws IOException {
        intake.csv("IT.csv", "Account,Activity code,Amount", "1234.0,42.0,5.0");
        assertThat(intake.lines).singleElement().satisfies(line -> {
            assertThat(line.account().code()).isEqualTo("1234");
            assertThat(line.activity().code()).isEqualTo("42");
        });
    }
}
