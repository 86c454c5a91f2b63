package dev.apportion.intake.infer;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows whose code those right below, or right above, begin with, and which of them hold the sum of these. */
final class CodeGroups {

    /** So many sums excuse one row that is none: numbers of accounts may be nested without any. */
    private static final int EXCUSE_ONE = 2;

    private static final int TOLD = 10;

    /** Nobody's sums stand below so many rows. */
    private static final int MOST_OPEN = 10_000;

    private final boolean headsFirst;
    private final Deque<Entry> open = new ArrayDeque<>();
    private final BitSet sums = new BitSet();
    private final List<Integer> differing = new ArrayList<>();
    private int differ;
    private boolean ofSeveral;

    private static final class Entry {
        private final int row;
        private final String code;
        private final BigDecimal amount;
        private BigDecimal parts = BigDecimal.ZERO;
        private int count;

        Entry(int row, String code, BigDecimal amount) {
            this.row = row;
            this.code = code;
            this.amount = amount;
        }

        boolean isSum() {
            return count > 0 && amount.signum() != 0 && amount.compareTo(parts) == 0;
        }

        /** What it adds to the one that it is a part of. */
        BigDecimal whole() {
            return isSum() ? amount : amount.add(parts);
        }

        void add(Entry part) {
            parts = parts.add(part.whole());
            count++;
        }
    }

    /** @param headsFirst whether sums stand above their parts, or below */
    CodeGroups(boolean headsFirst) {
        this.headsFirst = headsFirst;
    }

    /** Whether a code is that of a part of another; {@code 1.10} is none of {@code 1.1}. */
    static boolean isPart(String code, String of) {
        return !of.isEmpty()
                && code.length() > of.length()
                && code.startsWith(of)
                && (isSeparator(code.charAt(of.length())) || of.chars().noneMatch(CodeGroups::isSeparator));
    }

    private static boolean isSeparator(int character) {
        return character == '.' || character == '-';
    }

    /** @param code empty if the row has none */
    void add(int row, String code, BigDecimal amount) {
        Entry entry = new Entry(row, code, amount);
        if (headsFirst) {
            while (!open.isEmpty() && !isPart(code, open.element().code)) {
                close(open.pop(), open.peek());
            }
        } else {
            if (open.size() == MOST_OPEN || (!open.isEmpty() && !beginAlike(code, open.element().code))) {
                open.clear();
            }
            while (!open.isEmpty() && isPart(open.element().code, code)) {
                entry.add(open.pop());
            }
            judge(entry);
        }
        open.push(entry);
    }

    private static boolean beginAlike(String code, String other) {
        return !code.isEmpty() && !other.isEmpty() && code.charAt(0) == other.charAt(0);
    }

    private void close(Entry ended, @Nullable Entry whole) {
        judge(ended);
        if (whole != null) {
            whole.add(ended);
        }
    }

    private void judge(Entry entry) {
        if (entry.isSum()) {
            sums.set(entry.row);
            ofSeveral |= entry.count > 1;
        } else if (entry.count > 0) {
            differ++;
            if (differing.size() < TOLD) {
                differing.add(entry.row);
            }
        }
    }

    /** No more rows. */
    void end() {
        while (headsFirst && !open.isEmpty()) {
            close(open.pop(), open.peek());
        }
    }

    BitSet sums() {
        return sums;
    }

    /** Rows that stand like sums and are none; the first few. */
    List<Integer> differing() {
        return differing;
    }

    /** Whether chance is ruled out: several such sums or one of several rows, and few rows that stand so and are none. */
    boolean areCertain() {
        return (ofSeveral || sums.cardinality() > 1) && EXCUSE_ONE * differ <= sums.cardinality();
    }
}
