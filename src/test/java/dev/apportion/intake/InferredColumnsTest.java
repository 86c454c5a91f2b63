package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Finding;
import dev.apportion.policy.BuiltInHeadings;
import dev.apportion.policy.Field;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables whose headings do not say all. The policy knows IT, 4100 Marketing and 10 Harbor. */
class InferredColumnsTest extends IntakeTest {

    @BeforeEach
    void begin() {
        intake.policy.columns.putAll(BuiltInHeadings.all());
    }

    @Test
    void amountAndDepartmentByWhatStandsInThem() throws Exception {
        assertThat(intake.csv(
                        "list.csv",
                        "Charged to,What for,Spent so far",
                        "Marketing,Posters,1200.50",
                        "Harbor,Ropes,99",
                        "IT,Cables,310"))
                .containsExactly("header", "4100 1200.50 USD", "10 99.00 USD", "IT 310.00 USD");
        assertThat(intake.findings)
                .filteredOn(finding -> finding.severity() == Finding.Severity.WARNING)
                .singleElement()
                .extracting(finding -> finding.message().toString())
                .asString()
                .contains("\"Spent so far\" was read as Amount", "\"Charged to\" was read as Department");
        assertThat(intake.lines.get(0).posting().description()).isEqualTo("Posters");
    }

    @Test
    void numbersWithoutAWordOfMoneyAreNoCost() throws Exception {
        assertThat(intake.csv("areas.csv", "Charged to,Area", "Marketing,1200.50", "Harbor,99.25", "IT,310"))
                .isEmpty();
        assertThat(intake.findingCodes()).contains("no-table");
    }

    @Test
    void whatWasSpentGoesBeforeWhatWasPlannedAndWhatIsLeft() throws Exception {
        assertThat(intake.csv(
                        "Marketing.csv",
                        "Item,Budgeted,Spent,Remaining",
                        "Posters,2000,1200,800",
                        "Fair,9000,100,8900"))
                .containsExactly("header", "4100 1200.00 USD", "4100 100.00 USD");
    }

    @Test
    void theSumOfPartsIsTheCost() throws Exception {
        assertThat(intake.csv(
                        "Marketing.csv",
                        "Item,Staff cost,Travel cost,All cost together",
                        "Posters,2000,1200,3200",
                        "Fair,9000,100,9100",
                        "Stand,10,0.50,10.50"))
                .containsExactly("header", "4100 3200.00 USD", "4100 9100.00 USD", "4100 10.50 USD");
    }

