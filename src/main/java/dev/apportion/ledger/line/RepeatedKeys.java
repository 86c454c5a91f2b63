package dev.apportion.ledger.line;

import dev.apportion.cost.LedgerLine;
import dev.apportion.ledger.block.LineColumn;
import dev.apportion.ledger.block.LineColumns;
import dev.apportion.ledger.block.Longs;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds keys that occur more than once in a department: lines that say the same are of one. A part of a key is enough for a
 * sieve, since lines that come through are compared by what they say.
 */
final class RepeatedKeys implements Consumer<LineColumns> {

    /** Of 64 bits; among a million lines of a department the others let some seven pass that have not the same key. */
    private static final int LEFT_OUT = 28;

    private final Map<String, Longs> departments = new HashMap<>();

    /** The part of {@link LedgerLine#key} that counts. */
    static long sieve(long key) {
        return key >>> LEFT_OUT;
    }

    @Override
    public void accept(LineColumns block) {
        Longs keys = departments.computeIfAbsent(block.needed(LineColumn.DEPARTMENT, 0), department -> new Longs());
        for (int line = 0; line < block.size(); line++) {
            keys.add(sieve(block.at(LineColumn.KEY, line)));
        }
    }

    void add(RepeatedKeys other) {
        other.departments.forEach((department, keys) -> departments.merge(department, keys, Longs::addAll));
    }

    /** By department. */
    Map<String, Set<Long>> repeated() {
        Map<String, Set<Long>> repeated = new HashMap<>();
        departments.forEach((department, keys) -> repeated.put(department, in(keys.sorted())));
        return repeated;
    }

    /** Those that stand more than once among numbers in order. */
    static Set<Long> in(long[] sorted) {
        Set<Long> repeated = new HashSet<>();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                repeated.add(sorted[i]);
            }
        }
        return repeated;
    }
}
