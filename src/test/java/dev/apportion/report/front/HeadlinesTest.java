package dev.apportion.report.front;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.report.figures.KeyFigures;
import dev.apportion.report.front.Headline.Kind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a front page says first is right for every kind of month. */
class HeadlinesTest {

    private static final FrontWords WORDS = new FrontWords(text -> text, Locale.ENGLISH, "EUR");
    private static final FrontFigures.Open NOTHING_OPEN = new FrontFigures.Open(0, null, 0, List.of());

    @Test
    void costIsComparedWithItsBudget() {
        assertThat(lines(month("6466631.95", "0").budget("6720000").figures()))
                .containsExactly("October 2026 cost 6.47 M EUR, 3.8 % under budget.");
        assertThat(lines(month("885690.66", "0").budget("850000").figures()))
                .containsExactly("October 2026 cost 885,691 EUR, 4.2 % over budget.");
        assertThat(lines(month("850000.01", "0").budget("850000").figures()))
                .containsExactly("October 2026 cost 850,000 EUR, as budgeted.");
    }

    @Test
    void beginsWithACapitalAlsoWhereNamesOfMonthsHaveNone() {
        FrontFigures figures = month("100", "0").figures();
        assertThat(new FrontWords(text -> text, Locale.FRENCH, "EUR")
                        .sentence(Headlines.of(figures, "").get(0), figures.month()))
                .startsWith("Octobre 2026 ");
    }

    @Test
    void aPercentageOfMoreThanAThousandIsSaidInWords() {
        assertThat(lines(month("1000.01", "0").budget("100").figures()))
                .containsExactly("October 2026 cost 1,000 EUR, more than ten times its budget.");
        assertThat(lines(month("1000", "0").budget("100").figures()))
                .containsExactly("October 2026 cost 1,000 EUR, 900.0 % over budget.");
        assertThat(lines(month("1000.01", "0").last("100").figures()))
                .containsExactly(
                        "October 2026 cost 1,000 EUR, more than ten times as much as September 2026; there is no budget.");
    }

    @Test
    void withoutABudgetItIsComparedWithTheMonthBefore() {
        assertThat(lines(month("90", "0").last("100").figures()))
                .containsExactly("October 2026 cost 90 EUR, 10.0 % less than September 2026; there is no budget.");
        assertThat(lines(month("110", "0").last("100").budget("0").figures()))
                .as("a budget of nothing has no percent")
                .containsExactly("October 2026 cost 110 EUR, 10.0 % more than September 2026; there is no budget.");
        assertThat(lines(month("100", "0").last("100").figures()))
                .containsExactly("October 2026 cost 100 EUR, as much as September 2026; there is no budget.");
    }

    @Test
    void aFirstMonthWithoutABudgetIsComparedWithNothing() {
        assertThat(lines(month("100", "0").figures()))
                .containsExactly(
                        "October 2026 cost 100 EUR; there is no budget and no earlier month to compare it with.");
        assertThat(lines(month("100", "0").last("-5").figures()))
                .as("nothing is a percentage of a credit")
                .containsExactly(
                        "October 2026 cost 100 EUR; there is no budget and no earlier month to compare it with.");
    }

    @Test
    void aMonthOfWhichNothingIsDecidedSaysSoWhateverItsBudget() {
        assertThat(lines(month("100", "100").budget("90").open(0, null, 3).figures()))
                .containsExactly(
                        "October 2026 cost 100 EUR, and all of it is held: nothing is decided yet.",
                        "Held until somebody decides: 100 EUR (lines: 3).");
    }

    @Test
    void negativeCostIsACreditAndNoPercentageOfABudget() {
        assertThat(lines(month("-1234567.89", "0").budget("100").figures()))
                .containsExactly("October 2026 is a credit of 1.23 M EUR: more came back than was spent.");
        assertThat(lines(month("0", "0").budget("100").figures()))
                .containsExactly("October 2026 has no cost of its own.");
    }

    @Test
    void whoSentNothingIsSaidInTheSameBreath() {
        assertThat(lines(month("90", "0").budget("100").silent("Laboratory").figures())
                        .get(0))
                .isEqualTo("October 2026 cost 90 EUR, 10.0 % under budget. Laboratory has sent nothing yet.");
        assertThat(lines(month("90", "0")
                                .budget("100")
                                .silent("Laboratory", "Sales")
                                .figures())
                        .get(0))
                .isEqualTo("October 2026 cost 90 EUR, 10.0 % under budget. 2 departments have sent nothing yet.");
        assertThat(lines(month("0", "0").budget("100").silent("Laboratory").figures())
                        .get(0))
                .isEqualTo("Nothing has been sent for October 2026 yet.");
    }

    @Test
    void aRestatementComesSecond() {
        assertThat(lines(month("100", "0").budget("100").restated(2, "13").figures())
                        .get(1))
                .isEqualTo("Restatement 2 of this closed month adds 13 EUR.");
        assertThat(lines(month("100", "0").budget("100").restated(1, "-13").figures())
                        .get(1))
                .isEqualTo("Restatement 1 of this closed month takes 13 EUR away.");
        assertThat(lines(month("100", "0").budget("100").restated(1, "0").figures())
                        .get(1))
                .isEqualTo("Restatement 1 of this closed month leaves its total as it was.");
    }

