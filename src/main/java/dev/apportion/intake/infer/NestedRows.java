package dev.apportion.intake.infer;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.RowGroups;
import dev.apportion.intake.table.SampleRow;
import dev.apportion.intake.table.TotalWords;
import dev.apportion.message.Message;
import dev.apportion.sheet.CellType;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Groups that are told from each other by how far their labels are indented, or by the outline at the sheet's edge: a row stands
 * for the deeper rows below it, in an outline perhaps for those above it. Goes through a whole sheet and remembers its heads.
 */
final class NestedRows implements GroupScan {

    /** More heads than anybody makes by hand are not remembered. */
    static final int MOST_HEADS = 100_000;

    private static final int FIRST_TEXT = -1;

    private static final int FEWEST_NAMED = 3;

    private static final int FEWEST_STEPS = 3;

    private enum By {
        INDENT,
        OUTLINE,
        /** Which column the first text stands in, as on stairs. */
        STAIRS,
        /** Labels alone: departments stand above all others. */
        NAMES
    }

    private final SampledTable table;
    private final By by;
    private final GroupNames names;
    /** The column of indented labels; {@link #FIRST_TEXT} where the outline tells groups. */
    private final int labels;

    private final int amount;
    private final Deque<Head> open = new ArrayDeque<>();
    private final List<Head> above = new ArrayList<>();
    private final SumsBelow below = new SumsBelow();
    private final List<Head> single = new ArrayList<>();
    private int leaves;
    private int lastRow;
    private int lastDepth;

    /** A row that others may belong to. */
    static final class Head {
        final int row;
        final int depth;
        final String label;
        final @Nullable BigDecimal amount;
        BigDecimal children = BigDecimal.ZERO;
        int count;
        int first;
        int last;

        Head(int row, int depth, String label, @Nullable BigDecimal amount) {
            this.row = row;
            this.depth = depth;
            this.label = label;
            this.amount = amount;
        }

        boolean isHeading() {
            return amount == null || (amount.signum() == 0 && children.signum() != 0);
        }

        boolean isSum() {
            return !isHeading() && children.compareTo(amount) == 0;
        }

        /** What it adds to the row that it belongs to. */
        BigDecimal whole() {
            return amount == null || isHeading() ? children : isSum() ? amount : amount.add(children);
        }
    }

    private NestedRows(SampledTable table, By by, GroupNames names, int labels, int amount) {
        this.table = table;
        this.by = by;
        this.names = names;
        this.labels = labels;
        this.amount = amount;
    }

    /** One for each way in which the first rows of a table may be nested. */
    static List<NestedRows> in(SampledTable first, ColumnMapping mapping, GroupNames names) {
        int amount = mapping.amount();
        if (amount < 0 || !mapping.shares().isEmpty()) {
            return List.of();
        }
        List<NestedRows> scans = new ArrayList<>();
        IntStream.range(0, first.width())
                .filter(column -> column != amount && isIndented(first, column))
                .forEach(column -> scans.add(new NestedRows(first, By.INDENT, names, column, amount)));
        if (first.below().stream().map(SampleRow::level).distinct().count() > 1) {
            scans.add(new NestedRows(first, By.OUTLINE, names, FIRST_TEXT, amount));
        }
        if (scans.isEmpty() && areStairs(first, amount)) {
            scans.add(new NestedRows(first, By.STAIRS, names, FIRST_TEXT, amount));
        }
        if (scans.isEmpty()) {
            IntStream.range(0, first.width())
                    .filter(column -> column != amount && isNamed(first, column, amount, names))
                    .forEach(column -> scans.add(new NestedRows(first, By.NAMES, names, column, amount)));
        }
        return scans;
    }

    /** Whether a text of the column stands deeper than the one above it. */
    private static boolean isIndented(SampledTable first, int column) {
        int before = Integer.MAX_VALUE;
        for (SampleRow row : first.below()) {
            SampleRow.Cell cell = row.cell(column);
            if (cell.type() == CellType.TEXT && !cell.text().isEmpty()) {
                if (cell.indent() > before) {
                    return true;
                }
                before = cell.indent();
            }
        }
        return false;
    }

