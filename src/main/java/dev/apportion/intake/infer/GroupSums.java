package dev.apportion.intake.infer;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.SampleRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Rows at the head of a group that hold its sum: a name in one column, blank where the rows below have theirs, and the amount of
 * all rows until the next such name. The amounts must agree in each group that has rows, or none is a sum.
 */
final class GroupSums {

    /** A single group may add up by chance. */
    private static final int FEWEST = 2;

    private final SampledTable table;
    private final int amount;
    private final List<SampleRow> rows;

    private GroupSums(SampledTable table, int amount) {
        this.table = table;
        this.amount = amount;
        this.rows = table.rowsWith(amount).stream()
                .filter(row -> table.number(row, amount) != null)
                .toList();
    }

    /** Their numbers, from 1; empty if the table is not made so. */
    static Set<Integer> in(SampledTable whole, ColumnMapping mapping) {
        return mapping.amount() < 0 || !mapping.shares().isEmpty()
                ? Set.of()
                : new GroupSums(whole, mapping.amount()).find(FEWEST, true);
    }

    /** Whether the first rows of a table, whose last group may go on behind them, look so. */
    static boolean mayBeIn(SampledTable first, ColumnMapping mapping) {
        return mapping.amount() >= 0
                && mapping.shares().isEmpty()
                && IntStream.range(0, first.width())
                        .anyMatch(column -> column != mapping.amount() && first.hasGaps(column, FEWEST))
                && !new GroupSums(first, mapping.amount()).find(1, false).isEmpty();
    }

    private Set<Integer> find(int fewest, boolean lastToo) {
        if (rows.size() <= FEWEST) {
            return Set.of();
        }
        return IntStream.range(0, table.width())
                .filter(column -> column != amount && isFilled(0, column))
                .filter(column -> rows.stream()
                                .filter(row -> row.cell(column).text().isEmpty())
                                .limit(FEWEST)
                                .count()
                        == FEWEST)
                .mapToObj(column -> sums(column, lastToo))
                .filter(sums -> sums.size() >= fewest)
                .findFirst()
                .orElse(Set.of());
    }

    /** The sums if the names of groups stand in that column; none where one differs. */
    private Set<Integer> sums(int names, boolean lastToo) {
        Set<Integer> sums = new TreeSet<>();
        int head = 0;
        while (head < rows.size()) {
            int end = head + 1;
            while (end < rows.size() && !isFilled(end, names)) {
                end++;
            }
            if (end - head > 1 && (lastToo || end < rows.size())) {
                if (!isSum(head, end) || !hasColumnOfItsOwn(head, end, names)) {
                    return Set.of();
                }
                sums.add(rows.get(head).number());
            }
            head = end;
        }
        return sums;
    }

    private boolean isSum(int head, int end) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = head + 1; row < end; row++) {
            sum = sum.add(table.amount(rows.get(row), amount));
        }
        return sum.compareTo(table.amount(rows.get(head), amount)) == 0;
    }

    /** Whether the rows below the head all have something where the head has nothing. */
    private boolean hasColumnOfItsOwn(int head, int end, int names) {
        return IntStream.range(0, table.width())
                .filter(column -> column != names && column != amount && !isFilled(head, column))
                .anyMatch(column -> IntStream.range(head + 1, end).allMatch(row -> isFilled(row, column)));
    }

    private boolean isFilled(int row, int column) {
        return !rows.get(row).cell(column).text().isEmpty();
    }
}
