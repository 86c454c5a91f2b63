package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.policy.Layout;
import dev.apportion.policy.Layout.DayOrder;
import dev.apportion.policy.Layout.DecimalMark;
import dev.apportion.policy.SheetScope;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts with two readings are read as the others of their column. The locale is en-US, the currency USD. */
class ColumnsAsAWholeTest extends IntakeTest {

    @Test
    void aColumnWithDecimalCommasIsReadSoAndTheyAreToldOnce() throws IOException {
        assertThat(intake.csv("IT.csv", "Account;Amount", "1;41.230,10", "2;1.234", "3;-12,5", "4;100"))
                .containsExactly("header", "IT 41230.10 USD", "IT 1234.00 USD", "IT -12.50 USD", "IT 100.00 USD");
        assertThat(intake.findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.COLUMN_READ);
            assertThat(finding.severity()).isEqualTo(Finding.Severity.INFO);
            assertThat(finding.cell()).isEqualTo("B1");
            assertThat(finding.message().toString())
                    .startsWith("Column B \"Amount\": 3 texts (such as 41.230,10) with a decimal comma")
                    .contains("sum 42451.60");
        });
    }

    @Test
    void evidenceMayComeAfterTheDoubt() throws IOException {
        assertThat(intake.csv("IT.csv", "Account;Amount", "1;638.875", "2;8670.000"))
                .containsExactly("header", "IT 638.88 USD", "IT 8670.00 USD");
        assertThat(intake.findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.MORE_DECIMALS);
            assertThat(finding.message().toString())
                    .contains("1 amount of this column has")
                    .contains("is 0.005.");
        });
    }

    @Test
    void thousandsOfTheLocaleAreTakenUnlessTheTableSaysOtherwise() throws IOException {
        assertThat(intake.csv("IT.csv", "Account;Amount", "1;1,234")).containsExactly("header", "IT 1234.00 USD");
        assertThat(intake.findings).isEmpty();
        assertThat(intake.csv("IT.csv", "Account;Hours;Amount", "1;7,5;1,234"))
                .containsExactly("header", "IT 1234.00 USD held");
        assertThat(intake.csv("IT.csv", "Account;Hours;Amount", "1;7,5;1.234"))
                .containsExactly("header", "IT 1234.00 USD");
    }

    @Test
    void whatHasTwoReadingsIsHeldWithBothSums() throws IOException {
        assertThat(intake.csv("IT.csv", "Account;Amount", "1;1.234", "2;2.500", "3;7"))
                .containsExactly("header", "IT 1.23 USD held", "IT 2.50 USD held", "IT 7.00 USD");
        assertThat(intake.findings)
                .filteredOn(finding -> finding.code() == FindingCode.COLUMN_AMBIGUOUS)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().toString())
                        .contains("2 texts (such as 1.234) have two readings")
                        .contains("a decimal point (1,234.50) they add up to 3.734")
                        .contains("a decimal comma (1.234,50) they add up to 3734")
                        .contains("Layouts sheet"));
    }

    @Test
    void thePolicySaysWhatTheColumnLeavesOpen() throws IOException {
        say(DecimalMark.DECIMAL_COMMA, null, null);
        assertThat(intake.csv("IT.csv", "Account;Amount", "1;1.234", "2;5.00"))
                .containsExactly("header", "IT 1234.00 USD", "IT 5.00 USD");
    }

    @Test
    void aColumnWithBothIsReadByEachTextAndItsOpenOnesAreHeld() throws IOException {
        assertThat(intake.csv("IT.csv", "Account;Amount", "1;1.234,50", "2;1,234.50", "3;1,234"))
                .containsExactly("header", "IT 1234.50 USD", "IT 1234.50 USD", "IT 1234.00 USD held");
        assertThat(intake.findings)
                .extracting(Finding::code, Finding::severity)
                .containsExactlyInAnyOrder(
                        tuple(FindingCode.COLUMN_READ, Finding.Severity.WARNING),
                        tuple(FindingCode.COLUMN_AMBIGUOUS, Finding.Severity.ERROR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Amount TEUR | IT 12500.00 EUR",
                "Amount (in thousands) | IT 12500.00 USD",
                "Amount k€ | IT 12500.00 EUR",
                "Amount in T€ | IT 12500.00 EUR",
                "Amount [Mio. EUR] | IT 12500000.00 EUR",
                "Amount ($000s) | IT 12500.00 USD",
                "Amount £m | IT 12500000.00 GBP",
                "Amount EUR | IT 12.50 EUR"
            })
    void unitsOfHeadings(String heading, String told) throws IOException {
        assertThat(intake.csv("IT.csv", "Account;" + heading, "1;12.5")).containsExactly("header", told);
        boolean said = intake.findingCodes().equals(List.of("column-read"));
        assertThat(said).isEqualTo(!heading.strip().equals("Amount EUR"));
    }

    @Test
    void aPersonCanOverruleTheUnit() throws IOException {
        say(null, null, 1);
        assertThat(intake.csv("IT.csv", "Account;Amount TEUR", "1;12.5")).containsExactly("header", "IT 12.50 EUR");
    }

    @ParameterizedTest
    @CsvSource({
        "Amount, EUR, $5, rejected C2",
        "Amount, CAD, $5, IT 5.00 CAD",
        "Amount (EUR), USD, 5, rejected C2",
        "Amount (EUR), EUR, 5, IT 5.00 EUR",
        "Amount ($), CAD, 5, IT 5.00 CAD"
    })
    void currenciesMustAgree(String heading, String currency, String amount, String told) throws IOException {
        assertThat(intake.csv("IT.csv", "Account;Currency;" + heading, "1;" + currency + ";" + amount))
                .containsExactly("header", told);
    }

    @Test
    void datesAreReadAsTheirColumnIs() throws IOException {
        intake.csv("IT.csv", "Account;Date;Amount", "1;14/10/26;1", "2;05/10/2026;1", "3;10/11/26;1");
        assertThat(intake.lines)
                .extracting(line -> line.posting().date())
                .containsExactly(LocalDate.of(2026, 10, 14), LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 10));
        assertThat(intake.findingCodes()).containsExactly("column-read");
    }

    @Test
    void datesThatFitTheMonthOnlyTheOtherWayAreHeld() throws IOException {
        assertThat(intake.csv("IT.csv", "Account;Date;Amount", "1;05/10/2026;1", "2;06/10/2026;1"))
                .containsExactly("header", "IT 1.00 USD held", "IT 1.00 USD held");
        say(null, DayOrder.DAY_FIRST, null);
        assertThat(intake.csv("IT.csv", "Account;Date;Amount", "1;05/10/2026;1"))
                .containsExactly("header", "IT 1.00 USD");
    }

    @Test
    void monthsQuartersAndWeeksInADateColumnAreItsPeriod() throws IOException {
        intake.csv("IT.csv", "Account;Date;Amount", "1;Okt 26;1", "2;Sep-26;1", "3;Q4;1", "4;Q3;1", "5;46310;1");
        assertThat(intake.lines)
                .extracting(line -> line.period().toString())
                .containsExactly("2026-10", "2026-09", "2026-10", "2026-09", "2026-10");
        assertThat(intake.lines.get(0).posting().date()).isNull();
        assertThat(intake.lines.get(4).posting().date()).isEqualTo(LocalDate.of(2026, 10, 15));
        assertThat(intake.findingCodes()).containsExactly("column-read");
    }

    @Test
    void roundedAmountsAreToldOnceAColumnWithTheSumOfTheDifferences() throws IOException {
        intake.csv("IT.csv", "Account;Amount", "1;1.0049", "2;1.0051", "3;1.00");
        assertThat(intake.findings).singleElement().satisfies(finding -> assertThat(
                        finding.message().toString())
                .startsWith("2 amounts of this column have more decimals than USD")
                .endsWith("exact sum is 0."));
    }

    @Test
    void anUnreadColumnOfTheOtherNotationIsNotOverlooked() throws IOException {
        intake.csv("IT.csv", "Account;Amount;Nebenkosten", "1;5;1.234,50", "2;6;2.000,10", "3;7;17,20");
        assertThat(intake.findingCodes()).contains("column-unused");
    }

    private void say(@Nullable DecimalMark numbers, @Nullable DayOrder dates, @Nullable Integer unit) {
        intake.policy.layouts.add(new Layout(new SheetScope("IT", null, null), numbers, dates, unit, null, null));
    }
}
