package dev.apportion.intake.beside;

import dev.apportion.sheet.CellType;
import dev.apportion.sheet.ForwardingRowCursor;
import dev.apportion.sheet.RowCursor;
import org.jspecify.annotations.Nullable;

/** Rows of which some columns are seen; the others are blank. */
final class RowPart extends ForwardingRowCursor {

    private final int from;
    private final int to;

    /**
     * Of a cursor that is closed with it.
     *
     * @param from the first column
     * @param to behind the last column
     */
    RowPart(RowCursor row, int from, int to) {
        super(row);
        this.from = from;
        this.to = to;
    }

    private boolean isSeen(int column) {
        return column >= from && column < to;
    }

    @Override
    public int width() {
        int width = Math.min(super.width(), to);
        while (width > from && super.type(width - 1) == CellType.BLANK && !super.isFormula(width - 1)) {
            width--;
        }
        return width > from ? width : 0;
    }

    @Override
    public CellType type(int column) {
        return isSeen(column) ? super.type(column) : CellType.BLANK;
    }

    @Override
    public String text(int column) {
        return isSeen(column) ? super.text(column) : "";
    }

    @Override
    public boolean isPercent(int column) {
        return isSeen(column) && super.isPercent(column);
    }

    @Override
    public @Nullable String currency(int column) {
        return isSeen(column) ? super.currency(column) : null;
    }

    @Override
    public int thousands(int column) {
        return isSeen(column) ? super.thousands(column) : 0;
    }

    @Override
    public int indent(int column) {
        return isSeen(column) ? super.indent(column) : 0;
    }

    @Override
    public boolean isStruck(int column) {
        return isSeen(column) && super.isStruck(column);
    }

    @Override
    public @Nullable String code(int column) {
        return isSeen(column) ? super.code(column) : null;
    }

    @Override
    public boolean isFormula(int column) {
        return isSeen(column) && super.isFormula(column);
    }

    @Override
    public @Nullable String formula(int column) {
        return isSeen(column) ? super.formula(column) : null;
    }
}
