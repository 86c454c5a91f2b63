package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.policy.Layout.DayOrder;
import dev.apportion.policy.Layout.DecimalMark;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns written from a known truth as people of several countries do: none is read wrongly, few are held. */
class GeneratedColumnsTest {

    private static final int COLUMNS = Integer.getInteger("columns", 600);
    private static final List<Locale> LOCALES =
            List.of(Locale.US, Locale.UK, Locale.GERMANY, Locale.FRANCE, Locale.forLanguageTag("de-CH"));

    /** How somebody writes numbers and dates. */
    private record Hand(
            DecimalMark mark, String thousands, int negative, String currency, DayOrder order, boolean shortYear) {

        static Hand of(Random random) {
            DecimalMark mark = random.nextBoolean() ? DecimalMark.DECIMAL_POINT : DecimalMark.DECIMAL_COMMA;
            String[] thousands = {String.valueOf(mark.thousands()), "'", " ", "\u00A0", "\u202F", ""};
            String[] currency = {"", "", "$", "USD "};
            return new Hand(
                    mark,
                    thousands[random.nextInt(thousands.length)],
                    random.nextInt(4),
                    currency[random.nextInt(currency.length)],
                    random.nextBoolean() ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST,
                    random.nextBoolean());
        }

        String write(BigDecimal amount) {
            String[] parts = amount.abs().toPlainString().split("\\.", -1);
            StringBuilder whole = new StringBuilder(parts[0]);
            for (int at = whole.length() - 3; at > 0; at -= 3) {
                whole.insert(at, thousands);
            }
            String plain = currency + whole + (parts.length == 1 ? "" : mark.decimals() + parts[1]);
            if (amount.signum() >= 0) {
                return plain;
            }
            return switch (negative) {
                case 0 -> "-" + plain;
                case 1 -> plain + "-";
                case 2 -> "(" + plain + ")";
                default -> plain + " CR";
            };
        }

        String write(LocalDate day) {
            int year = shortYear ? day.getYear() % 100 : day.getYear();
            return order == DayOrder.DAY_FIRST
                    ? String.format(Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), year)
                    : String.format(Locale.ROOT, "%02d/%02d/%d", day.getMonthValue(), day.getDayOfMonth(), year);
        }
    }

    @TempDir
    Path folder;

    @Test
    void noneIsReadWronglyAndFewAreHeld() throws IOException {
        int held = 0;
        for (int seed = 0; seed < COLUMNS; seed++) {
            held += check(seed) ? 1 : 0;
        }
        assertThat(held).as("columns of " + COLUMNS + " with held lines").isLessThan(COLUMNS / 5);
    }

    private boolean check(int seed) throws IOException {
        Random random = new Random(seed);
        IntakeFixture intake = new IntakeFixture(folder);
        intake.in(LOCALES.get(random.nextInt(LOCALES.size())));
        Hand hand = Hand.of(random);
        List<BigDecimal> amounts = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        List<String> rows = new ArrayList<>(List.of("Account;Date;Amount"));
        int lines = 1 + random.nextInt(12);
        // Some people leave decimals of zero out, and whole columns may be open then.
        boolean wholeOnly = random.nextInt(4) == 0;
        for (int line = 0; line < lines; line++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(4_000_000) - 1_000_000, 2);
            amount = wholeOnly ? amount.setScale(0, RoundingMode.DOWN) : amount;
            LocalDate day = LocalDate.of(2026, 10, 1 + random.nextInt(31));
            amounts.add(amount);
            days.add(day);
            rows.add(4000 + line + ";" + hand.write(day) + ";" + hand.write(amount));
        }
        List<RowOutcome> outcomes = intake.outcomes(intake.file("IT.csv", rows.toArray(String[]::new)));
        boolean held = false;
        for (int line = 0; line < lines; line++) {
            assertThat(outcomes.get(line + 1)).as("seed " + seed + ": " + rows).isInstanceOf(RowOutcome.Accepted.class);
            RowOutcome.Accepted row = (RowOutcome.Accepted) outcomes.get(line + 1);
            CostLine read = row.line();
            if (row.heldFor() == null) {
                assertThat(BigDecimal.valueOf(read.minor(), 2))
                        .as("seed " + seed + ": " + rows)
                        .isEqualByComparingTo(amounts.get(line));
                assertThat(read.posting().date())
                        .as("seed " + seed + ": " + rows)
                        .isEqualTo(days.get(line));
            } else {
                held = true;
                assertThat(intake.findingCodes()).contains("column-ambiguous");
            }
        }
        return held;
    }
}
