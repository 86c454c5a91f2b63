package dev.apportion.cost;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.lang3.StringUtils;

/**
 * Collects from block after block which amounts stand for which department, account and supplier. Several can share the blocks out
 * among themselves and be brought together. Half a million lines of each of six months are held as numbers, not as objects.
 */
final class Recurrences implements Consumer<LineColumns> {

    /** Numbers of texts in one block, which has one department. */
    private record Numbers(long account, long supplier) {}

    /** Amounts in minor units of the reporting currency. */
    private static final class Amounts {

        private long[] minor = new long[2];
        private int size;

        void add(long more) {
            if (size == minor.length) {
                minor = Arrays.copyOf(minor, 2 * size);
            }
            minor[size++] = more;
        }

        Amounts plus(Amounts other) {
            minor = Arrays.copyOf(minor, size + other.size);
            System.arraycopy(other.minor, 0, minor, size, other.size);
            size += other.size;
            return this;
        }

        long[] sortedOnce() {
            Arrays.sort(minor, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (kept == 0 || minor[i] != minor[kept - 1]) {
                    minor[kept++] = minor[i];
                }
            }
            return Arrays.copyOf(minor, kept);
        }
    }

    private final Map<CostLines.Recurrence, Amounts> amounts = new HashMap<>();

    @Override
    public void accept(LineColumns block) {
        Map<Numbers, Amounts> ofBlock = new HashMap<>();
        for (int line = 0; line < block.size(); line++) {
            Numbers numbers = new Numbers(block.at(LineColumn.ACCOUNT, line), block.at(LineColumn.SUPPLIER, line));
            if (numbers.account() == 0 && numbers.supplier() == 0) {
                continue;
            }
            Amounts some = ofBlock.get(numbers);
            if (some == null) {
                CostLines.Recurrence recurrence = new CostLines.Recurrence(
                        block.needed(LineColumn.DEPARTMENT, line),
                        StringUtils.defaultString(block.text(LineColumn.ACCOUNT, line)),
                        StringUtils.defaultString(block.text(LineColumn.SUPPLIER, line)));
                some = amounts.computeIfAbsent(recurrence, key -> new Amounts());
                ofBlock.put(numbers, some);
            }
            some.add(block.reportingMinor(line));
        }
    }

    void add(Recurrences other) {
        other.amounts.forEach((recurrence, more) -> amounts.merge(recurrence, more, Amounts::plus));
    }

    /** Each amount once, in order. */
    Map<CostLines.Recurrence, long[]> sorted() {
        Map<CostLines.Recurrence, long[]> sorted = new HashMap<>();
        amounts.forEach((recurrence, all) -> sorted.put(recurrence, all.sortedOnce()));
        return sorted;
    }
}
