package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balances of other periods among the postings of a ledger. */
class CarriedForwardTest extends IntakeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Opening balance",
                "Balance b/f",
                "Opening balance 01.10.2026",
                "Balance brought forward",
                "Saldovortrag",
                "Eröffnungssaldo",
                "Report à nouveau",
                "Solde d'ouverture",
                "Saldo inicial",
                "Saldo anterior",
                "Saldo iniziale",
                "Riporto",
                "Beginsaldo",
                "Openingssaldo"
            })
    void withADateIsToldAndDoesNotCount(String label) throws IOException {
        assertThat(intake.csv(
                        "IT.csv",
                        "Date,Text,Debit,Credit",
                        "2026-10-01," + label + ",\"5,000.00\",",
                        "2026-10-02,Licence,100.00,",
                        "2026-10-31,Closing balance,\"5,100.00\","))
                .containsExactly("header", "subtotal", "IT 100.00 USD", "subtotal");
        assertThat(warningsWithCodes())
                .contains("COUNTED_TWICE: 1 row carries a balance from one period to the next and does not count:"
                        + " USD 5,000.00 in all.")
                .doesNotContain("TOTAL_DIFFERS");
    }

    @Test
    void withoutADateIsToldToo() throws IOException {
        assertThat(intake.csv(
                        "IT.csv", "Text,Debit,Credit", "Opening balance,500.00,", "Licence,100.00,", "Total,600.00,"))
                .containsExactly("header", "subtotal", "IT 100.00 USD", "total");
        assertThat(warningsWithCodes())
                .contains("does not count: USD 500.00 in all")
                .doesNotContain("TOTAL_DIFFERS");
    }

    @Test
    void eachAccountHasItsOwn() throws IOException {
        assertThat(intake.csv(
                        "IT.csv",
                        "Account,Description,Amount",
                        "4000,Opening balance,500.00",
                        "4000,Licence,100.00",
                        "4000,Closing balance,600.00",
                        "4100,Opening balance,20.00",
                        "4100,Phone,1.00",
                        "4100,Closing balance,22.00"))
                .containsExactly(
                        "header", "subtotal", "IT 100.00 USD", "subtotal", "subtotal", "IT 1.00 USD", "subtotal");
        assertThat(warningsWithCodes()).contains("3 rows carry balances", "do not count: USD 542.00 in all");
    }

    @Test
    void fromOnePageToTheNextIsTheSumAboveAndNeedsNoWord() throws IOException {
        assertThat(intake.csv(
                        "IT.csv",
                        "Text,Amount",
                        "Licence,100.00",
                        "Carried forward,100.00",
                        "Brought forward,100.00",
                        "Phone,1.00",
                        "Total,101.00"))
                .containsExactly("header", "IT 100.00 USD", "subtotal", "subtotal", "IT 1.00 USD", "total");
        assertThat(warningsWithCodes()).isEmpty();
    }

    @Test
    void textsThatGoOnOtherwiseAreCost() throws IOException {
        assertThat(intake.csv(
                        "IT.csv",
                        "Date,Text,Amount",
                        "2026-10-02,Übertrag an Rücklage,100.00",
                        "2026-10-03,Report,5.00"))
                .containsExactly("header", "IT 100.00 USD", "IT 5.00 USD");
    }
}
