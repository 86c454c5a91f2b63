package dev.apportion.intake;

import static dev.apportion.intake.IntakeFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.FindingCode;
import dev.apportion.policy.Field;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What people write into the Columns sheet goes before everything that is built in. */
class HeadingsOfPeopleTest extends IntakeTest {

    @Test
    void aYearCanBeTheHeadingOfTheAmount() throws IOException {
        intake.heading("2026", Field.AMOUNT);
        Path file = intake.workbook(sheet -> {
            row(sheet, 0, "Department", "Account", 2025, 2026);
            row(sheet, 1, "IT", "4000", 5, 7);
            row(sheet, 2, "IT", "4000", 5, 2026);
        });
        assertThat(intake.read(file)).containsExactly("header", "IT 7.00 USD", "IT 2026.00 USD");
    }

    @Test
    void ofSeveralHeadingsTheFirstOnTheSheetIsTaken() throws IOException {
        intake.heading("Actual cost", Field.AMOUNT);
        intake.heading("Plan", Field.AMOUNT);
        assertThat(intake.csv("IT.csv", "Account,Plan,Actual cost,Amount", "4000,1,2,3"))
                .containsExactly("header", "IT 2.00 USD");
        assertThat(intake.csv("IT.csv", "Account,Actual cost,Plan", "4000,2,1"))
                .containsExactly("header", "IT 2.00 USD");
    }

    @Test
    void aFieldsOwnNameCanStandForAnotherField() throws IOException {
        intake.heading("Amount", Field.QUANTITY);
        assertThat(intake.csv("IT.csv", "Account,Amount,Total cost", "4000,3,20"))
                .containsExactly("header", "IT 20.00 USD");
        assertThat(intake.lines.get(0).quantity()).isEqualByComparingTo("3");
    }

    @Test
    void whatCostCanDoWithoutIsToldOnceAndCounts() throws IOException {
        assertThat(intake.csv(
                        "IT.csv", "Account,Date,Hours,Amount", "4000,soon,2,1", "4000,later,x,2", "4000,2026-10-05,,3"))
                .containsExactly("header", "IT 1.00 USD", "IT 2.00 USD", "IT 3.00 USD");
        assertThat(intake.findings)
                .filteredOn(finding -> finding.code() == FindingCode.FIELD_NOT_READ)
                .extracting(finding -> finding.message().toString())
                .satisfiesExactly(
                        message -> assertThat(message)
                                .startsWith("Date \"soon\", \"later\": This is not a date")
                                .contains("2 lines count without it, the last in B3"),
                        message -> assertThat(message).startsWith("Hours \"x\""));
    }

    @Test
    void aColumnOfTextsWithoutAHeadingIsTheDescriptionWhereNothingElseIs() throws IOException {
        assertThat(intake.csv(
                        "a.csv", ",Department,Amount", "Rent,IT,10", "Cleaning,IT,5", ",Department,Amount", "Ink,IT,1"))
                .containsExactly("header", "IT 10.00 USD", "IT 5.00 USD", "repeated_header", "IT 1.00 USD");
        assertThat(intake.lines)
                .extracting(line -> line.posting().description())
                .containsExactly("Rent", "Cleaning", "Ink");
        assertThat(intake.findingCodes()).containsExactly("column-read");
        intake.findings.clear();
        intake.csv("a.csv", ",Department,Account,Amount", "Rent,IT,4000,10");
        assertThat(intake.findings).isEmpty();
    }

    @Test
    void withoutATableTheRowThatCameNearestIsTold() throws IOException {
        intake.csv("IT.csv", "Costs of IT,,", "Department,Date,Esborso", "IT,2026-10-01,x");
        assertThat(intake.findings)
                .filteredOn(finding -> finding.code() == FindingCode.NO_TABLE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().toString())
                        .contains("Row 2 of sheet \"IT\" came nearest: it has Department, Date, but no amount.")
                        .contains("Not known: \"Esborso\".")
                        .contains("write the heading of the amount under Headings, and Amount under Field."));
    }

    @Test
    void aUnitAboveTheTableIsAskedAbout() throws IOException {
        assertThat(intake.csv("IT.csv", "All figures in thousands;", "Account;Amount", "4000;5"))
                .endsWith("IT 5.00 USD");
        assertThat(intake.findings).singleElement().satisfies(finding -> assertThat(
                        finding.message().toString())
                .contains("\"All figures in thousands\"")
                .contains("Layouts"));
    }
}
