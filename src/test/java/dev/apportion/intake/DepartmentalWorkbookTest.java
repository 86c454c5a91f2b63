package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.policy.Field;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepartmentalWorkbookTest {

    @TempDir
    Path folder;

    private IntakeFixture intake = new IntakeFixture(Path.of(""));

    @BeforeEach
    void fixture() {
        intake = new IntakeFixture(folder);
    }

    @Test
    void skipsTitlesAboveTheTable() throws IOException {
        assertThat(intake.csv("a.csv", "Costs of October,,", ",,", "Department,Account,Amount", "IT,4000,10.50"))
                .containsExactly("above_the_table", "blank", "header", "IT 10.50 USD");
    }

    @Test
    void totalsAreChecksAndNoCost() throws IOException {
        assertThat(intake.csv(
                        "a.csv",
                        "Department,Account,Amount",
                        "IT,4000,10",
                        "IT,4100,5",
                        "Subtotal,,15",
                        "4100,4000,1",
                        "Total Marketing,,1",
                        "Grand total,,16"))
                .containsExactly(
                        "header", "IT 10.00 USD", "IT 5.00 USD", "subtotal", "4100 1.00 USD", "total", "total");
        assertThat(intake.findings).isEmpty();
    }

    @Test
    void aTotalThatDiffersIsAFindingWithItsCell() throws IOException {
        intake.csv("a.csv", "Department,Account,Amount", "IT,4000,10", "Total,,11");
        assertThat(intake.findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.TOTAL_DIFFERS);
            assertThat(finding.cell()).isEqualTo("C3");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.message()).contains("USD 11.00", "USD 10.00");
        });
    }

    @Test
    void aTotalThatHoldsARejectedRowWithoutAmountIsForInformationOnly() throws IOException {
        intake.csv("a.csv", "Department,Account,Amount", "IT,4000,?", "Subtotal,,7", "IT,4000,2", "Subtotal,,999");
        assertThat(intake.findings)
                .extracting(Finding::cell, Finding::severity)
                .containsExactly(tuple("C3", Finding.Severity.INFO), tuple("C5", Finding.Severity.WARNING));
    }

    @ParameterizedTest
    @CsvSource({
        "Total;;55, USD 55.00, 'USD 45.00', WARNING",
        "Total;;50, USD 50.00, 'USD 45.00. The difference of USD 5.00 is that of the rejected row.', INFO",
        "Subtotal;;41, USD 41.00, 'USD 45.00', WARNING",
        "Total;;45, USD 45.00, 'USD 45.00, without the rejected row of USD 5.00.', INFO"
    })
    void aGrandTotalIsComparedWithTheSumNearestToIt(String total, String says, String sum, Finding.Severity severity)
            throws IOException {
        intake.csv(
                "a.csv",
                "Department,Account,Amount",
                "IT,4000,10",
                "IT,4100,15",
                "Subtotal,,25",
                "IT,4000,20",
                "Nowhere,4000,5",
                "Subtotal,,25",
                total.replace(';', ','));
        assertThat(intake.findings).last().satisfies(finding -> {
            assertThat(finding.cell()).isEqualTo("C8");
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.message()).contains("says " + says, "add up to " + sum);
        });
    }

    @Test
    void aTotalWithoutCurrencyIsInThatOfItsLines() throws IOException {
        assertThat(intake.csv("IT.csv", "Account,Currency,Amount", "4000,EUR,10", "4100,EUR,20", "Total,,30"))
                .endsWith("total");
        assertThat(intake.findings).isEmpty();
    }

    @Test
    void ordinaryWordsAreNoTotals() throws IOException {
        assertThat(intake.csv(
                        "a.csv",
                        "Department,Description,Vendor,Amount",
                        "IT,Fuel,Total Energies,10",
                        "IT,Sum insured premium,Allianz,20",
                        "IT,Total station rental,Leica,30"))
                .containsExactly("header", "IT 10.00 USD", "IT 20.00 USD", "IT 30.00 USD");
    }

    @Test
    void aSupplierCalledTotalInTheFirstColumnIsALine() throws IOException {
        assertThat(intake.csv("IT.csv", "Vendor,Amount,Description", "Total Energies,10,Fuel"))
                .containsExactly("header", "IT 10.00 USD");
    }

    @Test
    void aSumAcrossTheRowIsALineAndASumOfRowsIsASubtotal() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 0, "Department", "Net", "Tax", "Amount");
            row(sheet, 1, "IT", 10, 2, "=SUM(B2:C2)");
            row(sheet, 2, "IT", 20, 4, "=SUM(B3:C3)");
            row(sheet, 3, null, null, null, "=SUM(D2:D3)");
        });
        intake.heading("Net", Field.QUANTITY);
        intake.heading("Tax", Field.DESCRIPTION);
        assertThat(intake.read(file)).containsExactly("header", "IT 12.00 USD", "IT 24.00 USD", "subtotal");
        assertThat(intake.findings).isEmpty();
    }

    @Test
    void aSecondTableWithOtherColumnsIsReadByItsOwnHeadings() throws IOException {
        assertThat(intake.csv(
                        "a.csv",
                        "Department,Amount,Account",
                        "IT,10,4000",
                        ",,",
                        "Account,Department,Description,Amount",
                        "4100,4100,Fair,7"))
                .containsExactly("header", "IT 10.00 USD", "blank", "header", "4100 7.00 USD");
    }

    @Test
    void headingsThatComeAgainAreIgnored() throws IOException {
        assertThat(intake.csv(
                        "a.csv", "Department,Account,Amount", "IT,4000,10", "Department,Account,Amount", "IT,4000,"))
                .containsExactly("header", "IT 10.00 USD", "repeated_header", "rejected C4");
    }

    @Test
    void allFaultsOfARowAreTold() throws IOException {
        assertThat(intake.csv(
                        "a.csv",
                        "Department,Account,Date,Currency,Amount,Hours",
                        "Nowhere,4000,31.13.2026,EUX,12..5,many"))
                .containsExactly("header", "rejected A2 D2 E2 C2 F2");
    }

    @ParameterizedTest
    @CsvSource({
        "IT, IT",
        "it, IT",
        "Information Technology, IT",
        "4100 - Marketing, 4100",
        "Marketing (4100), 4100",
        "4100.0, 4100"
    })
    void departmentsAreFoundByCodeAndName(String written, String code) throws IOException {
        assertThat(intake.csv("a.csv", "Department,Account,Amount", written + ",4000,1"))
                .containsExactly("header", code + " 1.00 USD");
    }

    @Test
    void theDepartmentMayStandAboveTheTableAsANumber() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 0, "Department", 4100);
            row(sheet, 2, "Account", "Amount");
            row(sheet, 3, "4000", 5);
        });
        assertThat(intake.read(file)).endsWith("4100 5.00 USD");
    }

    @Test
    void theFileNameTellsTheDepartmentButItsMonthDoesNot() throws IOException {
        assertThat(intake.csv("marketing 2026-10.csv", "Account,Amount", "4000,5"))
                .containsExactly("header", "4100 5.00 USD");
        assertThat(intake.csv("costs 2026-10.csv", "Account,Amount", "4000,5"))
                .containsExactly("header", "rejected A2");
    }

    @Test
    void aDepartmentMergedOverSeveralRowsCountsForEach() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 0, "Department", "Account", "Amount");
            row(sheet, 1, "Marketing", "4000", 5);
            row(sheet, 2, null, "4100", 6);
            row(sheet, 3, null, "4200", 7);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        });
        assertThat(intake.read(file)).containsExactly("header", "4100 5.00 USD", "4100 6.00 USD", "rejected A4");
    }

    @Test
    void debitAndCreditMakeOneAmount() throws IOException {
        assertThat(intake.csv("IT.csv", "Account,Debit,Credit", "4000,10,", "4000,,4", "4000,0.00,3", "4000,-,5"))
                .containsExactly("header", "IT 10.00 USD", "IT -4.00 USD", "IT -3.00 USD", "IT -5.00 USD");
    }

    @Test
    void currenciesComeFromColumnSignAndHeading() throws IOException {
        assertThat(intake.csv(
                        "IT.csv", "Account,Currency,Amount", "4000,EUR,10", "4000,,€5", "4000,,(£3.50)", "4000,,$1"))
                .containsExactly("header", "IT 10.00 EUR", "IT 5.00 EUR", "IT -3.50 GBP", "IT 1.00 USD");
        assertThat(intake.csv("IT.csv", "Account,Amount (EUR)", "4000,10")).containsExactly("header", "IT 10.00 EUR");
    }

    @Test
    void currenciesWithNoneAndThreeDecimalsKeepThem() throws IOException {
        assertThat(intake.csv("IT.csv", "Account,Currency,Amount", "4000,JPY,100", "4000,KWD,1.234"))
                .containsExactly("header", "IT 100 JPY", "IT 1.234 KWD");
    }

    @Test
    void binaryNoiseGoesAndMoreDecimalsAreAFinding() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 0, "Department", "Account", "Amount");
            row(sheet, 1, "IT", "4000", 0.1 + 0.2);
            row(sheet, 2, "IT", "4000", 1.005);
        });
        assertThat(intake.read(file)).containsExactly("header", "IT 0.30 USD", "IT 1.01 USD");
        assertThat(intake.findingCodes()).containsExactly("more-decimals");
    }

    @Test
    void errorsAndFormulasWithoutValueRejectTheRow() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 0, "Department", "Account", "Amount");
            row(sheet, 1, "IT", "4000", "=1/0");
            row(sheet, 2, "IT", "4000", 1);
            sheet.createRow(3).createCell(0).setCellValue("IT");
            sheet.getRow(3).createCell(2).setCellFormula("A1");
        });
        assertThat(intake.read(file)).startsWith("header", "rejected C2", "IT 1.00 USD");
    }

    @Test
    void factsOfALineArriveTyped() throws IOException {
        intake.csv(
                "IT.csv",
                "Account,Activity code,Type,Date,Period,Hours,Document,Amount",
                "0400,ERP-22,Capex,10/31/2026,2026-09,7.5,000123,1");
        CostLine line = intake.lines.get(0);
        assertThat(line.account()).isEqualTo("0400");
        assertThat(line.declaredType()).isEqualTo(CostType.PROJECT);
        assertThat(line.date()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(line.period()).isEqualTo(Period.parse("2026-09"));
        assertThat(line.hours()).isEqualByComparingTo("7.5");
        assertThat(line.document()).isEqualTo("000123");
    }

    @Test
    void aSheetWithoutTableIsToldAndAFileWithoutAnyIsAnError() throws IOException {
        assertThat(intake.csv("IT.csv", "Dear colleagues,", "nothing this month,"))
                .isEmpty();
        assertThat(intake.findingCodes()).containsExactly("sheet-ignored", "no-table");
    }

    @Test
    void notesAndSectionHeadingsAreIgnored() throws IOException {
        assertThat(intake.csv(
                        "a.csv",
                        "Account,Amount,Description",
                        "Marketing,,",
                        "4000,5,Fair",
                        "Information Technology,,",
                        "4000,6,Server",
                        "Prepared by Ana,,"))
                .containsExactly("header", "note", "4100 5.00 USD", "note", "IT 6.00 USD", "note");
    }

    @Test
    void twoRowHeadingsAreReadTogether() throws IOException {
        intake.heading("Cost amount", Field.AMOUNT);
        assertThat(intake.csv("IT.csv", ",Cost,Cost", "Account,Amount,Currency", "4000,5,EUR"))
                .endsWith("IT 5.00 EUR");
    }

    private interface Content {
        void write(Sheet sheet);
    }

    private Path workbook(Content content) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.write(workbook.createSheet("Costs"));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        return file;
    }

    private static void row(Sheet sheet, int number, @Nullable Object... values) {
        var row = sheet.createRow(number);
        for (int column = 0; column < values.length; column++) {
            Object value = values[column];
            if (value instanceof Number figure) {
                row.createCell(column).setCellValue(figure.doubleValue());
            } else if (value instanceof String text && text.startsWith("=")) {
                row.createCell(column).setCellFormula(text.substring(1));
            } else if (value != null) {
                row.createCell(column).setCellValue(value.toString());
            }
        }
    }
}
