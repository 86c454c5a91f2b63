package dev.apportion.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The rows of another cursor, as they are; subclasses say what they see otherwise. Closes the other one. */
public abstract class ForwardingRowCursor implements RowCursor {

    private final RowCursor row;

    protected ForwardingRowCursor(RowCursor row) {
        this.row = row;
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
        return row.width();
    }

    @Override
    public CellType type(int column) {
        return row.type(column);
    }

    @Override
    public String text(int column) {
        return row.text(column);
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
        return row.isPercent(column);
    }

    @Override
    public @Nullable String currency(int column) {
        return row.currency(column);
    }

    @Override
    public int thousands(int column) {
        return row.thousands(column);
    }

    @Override
    public int indent(int column) {
        return row.indent(column);
    }

    @Override
    public boolean isStruck(int column) {
        return row.isStruck(column);
    }

    @Override
    public @Nullable String code(int column) {
        return row.code(column);
    }

    @Override
    public boolean isFormula(int column) {
        return row.isFormula(column);
    }

    @Override
    public @Nullable String formula(int column) {
        return row.formula(column);
    }

    @Override
    public void close() {
        row.close();
    }
}
