package dev.apportion.ledger.block;

import java.util.Arrays;

/** Numbers in a list, eight bytes each. */
public final class Longs {

    private long[] values = new long[2];
    private int size;

    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 1);
        }
        values[size++] = value;
    }

    public Longs addAll(Longs other) {
        values = Arrays.copyOf(values, size + other.size);
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
        return this;
    }

    public int size() {
        return size;
    }

    /** All of them as they came. */
    public long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** All of them in order; those that are equal stand beside each other. */
    public long[] sorted() {
        long[] sorted = toArray();
        Arrays.parallelSort(sorted);
        return sorted;
    }

    /** Each of them once, in order. */
    public long[] distinct() {
        long[] distinct = sorted();
        int kept = 0;
        for (long value : distinct) {
            if (kept == 0 || value != distinct[kept - 1]) {
                distinct[kept++] = value;
            }
        }
        return Arrays.copyOf(distinct, kept);
    }
}
