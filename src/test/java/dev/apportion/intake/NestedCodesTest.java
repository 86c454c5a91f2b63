package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Rows of a chart of accounts that hold the sums of those whose codes begin with theirs. */
class NestedCodesTest extends IntakeTest {

    @Test
    void chainOfSumsAboveOneAccount() throws IOException {
        assertThat(intake.csv(
                        "IT.csv",
                        "Account,Text,Amount",
                        "6,Expenses,100.00",
                        "61,Services,100.00",
                        "6100,Cloud,100.00"))
                .containsExactly("header", "subtotal", "subtotal", "IT 100.00 USD");
        assertThat(warningsWithCodes())
                .contains("2 rows hold the sum of the rows that belong to them and do not count");
    }

    @Test
    void sumsAboveSeveralAccounts() throws IOException {
        assertThat(intake.csv(
                        "IT.csv",
                        "Account,Text,Amount",
                        "6,Expenses,600.00",
                        "61,Services,300.00",
                        "6100,Cloud,100.00",
                        "6101,Help,200.00",
                        "62,Staff,300.00",
                        "6200,Wages,300.00",
                        "Total,,600.00"))
                .containsExactly(
                        "header",
                        "subtotal",
                        "subtotal",
                        "IT 100.00 USD",
                        "IT 200.00 USD",
                        "subtotal",
                        "IT 300.00 USD",
                        "total");
        assertThat(intake.findingCodes()).doesNotContain("total-differs", "counted-twice");
    }

    @Test
    void sumsBelowTheirAccounts() throws IOException {
        assertThat(intake.csv(
                        "IT.csv",
                        "Account,Amount",
                        "6100,100.00",
                        "6101,200.00",
                        "61,300.00",
                        "6200,50.00",
                        "6,350.00"))
                .containsExactly("header", "IT 100.00 USD", "IT 200.00 USD", "subtotal", "IT 50.00 USD", "subtotal");
    }

    @Test
    void codesBeforeNamesInOneColumn() throws IOException {
        assertThat(intake.read(intake.workbook(sheet -> {
                    IntakeFixture.row(sheet, 0, "Department", "Account", "Amount");
                    IntakeFixture.row(sheet, 1, "IT", "1.1 Services", 30);
                    IntakeFixture.row(sheet, 2, "IT", "1.1.1 Cloud", 10);
                    IntakeFixture.row(sheet, 3, "IT", "1.1.2 Help", 20);
                    IntakeFixture.row(sheet, 4, "IT", "1.10 Rent", 5);
                })))
                .containsExactly("header", "subtotal", "IT 10.00 USD", "IT 20.00 USD", "IT 5.00 USD");
    }

    @Test
    void numbersAsCodes() throws IOException {
        assertThat(intake.read(intake.workbook(sheet -> {
                    IntakeFixture.row(sheet, 0, "Department", "Account", "Amount");
                    IntakeFixture.row(sheet, 1, "IT", 61, 30);
                    IntakeFixture.row(sheet, 2, "IT", 6100, 10);
                    IntakeFixture.row(sheet, 3, "IT", 6101, 20);
                })))
                .containsExactly("header", "subtotal", "IT 10.00 USD", "IT 20.00 USD");
    }

    @Test
    void oneEqualAmountBelowCountsAndIsTold() throws IOException {
        assertThat(intake.csv("IT.csv", "Account,Amount", "61,100.00", "6100,100.00", "7000,30.00"))
                .containsExactly("header", "IT 100.00 USD", "IT 100.00 USD", "IT 30.00 USD");
        assertThat(warningsWithCodes()).contains("COUNTED_TWICE", "USD 100.00 in all: row 2");
    }

    @Test
    void sumsAmongManyThatAreNoneCountAndAreTold() throws IOException {
        assertThat(intake.csv(
                        "IT.csv",
                        "Account,Amount",
                        "61,30.00",
                        "6100,10.00",
                        "6101,20.00",
                        "62,7.00",
                        "6200,8.00",
                        "63,9.00",
                        "6300,4.00"))
                .doesNotContain("subtotal")
                .hasSize(8);
        assertThat(warningsWithCodes()).contains("COUNTED_TWICE", "USD 30.00 in all: row 2");
    }

    @Test
    void codesThatMerelyBeginAlikeAreCost() throws IOException {
        assertThat(intake.csv("IT.csv", "Account,Amount", "61,30.00", "6100,10.00", "6101,15.00"))
                .containsExactly("header", "IT 30.00 USD", "IT 10.00 USD", "IT 15.00 USD");
        assertThat(warningsWithCodes()).doesNotContain("COUNTED_TWICE");
    }
}