    /** Whether departments that have an amount stand above other labels, and the first of them at the top. */
    private static boolean isNamed(SampledTable first, int column, int amount, GroupNames names) {
        List<SampleRow> rows = first.rowsWith(amount);
        if (rows.size() <= FEWEST_NAMED
                || !names.isDepartment(rows.get(0).cell(column).text())) {
            return false;
        }
        long named = rows.stream()
                .filter(row -> names.isDepartment(row.cell(column).text()))
                .count();
        return 2 * named <= rows.size()
                && !names.isDepartment(rows.get(1).cell(column).text());
    }

    /** Whether first texts stand in three columns or more, each one deeper than the last; two may be how lines are told apart. */
    private static boolean areStairs(SampledTable first, int amount) {
        List<Integer> steps = first.rowsWith(amount).stream()
                .map(NestedRows::firstText)
                .limit(FEWEST_STEPS)
                .toList();
        return steps.size() == FEWEST_STEPS && steps.get(0) < steps.get(1) && steps.get(1) < steps.get(2);
    }

    private static int firstText(SampleRow row) {
        for (int column = 0; column < row.width(); column++) {
            if (row.cell(column).type() == CellType.TEXT
                    && !row.cell(column).text().isEmpty()) {
                return column;
            }
        }
        return row.width();
    }

    private int depth(SampleRow row, String label) {
        return switch (by) {
            case OUTLINE -> row.level();
            case STAIRS -> firstText(row);
            case NAMES -> names.isDepartment(label) ? 0 : 1;
            case INDENT -> label.isEmpty() ? lastDepth : row.cell(labels).indent();
        };
    }

    @Override
    public void add(SampleRow row) {
        BigDecimal number = table.number(row, amount);
        String label = labels == FIRST_TEXT ? row.firstText() : row.cell(labels).text();
        if (label.isEmpty() && number == null) {
            return;
        }
        int depth = depth(row, label);
        lastDepth = depth;
        if (by == By.OUTLINE) {
            below.add(row.number(), depth, label, number);
        }
        if (TotalWords.isTotal(label) || TotalWords.isSubtotal(label)) {
            return;
        }
        close(depth);
        open.push(new Head(row.number(), depth, label, number));
        lastRow = row.number();
    }

    /** Ends all rows that are no shallower. */
    private void close(int depth) {
        while (!open.isEmpty() && open.peek().depth >= depth) {
            Head ended = open.pop();
            ended.first = ended.row;
            ended.last = lastRow;
            leaves += ended.count == 0 ? 1 : 0;
            if (ended.count > 0 && above.size() <= MOST_HEADS) {
                above.add(ended);
            } else if (ended.count == 0 && single.size() <= MOST_HEADS && names.isOne(ended.label)) {
                single.add(ended);
            }
            Head parent = open.peek();
            if (parent != null) {
                parent.children = parent.children.add(ended.whole());
                parent.count++;
            }
        }
    }

    @Override
    public @Nullable ColumnMapping found(ColumnMapping mapping) {
        close(Integer.MIN_VALUE);
        boolean isBelow = below.agreeing() > above.stream().filter(Head::isSum).count();
        List<Head> heads = isBelow ? below.heads() : above;
        boolean strict = by == By.NAMES || by == By.STAIRS;
        boolean many = heads.size() > MOST_HEADS || single.size() > MOST_HEADS;
        if (many || !(strict ? areSums(heads) : isPlausible(heads))) {
            return null;
        }
        RowGroups groups = names.groups(
                heads,
                single,
                switch (by) {
                    case OUTLINE -> Message.of("the outline");
                    case STAIRS -> Message.of("the column that their labels stand in");
                    case INDENT -> Message.of("how far column {0} is indented", names.column(labels));
                    case NAMES -> Message.of("the departments in column {0}", names.column(labels));
                });
        return groups.isNone()
                ? null
                : names.relabeled(mapping, groups, labels, leaves, single)
                        .with(mapping.shape().with(groups));
    }

    /** Nothing but their sums shows that rows belong to the departments above them. */
    private static boolean areSums(List<Head> heads) {
        return heads.size() > 1 && heads.stream().allMatch(Head::isSum);
    }

    /** Spaces before texts that mean nothing make no sums. */
    private static boolean isPlausible(List<Head> heads) {
        long sums = heads.stream().filter(Head::isSum).count();
        long headings = heads.stream().filter(Head::isHeading).count();
        return sums + headings > 0 && 2 * (heads.size() - sums - headings) <= sums + headings;
    }
}
