package dev.apportion.sheet.cells;

import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A cursor whose current row is in a {@link RowBuffer}; formats only have to fill it. */
public abstract class BufferedRows implements RowCursor {

    private static final CellType[] TYPES = {
        CellType.BLANK,
        CellType.NUMBER,
        CellType.DATE,
        CellType.TEXT,
        CellType.TEXT,
        CellType.BOOLEAN,
        CellType.ERROR,
        CellType.DATE
    };

    protected final RowBuffer row = new RowBuffer();
    private final DateSystem dates;
    private final IntFunction<String> sharedStrings;
    protected int rowNumber;
    protected boolean rowHidden;
    protected int rowLevel;

    protected BufferedRows(DateSystem dates, IntFunction<String> sharedStrings) {
        this.dates = dates;
        this.sharedStrings = sharedStrings;
    }

    @Override
    public final boolean next() throws UnreadableWorkbookException {
        try {
            return advance();
        } catch (IOException e) {
            throw UnreadableWorkbookException.of(e);
        }
    }

    /** Fills {@link #row} with the next row; false after the last. */
    protected abstract boolean advance() throws IOException;

    @Override
    public final int rowNumber() {
        return rowNumber;
    }

    @Override
    public final boolean hidden() {
        return rowHidden;
    }

    @Override
    public final int outlineLevel() {
        return rowLevel;
    }

    @Override
    public final int indent(int column) {
        return row.look(column).indent();
    }

    @Override
    public final boolean isStruck(int column) {
        return row.look(column).struck();
    }

    @Override
    public final int thousands(int column) {
        return row.look(column).format().thousands();
    }

    @Override
    public final @Nullable String code(int column) {
        String pattern = row.look(column).format().code();
        return pattern == null || kind(column) != RowBuffer.NUMBER
                ? null
                : CodeFormat.shown(pattern, number(column).stripTrailingZeros().toPlainString());
    }

    @Override
    public final int width() {
        return row.width;
    }

    @Override
    public final CellType type(int column) {
        return TYPES[kind(column)];
    }

    @Override
    public final @Nullable String currency(int column) {
        return row.currency(column);
    }

    @Override
    public final boolean isPercent(int column) {
        return row.isPercent(column);
    }

    @Override
    public final String text(int column) {
        return switch (kind(column)) {
            case RowBuffer.NUMBER -> plain(column);
            case RowBuffer.DATE, RowBuffer.ISO_DATE -> dates.iso(dateTime(column));
            case RowBuffer.TEXT, RowBuffer.ERROR -> row.pooled(row.starts[column], row.ends[column]);
            case RowBuffer.SHARED -> sharedStrings.apply(row.starts[column]);
            case RowBuffer.BOOLEAN -> row.starts[column] == 1 ? "TRUE" : "FALSE";
            default -> "";
        };
    }

    /** Most numbers are stored in plain notation already. */
    private String plain(int column) {
        for (int i = row.starts[column]; i < row.ends[column]; i++) {
            byte b = row.pool[i];
            if (b == 'E' || b == 'e' || b == '+') {
                return number(column).toPlainString();
            }
        }
        return row.pooled(row.starts[column], row.ends[column]);
    }

    @Override
    public final BigDecimal number(int column) {
        return switch (kind(column)) {
            case RowBuffer.NUMBER, RowBuffer.DATE ->
                StoredNumbers.decimal(row.pool, row.starts[column], row.ends[column]);
            case RowBuffer.ISO_DATE -> dates.serial(dateTime(column));
            default -> throw new IllegalStateException("not a number in column " + column + ": " + type(column));
        };
    }

    @Override
    public final LocalDateTime dateTime(int column) {
        return switch (kind(column)) {
            case RowBuffer.DATE -> {
                int day = StoredNumbers.shortWhole(row.pool, row.starts[column], row.ends[column]);
                yield day < 0 ? dates.dateTime(number(column)) : dates.day(day).atStartOfDay();
            }
            case RowBuffer.ISO_DATE ->
                Objects.requireNonNull(IsoDates.parse(row.pooled(row.starts[column], row.ends[column])));
            default -> throw new IllegalStateException("not a date in column " + column + ": " + type(column));
        };
    }

    @Override
    public final LocalDate day(BigDecimal serial) {
        return dates.dateTime(serial).toLocalDate();
    }

    @Override
    public final boolean isFormula(int column) {
        return column >= 0 && row.isFormula(column);
    }

    @Override
    public final @Nullable String formula(int column) {
        return column >= 0 && row.formulaTold(column)
                ? row.pooled(row.formulaStarts[column], row.formulaEnds[column])
                : null;
    }

    private byte kind(int column) {
        return column >= 0 && column < row.width ? row.kinds[column] : RowBuffer.BLANK;
    }
}
