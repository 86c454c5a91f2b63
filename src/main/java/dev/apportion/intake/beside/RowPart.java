package dev.apportion.intake.beside;

import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Rows of which some columns are seen; the others are blank.
 *
 * @param from the first column
 * @param to behind the last column
 */
record RowPart(RowCursor row, int from, int to) implements RowCursor {

    private boolean isSeen(int column) {
        return column >= from && column < to;
    }

    @Override
    public boolean next() throws UnreadableWorkbookException {
        return row.next();
    }

    @Override
    public int rowNumber() {
        return row.rowNumber();
    }

    @Override
    public boolean hidden() {
        return row.hidden();
    }

    @Override
    public int outlineLevel() {
        return row.outlineLevel();
    }

    @Override
    public int width() {
        int width = Math.min(row.width(), to);
        while (width > from && row.type(width - 1) == CellType.BLANK && !row.isFormula(width - 1)) {
            width--;
        }
        return width > from ? width : 0;
    }

    @Override
    public CellType type(int column) {
        return isSeen(column) ? row.type(column) : CellType.BLANK;
    }

    @Override
    public String text(int column) {
        return isSeen(column) ? row.text(column) : "";
    }

    @Override
    public BigDecimal number(int column) {
        return row.number(column);
    }

    @Override
    public LocalDateTime dateTime(int column) {
        return row.dateTime(column);
    }

    @Override
    public LocalDate day(BigDecimal serial) {
        return row.day(serial);
    }

    @Override
    public boolean isPercent(int column) {
        return isSeen(column) && row.isPercent(column);
    }

    @Override
    public @Nullable String currency(int column) {
        return isSeen(column) ? row.currency(column) : null;
    }

    @Override
    public int thousands(int column) {
        return isSeen(column) ? row.thousands(column) : 0;
    }

    @Override
    public int indent(int column) {
        return isSeen(column) ? row.indent(column) : 0;
    }

    @Override
    public boolean isStruck(int column) {
        return isSeen(column) && row.isStruck(column);
    }

    @Override
    public @Nullable String code(int column) {
        return isSeen(column) ? row.code(column) : null;
    }

    @Override
    public boolean isFormula(int column) {
        return isSeen(column) && row.isFormula(column);
    }

    @Override
    public @Nullable String formula(int column) {
        return isSeen(column) ? row.formula(column) : null;
    }

    @Override
    public void close() {
        row.close();
    }
}
