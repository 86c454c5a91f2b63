package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that say that they are cancelled, a draft or planned count, since they may be cost, but not without a word. */
class DeniedRowsTest extends IntakeTest {

    @ParameterizedTest
    @ValueSource(strings = {"Cancelled", "VOID", "storniert", "Annulé", "Budget", "Plan", "Draft", "geplant"})
    void aWarningSaysHowMuchIsInThem(String word) throws IOException {
        assertThat(intake.csv(
                        "IT.csv",
                        "Account;Amount;State",
                        "1;100.00;Paid",
                        "2;40.00;" + word,
                        "3;2.00;" + word,
                        "4;1.00;Actual"))
                .containsExactly("header", "IT 100.00 USD", "IT 40.00 USD", "IT 2.00 USD", "IT 1.00 USD");
        assertThat(intake.findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.COLUMN_NOT_UNDERSTOOD);
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.cell()).isEqualTo("C1");
            assertThat(finding.message().toString())
                    .startsWith(
                            "\"" + word + "\" is in this column in 2 rows, which count as cost: USD 42.00 in total.");
        });
    }

    @Test
    void ordinaryWordsSayNothing() throws IOException {
        intake.csv(
                "IT.csv",
                "Account;Amount;State",
                "1;100.00;Paid",
                "2;40.00;open",
                "3;2.00;Budget office",
                "4;1.00;voided cheque of May",
                "5;1.00;");
        assertThat(intake.findings).isEmpty();
    }
}