    @Test
    void whatIsNotCountedAndWhatIsHeldShareALine() {
        assertThat(lines(month("100", "7").budget("100").open(2, "14158.49", 5).figures())
                        .get(1))
                .isEqualTo("Not complete (gaps: 2; known of them: 14,158 EUR)."
                        + " Held until somebody decides: 7 EUR (lines: 5).");
        assertThat(lines(month("100", "0").budget("100").open(1, null, 0).figures())
                        .get(1))
                .isEqualTo("Not complete (gaps: 1; nobody knows their amount).");
    }

    @Test
    void thereAreThreeLinesAtMostAndTheMostUrgentStay() {
        FrontFigures figures = month("100", "7")
                .budget("100")
                .restated(1, "13")
                .open(2, null, 5)
                .over(new FrontFigures.Excess("Water tower", new BigDecimal("2262504.29")))
                .figures();
        assertThat(Headlines.of(figures, "September 2026"))
                .extracting(Headline::kind)
                .containsExactly(Kind.COST_ON_BUDGET, Kind.RESTATED_UP, Kind.GAPS, Kind.HELD, Kind.PROJECTS_OVER);
        assertThat(lines(figures)).hasSize(3).noneMatch(line -> line.contains("Water tower"));
        assertThat(WORDS.sentence(Headlines.of(figures, "").get(4), figures.month()))
                .isEqualTo("Projects over budget or forecast to be: 1; most of all Water tower, by 2.26 M EUR.");
    }

    @Test
    void numbersAndMonthsAreThoseOfTheLanguage() {
        FrontWords german = new FrontWords(
                text -> text.equals(Kind.COST_UNDER_BUDGET.words())
                        ? "${month}: ${amount}, ${percent} % unter Budget"
                        : text.replace(" M ", " Mio. "),
                Locale.GERMAN,
                "EUR");
        FrontFigures figures = month("6466631.95", "0").budget("6720000").figures();
        assertThat(german.lines(Headlines.of(figures, ""), figures.month()))
                .containsExactly("Oktober 2026: 6,47 Mio. EUR, 3,8 % unter Budget");
    }

    @Test
    void cutsAreSaidWithoutAnAmountBeingRoundedToNothing() {
        assertThat(WORDS.amount(new BigDecimal("999999.99"))).isEqualTo("1,000,000 EUR");
        assertThat(WORDS.amount(new BigDecimal("370370367037.02"))).isEqualTo("370,370 M EUR");
        assertThat(WORDS.signed(new BigDecimal("-12.4"))).isEqualTo("\u221212");
        assertThat(WORDS.signed(new BigDecimal("12.5"))).isEqualTo("+13");
    }

    private static List<String> lines(FrontFigures figures) {
        return WORDS.lines(Headlines.of(figures, WORDS.month(figures.month().minusMonths(1))), figures.month());
    }

    private static MonthBuilder month(String own, String held) {
        return new MonthBuilder(own, held);
    }

    /** A month with what a test cares for. */
    private static final class MonthBuilder {

        private final BigDecimal own;
        private final BigDecimal held;
        private KeyFigures last = KeyFigures.UNKNOWN;
        private @Nullable BigDecimal budget;
        private int restatement;
        private BigDecimal restated = BigDecimal.ZERO;
        private FrontFigures.Open open = NOTHING_OPEN;
        private List<FrontFigures.Excess> over = List.of();

        MonthBuilder(String own, String held) {
            this.own = new BigDecimal(own);
            this.held = new BigDecimal(held);
        }

        MonthBuilder last(String amount) {
            last = figures(new BigDecimal(amount), BigDecimal.ZERO);
            return this;
        }

        MonthBuilder budget(String amount) {
            budget = new BigDecimal(amount);
            return this;
        }

        MonthBuilder restated(int number, String by) {
            restatement = number;
            restated = new BigDecimal(by);
            return this;
        }

        MonthBuilder open(long gaps, @Nullable String known, long heldLines) {
            open = new FrontFigures.Open(gaps, known == null ? null : new BigDecimal(known), heldLines, List.of());
            return this;
        }

        MonthBuilder silent(String... departments) {
            open = new FrontFigures.Open(departments.length, null, 0, List.of(departments));
            return this;
        }

        MonthBuilder over(FrontFigures.Excess excess) {
            over = List.of(excess);
            return this;
        }

        FrontFigures figures() {
            KeyFigures now = figures(own, held);
            return new FrontFigures(
                    YearMonth.of(2026, 10),
                    now,
                    last,
                    KeyFigures.UNKNOWN,
                    budget,
                    null,
                    new FrontFigures.Year(now, budget, 1, 10, null, null),
                    restatement,
                    restated,
                    open,
                    new FrontFigures.Over(over, List.of()));
        }

        private static KeyFigures figures(BigDecimal own, BigDecimal held) {
            BigDecimal zero = BigDecimal.ZERO;
            return new KeyFigures(own, zero, zero, zero, own.subtract(held), zero, held);
        }
    }
}
