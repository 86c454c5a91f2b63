package dev.apportion.policy;

import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell taken out of its sheet.
 *
 * @param text stripped; numbers without trailing zeros, so that a code typed as a number stays 5400; dates as ISO
 * @param number null unless the cell is a number
 * @param date null unless the cell is a date
 * @param notCalculated a formula that was never calculated
 */
record PolicyCell(
        CellType type,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        boolean notCalculated) {

    static final PolicyCell BLANK = new PolicyCell(CellType.BLANK, "", null, null, false);

    static PolicyCell of(RowCursor row, int column) {
        return switch (row.type(column)) {
            case BLANK -> row.isFormula(column) ? new PolicyCell(CellType.BLANK, "", null, null, true) : BLANK;
            case NUMBER -> {
                String plain = plain(row.number(column));
                yield new PolicyCell(CellType.NUMBER, plain, new BigDecimal(plain), null, false);
            }
            case DATE -> {
                LocalDate date = row.dateTime(column).toLocalDate();
                yield new PolicyCell(CellType.DATE, date.toString(), null, date, false);
            }
            case TEXT, BOOLEAN, ERROR ->
                new PolicyCell(row.type(column), row.text(column).strip(), null, null, false);
        };
    }

    boolean blank() {
        return text.isEmpty() && !notCalculated;
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
