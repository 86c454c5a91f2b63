package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Finding;
import dev.apportion.policy.BuiltInHeadings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns that are known by what stands in them. The policy knows IT, 4100 Marketing and 10 Harbor. */
class ColumnsByValueTest extends IntakeTest {

    @BeforeEach
    void begin() {
        intake.policy.columns.putAll(BuiltInHeadings.all());
    }

    @Test
    void registeredCodesAreTheActivityWhateverTheirColumnIsCalled() throws Exception {
        intake.policy.operation("P-1", "IT").operation("O-1", "IT");
        intake.csv("Marketing.csv", "Description,Ours,Amount", "Posters,P-1,5", "Rent,O-1,6", "Fair,,7");
        assertThat(intake.lines).extracting(line -> line.activity().code()).containsExactly("P-1", "O-1", null);
        assertThat(intake.findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.INFO);
            assertThat(finding.message().toString())
                    .contains("\"Ours\" was read as Activity code: its values are registered projects");
        });
    }

    @Test
    void numbersThatAreRegisteredCodesMayBeAnything() throws Exception {
        intake.policy.operation("30", "IT").operation("40", "IT");
        intake.csv("Marketing.csv", "Description,Pieces of it,Amount", "Posters,30,5", "Rent,40,6");
        assertThat(intake.lines)
                .allSatisfy(line -> assertThat(line.activity().code()).isNull());
        assertThat(intake.findings.toString()).contains("looks like projects or operations but is not used");
    }

    @Test
    void ofTwoColumnsOfCodesNeitherIsTaken() throws Exception {
        intake.policy.operation("P-1", "IT").operation("P-2", "IT");
        intake.csv("Marketing.csv", "Description,From us,For them,Amount", "Posters,P-1,P-2,5", "Rent,P-2,P-1,6");
        assertThat(intake.lines)
                .allSatisfy(line -> assertThat(line.activity().code()).isNull());
    }

    @Test
    void aColumnOfCurrenciesIsTheCurrency() throws Exception {
        assertThat(intake.csv("Marketing.csv", "Description,Amount,Valuuttax", "Posters,5,EUR", "Fair,6,USD"))
                .containsExactly("header", "4100 5.00 EUR", "4100 6.00 USD");
        assertThat(intake.findings.toString()).contains("its values are currencies");
    }

    @Test
    void aColumnOfCurrenciesBesideAHeadingWithOneIsNotRead() throws Exception {
        assertThat(intake.csv("Marketing.csv", "Description,Amount EUR,Of theirs", "Posters,5,USD", "Fair,6,GBP"))
                .containsExactly("header", "4100 5.00 EUR", "4100 6.00 EUR");
    }

    @Test
    void daysOfTheRunsMonthAreTheDate() throws Exception {
        intake.csv("Marketing.csv", "Description,Amount,Kdy", "Posters,5,05/10/2026", "Fair,6,31/10/2026");
        assertThat(intake.lines)
                .extracting(line -> String.valueOf(line.posting().date()))
                .containsExactly("2026-10-05", "2026-10-31");
    }

    @Test
    void daysOfOtherMonthsBelowAnUnknownHeadingAreTold() throws Exception {
        intake.csv("Marketing.csv", "Description,Amount,Kdy", "Posters,5,2026-09-05", "Fair,6,2026-10-31");
        assertThat(intake.lines)
                .allSatisfy(line -> assertThat(line.posting().date()).isNull());
        assertThat(intake.findings.toString()).contains("\"Kdy\" looks like dates but is not used");
    }
}
