package dev.apportion.policy.workbook.cell;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Cells that hold a number. */
public final class NumberCells {

    private NumberCells() {}

    public static @Nullable BigDecimal decimal(PolicyRow row, String heading) {
        PolicyCell cell = row.cell(heading);
        String text = row.text(heading);
        if (cell.number() != null || text.isEmpty()) {
            return cell.number();
        }
        return row.parse(
                heading,
                text,
                BigDecimal::new,
                "is not a number. Type it as a number, without letters or thousands separators.");
    }

    public static @Nullable Integer wholeNumber(PolicyRow row, String heading) {
        BigDecimal decimal = decimal(row, heading);
        if (decimal == null) {
            return null;
        }
        return row.parse(heading, plain(decimal), Integer::valueOf, "is not a whole number.");
    }

    /** As people type it: without zeros at its end, and never with an exponent. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
