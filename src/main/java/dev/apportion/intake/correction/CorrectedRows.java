package dev.apportion.intake.correction;

import dev.apportion.sheet.CellType;
import dev.apportion.sheet.ForwardingRowCursor;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Rows of which some cells hold another text. What the look of such a cell says stays, what its number says goes. */
final class CorrectedRows extends ForwardingRowCursor {

    private final Map<Integer, ? extends SortedMap<Integer, String>> texts;

    /** Of the current row, by column; null for nearly all rows. */
    private @Nullable SortedMap<Integer, String> here;

    /** @param texts by row, then by column */
    CorrectedRows(RowCursor row, Map<Integer, ? extends SortedMap<Integer, String>> texts) {
        super(row);
        this.texts = texts;
    }

    private @Nullable String corrected(int column) {
        return here == null ? null : here.get(column);
    }

    private boolean isCorrected(int column) {
        return corrected(column) != null;
    }

    @Override
    public boolean next() throws UnreadableWorkbookException {
        boolean more = super.next();
        here = more ? texts.get(rowNumber()) : null;
        return more;
    }

    @Override
    public int width() {
        if (here == null) {
            return super.width();
        }
        int width = Math.max(super.width(), here.lastKey() + 1);
        while (width > 0 && type(width - 1) == CellType.BLANK && !isFormula(width - 1)) {
            width--;
        }
        return width;
    }

    @Override
    public CellType type(int column) {
        String corrected = corrected(column);
        if (corrected == null) {
            return super.type(column);
        }
        return corrected.isEmpty() ? CellType.BLANK : CellType.TEXT;
    }

    @Override
    public String text(int column) {
        String corrected = corrected(column);
        return corrected == null ? super.text(column) : corrected;
    }

    @Override
    public BigDecimal number(int column) {
        refuseCorrected(column);
        return super.number(column);
    }

    @Override
    public LocalDateTime dateTime(int column) {
        refuseCorrected(column);
        return super.dateTime(column);
    }

    private void refuseCorrected(int column) {
        if (isCorrected(column)) {
            throw new IllegalStateException("a text in column " + column);
        }
    }

    @Override
    public boolean isPercent(int column) {
        return !isCorrected(column) && super.isPercent(column);
    }

    @Override
    public @Nullable String currency(int column) {
        return isCorrected(column) ? null : super.currency(column);
    }

    @Override
    public @Nullable String code(int column) {
        return isCorrected(column) ? null : super.code(column);
    }

    @Override
    public boolean isFormula(int column) {
        return !isCorrected(column) && super.isFormula(column);
    }

    @Override
    public @Nullable String formula(int column) {
        return isCorrected(column) ? null : super.formula(column);
    }
}
