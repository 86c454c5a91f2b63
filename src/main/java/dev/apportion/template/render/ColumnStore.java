package dev.apportion.template.render;

import dev.apportion.template.formula.value.ErrorValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a table column, nine bytes a row and repeated texts once: formulas may need a million of them. */
final class ColumnStore {

    private static final byte BLANK = -1;
    private static final byte OBJECT = -2;
    private static final byte TRUTH = -3;
    private static final byte PENDING = -4;
    private static final int MOST_SHARED = 1 << 16;

    private long[] bits = new long[64];
    private byte[] kinds = new byte[64];
    private final List<Object> objects = new ArrayList<>();
    private final Map<Object, Integer> shared = new HashMap<>();
    private int size;

    void add(@Nullable Object value) {
        if (size == bits.length) {
            bits = Arrays.copyOf(bits, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        set(size++, value);
    }

    /** Leaves room for a value to be {@link #set} later. */
    void addPending() {
        add(null);
        kinds[size - 1] = PENDING;
    }

    boolean pending(int row) {
        return kinds[row] == PENDING;
    }

    void set(int row, @Nullable Object value) {
        if (value == null) {
            kinds[row] = BLANK;
        } else if (value instanceof Boolean truth) {
            kinds[row] = TRUTH;
            bits[row] = truth ? 1 : 0;
        } else if (value instanceof BigDecimal number
                && number.scale() >= 0
                && number.scale() < 100
                && number.precision() < 19) {
            kinds[row] = (byte) number.scale();
            bits[row] = number.unscaledValue().longValue();
        } else {
            kinds[row] = OBJECT;
            bits[row] = object(value);
        }
    }

    private int object(Object value) {
        Integer known = shared.get(value);
        if (known != null) {
            return known;
        }
        objects.add(value);
        if (shared.size() < MOST_SHARED && !(value instanceof ErrorValue)) {
            shared.put(value, objects.size() - 1);
        }
        return objects.size() - 1;
    }

    int size() {
        return size;
    }

    @Nullable
    Object get(int row) {
        byte kind = kinds[row];
        return switch (kind) {
            case BLANK -> null;
            case OBJECT -> objects.get((int) bits[row]);
            case TRUTH -> bits[row] == 1;
            default -> BigDecimal.valueOf(bits[row], kind);
        };
    }
}
