package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody sees beside an amount is its currency, though its cell holds a number alone. The reporting currency is USD. */
class ShownCurrenciesTest extends IntakeTest {

    private static final String POUNDS = "[$£-809]#,##0.00";

    /** A sheet with an account and an amount a row, under these headings. */
    private Path sheet(String name, String amountHeading, Object... formatsAndAmounts) throws IOException {
        Path file = folder.resolve(name);
        try (Workbook workbook = name.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Costs");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("Account");
            head.createCell(1).setCellValue(amountHeading);
            head.createCell(2).setCellValue("Currency");
            for (int at = 0; at < formatsAndAmounts.length; at += 3) {
                var row = sheet.createRow(1 + at / 3);
                row.createCell(0).setCellValue("4000");
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat((String) formatsAndAmounts[at]));
                row.createCell(1).setCellValue(((Number) formatsAndAmounts[at + 1]).doubleValue());
                row.getCell(1).setCellStyle(style);
                row.createCell(2).setCellValue((String) formatsAndAmounts[at + 2]);
            }
            workbook.write(out);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"IT.xlsx", "IT.xls"})
    void aFormatSaysWhatNothingElseDoes(String name) throws IOException {
        assertThat(intake.read(sheet(name, "Amount", POUNDS, 10, "", "#,##0.00 [$€-407]", 5, "", "0.00", 1, "")))
                .as("the sign often stands at the first amount alone")
                .containsExactly("header", "IT 10.00 GBP", "IT 5.00 EUR", "IT 1.00 GBP");
        assertThat(intake.findings)
                .extracting(finding -> finding.message().toString())
                .containsExactlyInAnyOrder(
                        "1 amount of this column is read as EUR, which their format shows.",
                        "2 amounts of this column are read as GBP, which their format shows.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"$\"#,##0.00|USD",
                "[$$-409]#,##0.00|USD",
                "[$$-1009]#,##0.00|CAD",
                "#,##0.00 \"days\"|USD",
                "#,##0.00 \"EUR per day\"|USD",
                "\"CHF\" #,##0.00|CHF",
                "#,##0\\ [$kr-41D]|SEK"
            })
    void whatIsNoCurrencySaysNothingAndADollarIsOurs(String format, String currency) throws IOException {
        assertThat(intake.read(sheet("IT.xlsx", "Amount", format, 10, "")))
                .containsExactly("header", "IT 10.00 " + currency);
        assertThat(intake.findings).hasSize(currency.equals("USD") ? 0 : 1);
    }

    @Test
    void headingsAndRowsCountMoreAndAContradictionIsAWarning() throws IOException {
        assertThat(intake.read(sheet("IT.xlsx", "Amount (EUR)", POUNDS, 10, "", POUNDS, 20, "")))
                .containsExactly("header", "IT 10.00 EUR", "IT 20.00 EUR");
        assertThat(intake.read(sheet("IT.xlsx", "Amount", "\"$\"#,##0.00", 10, "CAD", POUNDS, 20, "CHF")))
                .containsExactly("header", "IT 10.00 CAD", "IT 20.00 CHF");
        assertThat(intake.findings)
                .filteredOn(finding -> finding.severity() == Finding.Severity.WARNING)
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo(FindingCode.COLUMN_READ))
                .extracting(finding -> finding.message().toString())
                .containsExactly(
                        "2 amounts of this column are shown by their format as GBP, but as EUR by their heading or the column"
                                + " Currency, which counts. Make them agree.",
                        "1 amount of this column is shown by their format as GBP, but as CHF by their heading or the column"
                                + " Currency, which counts. Make them agree.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"#,##0 \"T€\"|EUR|1", "#,##0.0 \"Mio. €\"|EUR|1", "#,##0,\"k$\"|USD|0", "#,##0,,\" Mio €\"|EUR|0"})
    void aUnitThatAFormatShowsIsNotAppliedButWarnedOf(String format, String currency, int warnings) throws IOException {
        assertThat(intake.read(sheet("IT.xlsx", "Amount", format, 10, "")))
                .containsExactly("header", "IT 10.00 " + currency);
        assertThat(intake.findings)
                .filteredOn(finding -> finding.severity() == Finding.Severity.WARNING)
                .hasSize(warnings)
                .allSatisfy(finding -> assertThat(finding.message().toString()).contains("Unit on the Layouts sheet"));
        intake.findings.clear();
        assertThat(intake.read(sheet("IT.xlsx", "Amount in TEUR", "#,##0 \"T€\"", 10, "")))
                .containsExactly("header", "IT 10000.00 EUR");
        assertThat(intake.findings)
                .extracting(Finding::severity)
                .as("said in the heading as well")
                .containsOnly(Finding.Severity.INFO);
    }

    @Test
    void aPercentageIsNoAmountInAnyFormat() throws IOException {
        for (String name : List.of("IT.xlsx", "IT.xls")) {
            assertThat(intake.read(sheet(name, "Amount", "0.0%", 0.1, ""))).containsExactly("header", "rejected B2");
        }
    }

    @Test
    void anOpenDocumentNamesItsCurrencies() throws IOException {
        Path file = folder.resolve("IT.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("""
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                     xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                     xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
                    <table:table table:name="Costs"><table:table-row>
                    <table:table-cell office:value-type="string"><text:p>Account</text:p></table:table-cell>
                    <table:table-cell office:value-type="string"><text:p>Amount</text:p></table:table-cell>
                    </table:table-row><table:table-row>
                    <table:table-cell office:value-type="string"><text:p>4000</text:p></table:table-cell>
                    <table:table-cell office:value-type="currency" office:currency="NOK" office:value="12.5"/>
                    </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>
                    """.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(intake.read(file)).containsExactly("header", "IT 12.50 NOK");
    }
}
