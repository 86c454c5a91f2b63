package dev.apportion.intake;

import dev.apportion.intake.numbers.TableColumns;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeaderMatcher;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The headings of a table while its rows pass: they may come again, and those of another table may stand below. */
final class TableHeadings {

    private final HeaderMatcher matcher;
    private static final int MOST_TITLES = 20;

    private List<String> above = List.of();

    /** Rows above the table, which printed reports repeat on each page. */
    private final Set<List<String>> titles = new HashSet<>();

    private List<String> headings = List.of();

    /**
     * A row of headings below the first.
     *
     * @param mapping the table's own where its headings are repeated
     * @param headings by column
     */
    record Further(ColumnMapping mapping, List<String> headings) {}

    TableHeadings(HeaderMatcher matcher) {
        this.matcher = matcher;
    }

    /** A row before the table, which may be the upper half of its headings. */
    void above(RowCursor row) {
        above = matcher.texts(row);
        if (titles.size() < MOST_TITLES && above.stream().anyMatch(text -> !text.isEmpty())) {
            titles.add(above);
        }
    }

    /** Whether the row has the same texts as one above the table. */
    boolean isTitle(RowCursor row) {
        return !titles.isEmpty() && titles.contains(matcher.texts(row));
    }

    /** The row of the headings; gives them by column. */
    List<String> begin(RowCursor row) {
        headings = matcher.texts(row);
        List<String> both = TableColumns.headings(headings, above);
        above = List.of();
        return both;
    }

    /** The texts of the row of the headings, by column. */
    List<String> texts() {
        return headings;
    }

    /** What headings a row of the table has, null if it has none. */
    @Nullable
    Further further(RowCursor row, ColumnMapping mapping) {
        if (!mayBeHeader(row, mapping)) {
            above = List.of();
            return null;
        }
        List<String> texts = matcher.texts(row);
        if (texts.equals(headings)) {
            above = List.of();
            return new Further(mapping, headings);
        }
        List<String> upper = above;
        ColumnMapping other = matcher.match(texts, upper, row.rowNumber());
        // A header row is not the upper half of the next one.
        above = other == null ? texts : List.of();
        if (other == null || other.sameColumns(mapping)) {
            return other == null ? null : new Further(mapping, headings);
        }
        headings = texts;
        return new Further(other, TableColumns.headings(texts, upper));
    }

    /** A cheap check before the expensive one: a header row has text where the table has its amount. */
    private boolean mayBeHeader(RowCursor row, ColumnMapping mapping) {
        int column = mapping.amount();
        return column < 0
                || row.type(column) == CellType.BLANK
                || matcher.isNumberHeading(row, column)
                || (row.type(column) == CellType.TEXT
                        && (matcher.field(row.text(column).strip(), "") != null
                                || (column < headings.size()
                                        && row.text(column).strip().equals(headings.get(column)))));
    }
}
