package dev.apportion.ledger.block;

import java.util.Arrays;

/** One column of numbers as bytes: a single number if it is the same on each line, else each. */
final class PackedColumn {

    private static final int SAME = 0;
    private static final int EACH = 1;

    /** Eight bytes a number, where that is less. */
    private static final int BITS = 2;

    private PackedColumn() {}

    static void write(long[] column, PackedOutput out) {
        boolean same = true;
        long varying = 0;
        for (long value : column) {
            same &= value == column[0];
            varying += PackedOutput.sizeOf(value);
        }
        if (same) {
            out.count(SAME);
            out.number(column.length == 0 ? 0 : column[0]);
        } else if (varying < 8L * column.length) {
            out.count(EACH);
            for (long value : column) {
                out.number(value);
            }
        } else {
            out.count(BITS);
            for (long value : column) {
                out.bits(value);
            }
        }
    }

    /** @throws IllegalStateException if these are not bytes that {@link #write} gave */
    static long[] read(PackedInput in, int lines) {
        long[] column = new long[lines];
        switch (in.smallCount()) {
            case SAME -> Arrays.fill(column, in.number());
            case EACH -> {
                for (int i = 0; i < lines; i++) {
                    column[i] = in.number();
                }
            }
            case BITS -> {
                for (int i = 0; i < lines; i++) {
                    column[i] = in.bits();
                }
            }
            default -> throw PackedInput.damaged();
        }
        return column;
    }
}
