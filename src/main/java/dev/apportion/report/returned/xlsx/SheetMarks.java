package dev.apportion.report.returned.xlsx;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.report.returned.mark.Mark;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Which cells of a sheet change their looks, by rows from 1 and columns from 0. */
final class SheetMarks {

    /** A cell that was rejected and is doubtful as well is a rejected one. */
    private final NavigableMap<Integer, NavigableMap<Integer, Boolean>> doubtful = new TreeMap<>();

    private final NavigableMap<Integer, NavigableSet<Integer>> unmarked = new TreeMap<>();
    private final StyleSheet styles;

    SheetMarks(Collection<Mark> marks, Collection<String> unmarked, StyleSheet styles) {
        this.styles = styles;
        for (Mark mark : marks) {
            if (!mark.isNotice()) {
                doubtful.computeIfAbsent(mark.row(), row -> new TreeMap<>())
                        .merge(mark.column(), mark.kind() == Mark.Kind.DOUBTFUL, Boolean::logicalAnd);
            }
        }
        for (String cell : unmarked) {
            this.unmarked
                    .computeIfAbsent(CellAddress.row(cell), row -> new TreeSet<>())
                    .add(CellAddress.column(cell));
        }
    }

    /** Rows with marked cells. */
    NavigableSet<Integer> rows() {
        return doubtful.navigableKeySet();
    }

    /** Marked columns of a row. */
    NavigableSet<Integer> columns(int row) {
        NavigableMap<Integer, Boolean> marked = doubtful.get(row);
        return marked == null ? new TreeSet<>() : marked.navigableKeySet();
    }

    /** Whether any cell of a row changes. */
    boolean touches(int row) {
        return doubtful.containsKey(row) || unmarked.containsKey(row);
    }

    /** The look that a cell gets. */
    String look(int row, int column, String look) {
        UnaryOperator<String> before =
                unmarked.getOrDefault(row, new TreeSet<>()).contains(column) ? styles::unmarked : same -> same;
        Boolean doubt = doubtful.getOrDefault(row, new TreeMap<>()).get(column);
        return doubt == null ? before.apply(look) : styles.marked(before.apply(look), doubt);
    }
}