    @Test
    void theMonthOfTheRunAmongMonthsSideBySide() throws Exception {
        assertThat(intake.csv(
                        "Marketing.csv",
                        "Description,Aug 26,Sep 26,Oct 26,Nov 26,Total",
                        "Posters,1,2,3,4,10",
                        "Fair,10,20,,40,70",
                        "Stand,100,200,300,400,1000"))
                .containsExactly("header", "4100 3.00 USD", "no_amount", "4100 300.00 USD");
        assertThat(intake.findings)
                .filteredOn(finding -> finding.message().toString().contains("side by side"))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Finding.Severity.INFO);
    }

    @Test
    void monthsWithoutThatOfTheRunGiveNothingAndSaySo() throws Exception {
        assertThat(intake.csv("Marketing.csv", "Description,January,February,March,Total", "Posters,1,2,3,6"))
                .isEmpty();
        assertThat(intake.findings.toString())
                .contains("has the months January 2026 to March 2026 but not October 2026");
    }

    @Test
    void actualBelowAMonthAndNotThePlanBesideIt() throws Exception {
        assertThat(intake.csv(
                        "Marketing.csv",
                        ",Sep,,Oct,,Nov,",
                        "Description,Plan,Actual,Plan,Actual,Plan,Actual",
                        "Posters,1,2,3,4,5,6"))
                .endsWith("header", "4100 4.00 USD");
    }

    @Test
    void theColumnWithDepartmentsGoesBeforeTheOneCalledSo() throws Exception {
        assertThat(intake.csv(
                        "list.csv",
                        "Dept no,Dept title,Description,Amount",
                        "901,Marketing,Posters,5",
                        "902,Harbor,Ropes,6"))
                .containsExactly("header", "4100 5.00 USD", "10 6.00 USD");
    }

    @Test
    void aWeakWordForDepartmentsNeedsDepartmentsBelow() throws Exception {
        assertThat(intake.csv("Marketing.csv", "Unit,Description,Amount", "pieces,Posters,5", "hours,Fair,6"))
                .containsExactly("header", "4100 5.00 USD", "4100 6.00 USD");
    }

    @Test
    void misspelledHeadingsAndHeadingsWithMoreWords() throws Exception {
        intake.csv(
                "Marketing.csv",
                "Descripton,Amount,Name of the supplier,Our invoice number,GL posting date",
                "Posters,5,Print Ltd,4711,2026-10-05");
        assertThat(intake.lines).singleElement().satisfies(line -> {
            assertThat(line.posting().description()).isEqualTo("Posters");
            assertThat(line.posting().supplier()).isEqualTo("Print Ltd");
            assertThat(line.posting().document()).isEqualTo("4711");
            assertThat(line.posting().date()).isEqualTo("2026-10-05");
        });
    }

    @Test
    void theDateOfAContractIsNotThatOfItsCost() throws Exception {
        intake.csv("Marketing.csv", "Description,Amount,Contract date", "Posters,5,2025-01-05");
        assertThat(intake.lines)
                .singleElement()
                .satisfies(line -> assertThat(line.posting().date()).isNull());
    }

    @Test
    void manyRowsWithoutAnAmountAreCountedNotRejected() throws Exception {
        assertThat(intake.csv("Marketing.csv", "Description,Supplier,Amount", "A,X,1", "B,X,", "C,X,", "D,X,", "E,X,2"))
                .containsExactly("header", "4100 1.00 USD", "no_amount", "no_amount", "no_amount", "4100 2.00 USD");
        assertThat(intake.findings.toString()).contains("3 rows have no amount");
        assertThat(intake.csv("Marketing.csv", "Description,Supplier,Amount", "A,X,1", "B,X,", "C,X,3", "D,X,4"))
                .contains("rejected C3");
    }

    @Test
    void otherSheetsAreNotGuessedAtWhereOneIsKnown() throws Exception {
        Path file = folder.resolve("Marketing.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var known = workbook.createSheet("Lines");
            IntakeFixture.row(known, 0, "Description", "Amount");
            IntakeFixture.row(known, 1, "Posters", 5);
            var summary = workbook.createSheet("Overview");
            IntakeFixture.row(summary, 0, "What we paid for", "Spent so far");
            IntakeFixture.row(summary, 1, "Posters", 5000.5);
            IntakeFixture.row(summary, 2, "Fair", 12);
            IntakeFixture.row(summary, 3, "Stand", 730.25);
            workbook.write(out);
        }
        assertThat(intake.read(file)).containsExactly("header", "4100 5.00 USD");
        assertThat(intake.findingCodes()).contains("sheet-not-understood");
    }

    @Test
    void aHeadingOfThePolicyGoesBeforeWhatIsInferred() throws Exception {
        intake.heading("Budgeted", Field.AMOUNT);
        assertThat(intake.csv("Marketing.csv", "Item,Budgeted,Spent", "Posters,2000,1200", "Fair,9000,100"))
                .containsExactly("header", "4100 2000.00 USD", "4100 9000.00 USD");
    }

    @Test
    void headingsThatAreRepeatedAreNoLines() throws Exception {
        assertThat(intake.csv(
                        "Marketing.csv",
                        "Item,What we spent",
                        "Posters,2000.10",
                        "Fair,100",
                        "Stand,30",
                        "Prizes,40",
                        "Item,What we spent",
                        "Fair,9000.20"))
                .contains("4100 40.00 USD", "repeated_header", "4100 9000.20 USD")
                .hasSize(7);
    }

    @Test
    void departmentsSideBySideAreALineEach() throws Exception {
        assertThat(intake.csv(
                        "split.csv",
                        "Account,Text,Marketing,Harbor,IT,Total",
                        "6100,Rent,10,20,30,60",
                        "6200,Power,,5.50,,5.50",
                        "6300,Cleaning,,,,",
                        "Total,,10,25.50,30,65.50"))
                .containsExactly(
                        "header",
                        "4100 10.00 USD",
                        "10 20.00 USD",
                        "IT 30.00 USD",
                        "10 5.50 USD",
                        "no_amount",
                        "total");
        assertThat(intake.lines.get(1).account().code()).isEqualTo("6100");
        assertThat(intake.findings)
                .singleElement()
                .extracting(finding -> finding.message().toString())
                .asString()
                .contains("side by side");
    }

    @Test
    void oneDepartmentAmongHeadingsIsNoMatrix() throws Exception {
        assertThat(intake.csv("IT.csv", "Description,Marketing,Amount", "Rent,10,20", "Power,1,5"))
                .containsExactly("header", "IT 20.00 USD", "IT 5.00 USD");
    }

    @Test
    void thePriceOfAPieceIsNotTheCost() throws Exception {
        assertThat(intake.csv("Marketing.csv", "Description,Price,Pieces,Total", "Posters,10,20,200", "Fair,1,5,5"))
                .containsExactly("header", "4100 200.00 USD", "4100 5.00 USD");
    }

    @Test
    void wordsBelowAHeadingOfAmountsAreNoAmounts() throws Exception {
        assertThat(intake.csv(
                        "Marketing.csv", "Description,Payment,Spent so far", "Posters,Card,200.50", "Fair,Cash,5"))
                .containsExactly("header", "4100 200.50 USD", "4100 5.00 USD");
        assertThat(intake.findings.toString()).contains("no number stands below \"Payment\"");
    }

    @Test
    void aRowOfDatesIsNoRowOfMonths() throws Exception {
        assertThat(intake.csv(
                        "Marketing.csv",
                        "What,Spent so far,Asked,Begun,Done",
                        "Posters,200.50,2026-01-05,2026-02-05,2026-03-05",
                        "Fair,5,2026-01-06,2026-02-06,2026-03-06"))
                .containsExactly("header", "4100 200.50 USD", "4100 5.00 USD");
    }

    @Test
    void departmentsSideBySideBehindAnUnknownText() throws Exception {
        assertThat(intake.csv("split.csv", "What for,Marketing,Harbor", "Rent,10,20", "Power,,5.50"))
                .containsExactly("header", "4100 10.00 USD", "10 20.00 USD", "10 5.50 USD");
        assertThat(intake.lines.get(2).posting().description()).isEqualTo("Power");
    }

    @Test
    void theUnitOfAMonthsHeadingCounts() throws Exception {
        assertThat(intake.csv(
                        "Marketing.csv", "Description,Sep 26 (TUSD),Oct 26 (TUSD),Nov 26 (TUSD)", "Posters,1,2.5,3"))
                .containsExactly("header", "4100 2500.00 USD");
    }

    @Test
    void unitsInARowBelowTheHeadings() throws Exception {
        assertThat(intake.csv("Marketing.csv", "Description,Amount,Hours", ",(TEUR),h", "Posters,1.5,3", "Fair,2,1"))
                .containsExactly("header", "header", "4100 1500.00 EUR", "4100 2000.00 EUR");
        assertThat(intake.findings.toString()).contains("was multiplied by 1000");
    }

    @Test
    void theYearOfAMonthsHeadingCounts() throws Exception {
        assertThat(intake.csv("Marketing.csv", "Description,Aug 25 (k$),Sep 25 (k$),Oct 25 (k$)", "Posters,1,2.5,3"))
                .isEmpty();
    }

    @Test
    void amountsNeverAddUpToMoreThanANumberHolds() throws Exception {
        assertThat(intake.csv(
                        "Marketing.csv",
                        "Description,Amount",
                        "A,900000000000000.00",
                        "B,900000000000000.00",
                        "C,-900000000000000.00",
                        "D,1000000000000000000"))
                .containsExactly("header", "4100 900000000000000.00 USD", "rejected B3", "rejected B4", "rejected B5");
    }

    @Test
    void aCurrencyThatIsNotReadIsToldOfDepartmentsSideBySideToo() throws Exception {
        assertThat(intake.csv(
                        "split.csv", "Text,Marketing,Harbor,Ours,Theirs", "Rent,10,20,EUR,USD", "Power,1,2,EUR,USD"))
                .containsExactly(
                        "header", "4100 10.00 EUR held", "10 20.00 EUR held", "4100 1.00 EUR held", "10 2.00 EUR held");
        assertThat(intake.findingCodes()).contains("currency-not-read");
    }
}
