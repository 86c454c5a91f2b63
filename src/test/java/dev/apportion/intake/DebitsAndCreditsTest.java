package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.policy.BuiltInHeadings;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ledgers export amounts without a sign and say beside them what they are. The locale is en-US, the currency USD. */
class DebitsAndCreditsTest extends IntakeTest {

    @BeforeEach
    void begin() {
        intake.policy.columns.putAll(BuiltInHeadings.all());
    }

    @ParameterizedTest
    @CsvSource({
        "D/C,D,C",
        "Dr/Cr,Dr,Cr",
        "Debit/Credit,Debit,Credit",
        "Soll/Haben-Kennzeichen,S,H",
        "S/H-Kz,S,H",
        "SHKZG,S,H",
        "Sens,D,C",
        "Debe/Haber,D,H",
        "Dare/Avere,D,A",
        "Kz,S,H",
        "Type of entry,Debit,Credit",
        "Kz,Soll,Haben"
    })
    void aColumnBesideTheAmountSaysWhichItIs(String heading, String debit, String credit) throws IOException {
        assertThat(intake.csv(
                        "IT.csv",
                        "Account;Amount;" + heading,
                        "1;100.00;" + debit,
                        "2;40.00;" + credit,
                        "3;-5.00;" + debit))
                .containsExactly("header", "IT 100.00 USD", "IT -40.00 USD", "IT -5.00 USD");
        assertThat(intake.findings)
                .filteredOn(finding -> finding.message().toString().startsWith("1 amount is a credit"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.COLUMN_READ);
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.INFO);
                    assertThat(finding.cell()).isEqualTo("C3");
                });
    }

    @Test
    void aMinusIsTakenOffOnce() throws IOException {
        assertThat(intake.csv("IT.csv", "Account;Amount;D/C", "1;100.00;D", "2;-40.00;C"))
                .containsExactly("header", "IT 100.00 USD", "IT -40.00 USD");
        assertThat(intake.csv("IT.csv", "Account;Amount;D/C", "1;100.00;D", "2;-40.00;C", "3;7.00;C", "4;8.00;"))
                .containsExactly("header", "IT 100.00 USD", "IT -40.00 USD", "IT -7.00 USD", "IT 8.00 USD");
        assertThat(intake.findings)
                .filteredOn(finding -> finding.severity() == Finding.Severity.WARNING)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().toString())
                        .contains("1 of them have a minus and others have not"));
    }

    @Test
    void whatSaysNeitherIsRejected() throws IOException {
        assertThat(intake.csv("IT.csv", "Account;Amount;D/C", "1;100.00;X", "2;40.00;C"))
                .containsExactly("header", "rejected C2", "IT -40.00 USD");
    }

    @ParameterizedTest
    @CsvSource({"Class,C,D", "State,MA,CA", "Status,Debit,Pending", "Size,S,M"})
    void otherColumnsOfLettersSayNothing(String heading, String one, String other) throws IOException {
        assertThat(intake.csv("IT.csv", "Account;Amount;" + heading, "1;100.00;" + one, "2;40.00;" + other))
                .containsExactly("header", "IT 100.00 USD", "IT 40.00 USD");
    }

    @Test
    void creditsWithAMinusInTheirColumnReduceCost() throws IOException {
        assertThat(intake.csv("IT.csv", "Account;Debit;Credit", "1;100.00;", "2;;-40.00", "3;;-7.00"))
                .containsExactly("header", "IT 100.00 USD", "IT -40.00 USD", "IT -7.00 USD");
        assertThat(intake.findings)
                .extracting(finding -> finding.message().toString())
                .containsExactly("Credits stand with a minus in their column; they reduce cost as they stand.");
        assertThat(intake.csv("IT.csv", "Account;Debit;Credit", "1;100.00;", "2;;40.00", "3;;-7.00"))
                .as("among others a minus reverses a credit")
                .containsExactly("header", "IT 100.00 USD", "IT -40.00 USD", "IT 7.00 USD");
    }

    @ParameterizedTest
    @CsvSource({
        "Document date,Posting date",
        "Belegdatum,Buchungsdatum",
        "Date,Posting date",
        "Invoice date,GL date",
        "Date facture,Date comptable",
        "Factuurdatum,Boekingsdatum"
    })
    void costBelongsToTheMonthInWhichItWasBooked(String document, String posted) throws IOException {
        for (List<String> order : List.of(List.of(document, posted), List.of(posted, document))) {
            boolean first = order.get(0).equals(posted);
            intake.lines.clear();
            intake.csv(
                    "IT.csv",
                    "Account;" + String.join(";", order) + ";Amount",
                    first ? "1;2026-10-02;2026-09-28;100.00" : "1;2026-09-28;2026-10-02;100.00");
            assertThat(intake.lines).singleElement().satisfies(line -> assertThat(line.period())
                    .hasToString("2026-10"));
        }
    }

    @Test
    void ofTwoCurrenciesThatOfTheReportsIsRead() throws IOException {
        for (String headings : List.of("Account;Amount (EUR);Amount (USD)", "Account;Amount EUR;Amount USD")) {
            assertThat(intake.csv("IT.csv", headings, "1;92.00;100.00")).containsExactly("header", "IT 100.00 USD");
        }
        assertThat(intake.csv("IT.csv", "Account;Amount (EUR);Amount (GBP)", "1;92.00;80.00"))
                .containsExactly("header", "IT 92.00 EUR");
    }

    @Test
    void aPriceOfOnePieceIsNoAmount() throws IOException {
        assertThat(intake.csv("IT.csv", "Account;Description;Quantity;Unit price", "1;Chairs;10;5.50"))
                .doesNotContain("IT 5.50 USD");
        assertThat(intake.csv("IT.csv", "Account;Description;Quantity;Unit price;Total", "1;Chairs;10;5.50;55.00"))
                .containsExactly("header", "IT 55.00 USD");
    }
}
