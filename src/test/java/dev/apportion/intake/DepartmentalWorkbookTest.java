package dev.apportion.intake;

import static dev.apportion.intake.IntakeFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Period;
import dev.apportion.policy.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepartmentalWorkbookTest extends IntakeTest {

    @Test
    void skipsTitlesAboveTheTable() throws IOException {
        assertThat(intake.csv("a.csv", "Costs of October,,", ",,", "Department,Account,Amount", "IT,4000,10.50"))
                .containsExactly("above_the_table", "blank", "header", "IT 10.50 USD");
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
        Path file = intake.workbook(sheet -> {
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
        Path file = intake.workbook(sheet -> {
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
        Path file = intake.workbook(sheet -> {
            row(sheet, 0, "Department", "Account", "Amount");
            row(sheet, 1, "IT", "4000", 0.1 + 0.2);
            row(sheet, 2, "IT", "4000", 1.005);
        });
        assertThat(intake.read(file)).containsExactly("header", "IT 0.30 USD", "IT 1.01 USD");
        assertThat(intake.findingCodes()).containsExactly("more-decimals");
    }

    @Test
    void errorsAndFormulasWithoutValueRejectTheRow() throws IOException {
        Path file = intake.workbook(sheet -> {
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
        assertThat(line.account().code()).isEqualTo("0400");
        assertThat(line.activity().declaredType()).isEqualTo(CostType.PROJECT);
        assertThat(line.posting().date()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(line.period()).isEqualTo(Period.parse("2026-09"));
        assertThat(line.hours()).isEqualByComparingTo("7.5");
        assertThat(line.posting().document()).isEqualTo("000123");
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
}
