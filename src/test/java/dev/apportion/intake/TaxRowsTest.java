package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Finding;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tax, discounts and rounding in rows of their own below what they belong to. */
class TaxRowsTest extends IntakeTest {

    private String told(Finding.Severity severity) {
        return String.join(
                "\n",
                intake.findings.stream()
                        .filter(finding -> finding.severity() == severity)
                        .map(finding -> finding.message().toString())
                        .toList());
    }

    private void read(String text, String amount) throws IOException {
        assertThat(intake.csv("IT.csv", "Description,Amount", "Server,100.00", "\"" + text + "\"," + amount))
                .contains("header", "IT 100.00 USD", "IT " + amount + " USD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VAT 19 %",
                "VAT",
                "plus VAT 20%",
                "Input VAT",
                "19 % MwSt.",
                "zzgl. 19% USt",
                "Vorsteuer 19%",
                "TVA 20 %",
                "TVA déductible",
                "IVA 22%",
                "IVA soportado",
                "BTW hoog 21%",
                "Moms 25 %"
            })
    void taxCountsWithAWarning(String text) throws IOException {
        read(text, "19.00");
        assertThat(told(Finding.Severity.WARNING)).contains("Value added tax counts as cost: USD 19.00 in all: row 3.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Discount", "Discount 5 %", "Skonto 2%", "Remise", "Sconto", "Rounding difference", "Arrondi"})
    void discountsAndRoundingCountAndAreSaid(String text) throws IOException {
        read(text, "-5.00");
        assertThat(told(Finding.Severity.INFO)).contains("Discounts and rounding count like other rows: USD -5.00");
        assertThat(told(Finding.Severity.WARNING)).doesNotContain("Value added");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VAT advice", "Discount store", "Ivan", "Tax", "Property tax", "Mom's cake"})
    void otherTextsAreCost(String text) throws IOException {
        read(text, "5.00");
        assertThat(intake.findings)
                .extracting(finding -> finding.message().toString())
                .noneMatch(said -> said.contains("added tax"));
    }

    @Test
    void allRowsAreOneFinding() throws IOException {
        intake.csv("IT.csv", "Description,Amount", "Server,100.00", "VAT 19%,19.00", "Paper,10.00", "VAT 7%,0.70");
        assertThat(told(Finding.Severity.WARNING)).contains("USD 19.70 in all: rows 3, 5.");
    }
}
