package dev.apportion.policy.workbook.cell;

import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell taken out of its sheet.
 *
 * @param text stripped; numbers without trailing zeros, so that a code typed as a number stays 5400; dates as ISO
 * @param number null unless the cell is a number
 * @param percent whether the number is formatted as a percentage, so that 0.125 means 12.5 percent points
 * @param date null unless the cell is a date
 * @param notCalculated a formula that was never calculated
 */
record PolicyCell(
        CellType type,
        String text,
        @Nullable BigDecimal number,
        boolean percent,
        @Nullable LocalDate date,
        boolean notCalculated) {

    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    static final PolicyCell BLANK = new PolicyCell(CellType.BLANK, "", null, false, null, false);

    static PolicyCell of(RowCursor row, int column) {
        return switch (row.type(column)) {
            case BLANK -> row.isFormula(column) ? new PolicyCell(CellType.BLANK, "", null, false, null, true) : BLANK;
            case NUMBER -> {
                // Beyond 15 digits stands the noise of binary fractions: 0.29 may be stored as 0.28999999999999998.
                String plain = NumberCells.plain(row.number(column).round(EXCEL_DIGITS));
                yield new PolicyCell(CellType.NUMBER, plain, new BigDecimal(plain), row.isPercent(column), null, false);
            }
            case DATE -> {
                LocalDate date = row.dateTime(column).toLocalDate();
                yield new PolicyCell(CellType.DATE, date.toString(), null, false, date, false);
            }
            case TEXT, BOOLEAN, ERROR ->
                new PolicyCell(row.type(column), row.text(column).strip(), null, false, null, false);
        };
    }

    boolean blank() {
        return text.isEmpty() && !notCalculated;
    }
}
