package dev.apportion.policy.workbook.cell;

import dev.apportion.message.Message;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cells that hold a percentage, in percent points. */
public final class PercentCells {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PercentCells() {}

    /** Percent points: 12.5, "12.5%", and 0.125 formatted as a percentage are all 12.5. */
    public static @Nullable BigDecimal percent(PolicyRow row, String heading) {
        PolicyCell cell = row.cell(heading);
        String text = row.text(heading);
        if (text.isEmpty()) {
            return null;
        }
        BigDecimal percent = cell.number() != null
                ? points(cell.number(), cell.percent())
                : row.parse(
                        heading,
                        text.replace("%", "").strip(),
                        BigDecimal::new,
                        "is not a percentage. Write, for instance, 12.5.");
        if (percent != null && (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0)) {
            row.fault(heading, "\"" + text + "\" is not between 0 and 100 percent.");
        }
        return percent;
    }

    /**
     * Whether a percentage is typed so small that a fraction may be meant: 0.1, not 0.1 % or a cell formatted as a
     * percentage.
     */
    private static boolean mayBeFraction(PolicyRow row, String heading) {
        BigDecimal percent = row.cell(heading).number();
        return percent != null
                && !row.cell(heading).percent()
                && percent.signum() > 0
                && percent.compareTo(BigDecimal.ONE) < 0;
    }

    public static void askIfFraction(PolicyRow row, String heading) {
        if (mayBeFraction(row, heading)) {
            BigDecimal number = Objects.requireNonNull(row.cell(heading).number());
            String percent = NumberCells.plain(number);
            String hundredfold = NumberCells.plain(points(number, true));
            row.warning(
                    heading,
                    Message.of(
                            "{0} is read as {0} percent. If {1} percent are meant, write {1}; if not, write {0}%.",
                            percent, hundredfold));
        }
    }

    private static BigDecimal points(BigDecimal number, boolean formatted) {
        return formatted ? number.movePointRight(2) : number;
    }
}
