package dev.apportion.intake.infer;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.RowGroups;
import dev.apportion.intake.table.SampleRow;
import dev.apportion.intake.table.TotalWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows at the head of a group that hold its sum: a name in one column, blank where the rows below have theirs, and the amount of
 * all rows until the next such name. Goes through a whole sheet and remembers its heads alone. Where nearly all heads are sums
 * the others are told, else none is one.
 */
final class GroupSums implements GroupScan {

    /** A single group may add up by chance. */
    private static final int FEWEST = 2;

    /** So many heads that are sums excuse one that is none. */
    private static final int EXCUSE_ONE = 9;

    private static final int TOLD = 10;

    private final SampledTable table;
    private final int names;
    private final int amount;
    private final BitSet sums = new BitSet();
    private final List<Integer> differing = new ArrayList<>();
    private int differ;
    private @Nullable SampleRow head;
    private BigDecimal sum = BigDecimal.ZERO;
    private int below;

    /** Columns that all rows below the head fill. */
    private BitSet filled = new BitSet();

    private GroupSums(SampledTable table, int names, int amount) {
        this.table = table;
        this.names = names;
        this.amount = amount;
    }

    /** One for each column in which the names of groups may stand, by the first group of a table. */
    static List<GroupSums> in(SampledTable first, ColumnMapping mapping) {
        int amount = mapping.amount();
        if (amount < 0 || !mapping.shares().isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, first.width())
                .filter(column -> column != amount && first.hasGaps(column, FEWEST))
                .mapToObj(column -> new GroupSums(first, column, amount))
                .filter(sums -> sums.mayBe(first))
                .map(sums -> new GroupSums(first, sums.names, amount))
                .toList();
    }

    /** Whether the first group that has rows below its head looks so, as far as it is seen. */
    private boolean mayBe(SampledTable first) {
        List<SampleRow> rows = first.rowsWith(amount);
        for (SampleRow row : rows) {
            add(row);
            if (!sums.isEmpty() || differ > 0) {
                return !sums.isEmpty();
            }
        }
        SampleRow open = head;
        return open != null && below > 1 && hasColumnOfItsOwn(open);
    }

    @Override
    public void add(SampleRow row) {
        BigDecimal number = table.number(row, amount);
        if (number == null || TotalWords.isTotal(row.firstText()) || TotalWords.isSubtotal(row.firstText())) {
            return;
        }
        if (!row.cell(names).text().isEmpty()) {
            end();
            head = row;
            sum = BigDecimal.ZERO;
            below = 0;
            filled = new BitSet();
        } else {
            BitSet own = new BitSet();
            for (int column = 0; column < row.width(); column++) {
                own.set(column, !row.cell(column).text().isEmpty());
            }
            if (below++ == 0) {
                filled = own;
            } else {
                filled.and(own);
            }
            sum = sum.add(number);
        }
    }

    private void end() {
        SampleRow ended = head;
        if (ended == null || below == 0) {
            return;
        }
        if (sum.compareTo(table.amount(ended, amount)) == 0 && hasColumnOfItsOwn(ended)) {
            sums.set(ended.number());
        } else {
            differ++;
            if (differing.size() < TOLD) {
                differing.add(ended.number());
            }
        }
    }

    /** Whether the rows below a head all have something where it has nothing. */
    private boolean hasColumnOfItsOwn(SampleRow of) {
        return filled.stream()
                .anyMatch(column -> column != names
                        && column != amount
                        && of.cell(column).text().isEmpty());
    }

    @Override
    public @Nullable ColumnMapping found(ColumnMapping mapping) {
        end();
        head = null;
        int agree = sums.cardinality();
        return agree >= FEWEST && agree >= EXCUSE_ONE * differ
                ? mapping.with(mapping.shape()
                        .with(new RowGroups(sums, new BitSet(), List.of(), differing, new BitSet(), null)))
                : null;
    }
}
