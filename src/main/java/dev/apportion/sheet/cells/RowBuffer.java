package dev.apportion.sheet.cells;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row. Values lie as UTF-8 in one array that is used again for every row, so that a row costs no
 * objects until somebody asks for one.
 */
public final class RowBuffer {

    static final byte BLANK = 0;
    static final byte NUMBER = 1;
    static final byte DATE = 2;
    static final byte TEXT = 3;
    static final byte SHARED = 4;
    static final byte BOOLEAN = 5;
    static final byte ERROR = 6;
    static final byte ISO_DATE = 7;

    private static final int NO_FORMULA = -1;
    private static final int UNTOLD = -2;

    byte[] kinds = new byte[32];
    int[] starts = new int[32];
    int[] ends = new int[32];
    int[] formulaStarts = new int[32];
    int[] formulaEnds = new int[32];
    byte[] pool = new byte[1024];
    private final BitSet percents = new BitSet();
    private final Map<Integer, String> currencies = new HashMap<>();
    private @Nullable CellStyle[] looks = new CellStyle[32];
    private boolean hasLooks;
    private int used;
    int width;

    public RowBuffer() {
        Arrays.fill(formulaStarts, NO_FORMULA);
    }

    /** Clears all cells. */
    public void clear() {
        Arrays.fill(kinds, 0, width, BLANK);
        Arrays.fill(formulaStarts, 0, width, NO_FORMULA);
        percents.clear();
        if (!currencies.isEmpty()) {
            currencies.clear();
        }
        if (hasLooks) {
            Arrays.fill(looks, 0, width, null);
            hasLooks = false;
        }
        width = 0;
        used = 0;
    }

    /** A number by its stored text, or text if it isn't one. */
    public void number(int column, byte[] bytes, int from, int to) {
        put(column, StoredNumbers.isNumber(bytes, from, to) ? NUMBER : TEXT, bytes, from, to);
    }

    /** A number, kept as the shortest decimal that means the same double. */
    public void number(int column, double value) {
        byte[] text = StoredNumbers.text(value).getBytes(StandardCharsets.US_ASCII);
        number(column, text, 0, text.length);
    }

    /** Says how the number just put is formatted. Dates that Excel can't show stay numbers. */
    public void formatted(int column, NumberFormat format, DateSystem system) {
        switch (format.kind()) {
            case DATE -> {
                if (kinds[column] == NUMBER
                        && (StoredNumbers.shortWhole(pool, starts[column], ends[column]) >= 0
                                || system.shows(StoredNumbers.decimal(pool, starts[column], ends[column])))) {
                    kinds[column] = DATE;
                }
            }
            case PERCENT -> formatIsPercent(column);
            case NUMBER -> {
                if (format.currency() != null) {
                    formatHasCurrency(column, format.currency());
                }
            }
        }
    }

    /** Says how the cell just put looks, of whatever type it is. */
    public void looks(int column, CellStyle style) {
        if (style.isLooked() && column < width) {
            looks[column] = style;
            hasLooks = true;
        }
    }

    /** Says what text shows the number just put. */
    public void shownAs(int column, String text, CellStyle style) {
        String code = CodeFormat.ofShown(text, pooled(starts[column], ends[column]));
        if (code != null) {
            NumberFormat format = new NumberFormat(NumberFormat.Kind.NUMBER, null, code, 0);
            looks(column, new CellStyle(format, style.indent(), style.struck()));
        }
    }

    /** How a cell looks, {@link CellStyle#PLAIN} where nothing is said. */
    CellStyle look(int column) {
        CellStyle look = hasLooks && column >= 0 && column < width ? looks[column] : null;
        return look == null ? CellStyle.PLAIN : look;
    }

    /** Says that the number just put is formatted as a percentage. */
    public void formatIsPercent(int column) {
        percents.set(column);
    }

    /** Says what currency is shown beside the number just put. */
    public void formatHasCurrency(int column, String currency) {
        currencies.put(column, currency);
    }

    boolean isPercent(int column) {
        return percents.get(column);
    }

    @Nullable
    String currency(int column) {
        return currencies.get(column);
    }

    /** Text as it is. */
    public void text(int column, byte[] utf8, int from, int to) {
        put(column, TEXT, utf8, from, to);
    }

    public void text(int column, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(column, TEXT, utf8, 0, utf8.length);
    }

    /** Text by its index in the shared strings. */
    public void shared(int column, int index) {
        reach(column);
        kinds[column] = SHARED;
        starts[column] = index;
    }

    public void bool(int column, boolean value) {
        reach(column);
        kinds[column] = BOOLEAN;
        starts[column] = value ? 1 : 0;
    }

    /** An error by its name, such as {@code #REF!}. */
    public void error(int column, byte[] name, int from, int to) {
        put(column, ERROR, name, from, to);
    }

    public void error(int column, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        put(column, ERROR, bytes, 0, bytes.length);
    }

    /** A date by its ISO-8601 text, or text if it isn't one. */
    public void isoDate(int column, byte[] bytes, int from, int to) {
        boolean readable = IsoDates.parse(new String(bytes, from, to - from, StandardCharsets.UTF_8)) != null;
        put(column, readable ? ISO_DATE : TEXT, bytes, from, to);
    }

    /** Formula text without {@code =}. */
    public void formula(int column, byte[] utf8, int from, int to) {
        reach(column);
        if (from == to) {
            formulaStarts[column] = UNTOLD;
            return;
        }
        int at = append(utf8, from, to);
        formulaStarts[column] = at;
        formulaEnds[column] = used;
    }

    /** A formula whose text the format doesn't store. */
    public void formulaUntold(int column) {
        reach(column);
        formulaStarts[column] = UNTOLD;
    }

    boolean isFormula(int column) {
        return column < width && formulaStarts[column] != NO_FORMULA;
    }

    boolean formulaTold(int column) {
        return column < width && formulaStarts[column] >= 0;
    }

    String pooled(int from, int to) {
        return new String(pool, from, to - from, StandardCharsets.UTF_8);
    }

    private void put(int column, byte kind, byte[] bytes, int from, int to) {
        reach(column);
        kinds[column] = kind;
        starts[column] = append(bytes, from, to);
        ends[column] = used;
    }

    private int append(byte[] bytes, int from, int to) {
        int at = used;
        int length = to - from;
        if (pool.length - used < length) {
            pool = Arrays.copyOf(pool, Math.max(pool.length * 2, used + length));
        }
        System.arraycopy(bytes, from, pool, at, length);
        used = at + length;
        return at;
    }

    private void reach(int column) {
        if (column >= kinds.length) {
            grow(column);
        }
        if (column >= width) {
            width = column + 1;
        }
    }

    private void grow(int column) {
        int before = kinds.length;
        int size = Math.max(before * 2, column + 1);
        kinds = Arrays.copyOf(kinds, size);
        looks = Arrays.copyOf(looks, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        formulaStarts = Arrays.copyOf(formulaStarts, size);
        Arrays.fill(formulaStarts, before, size, NO_FORMULA);
        formulaEnds = Arrays.copyOf(formulaEnds, size);
    }
}
