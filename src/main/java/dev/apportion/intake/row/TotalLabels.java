package dev.apportion.intake.row;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.TotalWords;
import dev.apportion.policy.Field;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognizes rows that hold sums of others by their labels, marks and formulas. */
public final class TotalLabels {

    /** Fields whose text may call a row a total; a supplier may be called Total. */
    private static final List<Field> NAMES = List.of(
            Field.ACTIVITY_CODE,
            Field.ACTIVITY_NAME,
            Field.ACCOUNT,
            Field.ACCOUNT_NAME,
            Field.DESCRIPTION,
            Field.CATEGORY);

    private static final Set<Field> CODES =
            EnumSet.of(Field.DEPARTMENT, Field.ACTIVITY_CODE, Field.ACCOUNT, Field.DOCUMENT);

    /** A sum over cells of one column: the rows above. A sum across the row, such as net plus tax, is a line's own. */
    private static final Pattern SUM_OF_ROWS = Pattern.compile(
            "(?:SUM|SUBTOTAL|AGGREGATE)\\((?:[0-9]+,){0,2}\\$?([A-Z]{1,3})\\$?[0-9]+:\\$?\\1\\$?[0-9]+\\)");

    private static final Pattern STARS = Pattern.compile("\\s*\\*{1,9}\\s*");

    private TotalLabels() {}

    /**
     * Whether the row is a subtotal or total, and which; null if it is neither. Its label must be the first thing in
     * the row, and nothing may be in it that only a line has; so "Total Energies" under Supplier stays a line.
     * Without a label only a sum over the rows above and nothing else makes a subtotal.
     */
    public static RowOutcome.@Nullable Reason total(RowCursor row, ColumnMapping mapping) {
        int first = RowKinds.firstFilled(row);
        // Nearly all rows are lines, and recognized as such before their words are looked at.
        if (RowKinds.hasFieldOfALine(row, mapping, first)) {
            return null;
        }
        boolean summed = hasSumOfRowsAbove(row, mapping);
        if (first >= 0 && row.type(first) == CellType.TEXT && !isOwnTextOfALine(first, mapping, summed)) {
            String text = row.text(first);
            boolean asked = TotalWords.mayBeOne(text);
            if (asked && TotalWords.isSubtotal(text)) {
                return RowOutcome.Reason.SUBTOTAL;
            }
            if (asked && TotalWords.isTotal(text)) {
                return RowOutcome.Reason.TOTAL;
            }
        }
        return summed && !RowKinds.hasFieldOfALine(row, mapping, -1) ? RowOutcome.Reason.SUBTOTAL : null;
    }

    /** A supplier may be called Total; its column holds a total's label only beside a sum. */
    private static boolean isOwnTextOfALine(int column, ColumnMapping mapping, boolean summed) {
        return !summed && column == mapping.column(Field.SUPPLIER);
    }

    /**
     * Whether a row that begins like a total names its department behind that text, as a line does whose supplier is called
     * Total something.
     */
    public static boolean mayBeLineOfDepartment(RowCursor row, ColumnMapping mapping) {
        int first = RowKinds.firstFilled(row);
        int column = mapping.column(Field.DEPARTMENT);
        return column > first
                && RowKinds.isFilled(row, column)
                && row.type(first) == CellType.TEXT
                && !TotalWords.isTotalAlone(row.text(first));
    }

    /**
     * Whether the row begins with asterisks in a column of their own or of codes, by which ledgers mark sums, the more the wider
     * they are. Names may be made unreadable so.
     */
    public static boolean isStarred(RowCursor row, ColumnMapping mapping) {
        int first = RowKinds.firstFilled(row);
        if (first < 0 || row.type(first) != CellType.TEXT || row.text(first).indexOf('*') < 0) {
            return false;
        }
        Field field = mapping.field(first);
        return (field == null || CODES.contains(field))
                && STARS.matcher(row.text(first)).matches();
    }

    /** Whether the row is an amount beside the word total alone, where a supplier's name would stand. */
    public static boolean isNamedLikeATotal(RowCursor row, ColumnMapping mapping) {
        int first = RowKinds.firstFilled(row);
        return first >= 0
                && row.type(first) == CellType.TEXT
                && !RowKinds.hasFieldOfALine(row, mapping, first)
                && TotalWords.isTotalAlone(row.text(first));
    }

    /**
     * Whether nothing is in the row that only a line has, and it says that it is the total of what stands above in its column.
     *
     * @param above the texts of the columns of names and codes, as far as the lines above have them
     */
    public static boolean isTotalOfAbove(RowCursor row, ColumnMapping mapping, Map<Integer, String> above) {
        int column = RowKinds.firstFilled(row);
        String name = above.get(column);
        return name != null
                && row.type(column) == CellType.TEXT
                && !RowKinds.hasFieldOfALine(row, mapping, column)
                && TotalWords.isTotalOf(row.text(column), name);
    }

    /** Whether a text of what would be a line is a word for totals, alone or with what it is the total of. */
    public static boolean isCalledTotal(RowCursor row, ColumnMapping mapping) {
        return hasText(row, mapping, TotalLabels::isTotal) || isTotalOfAnotherColumn(row, mapping);
    }

    /** Whether nothing is in the row that only a line has, and a column that no field uses says that it is the total of something. */
    public static boolean isTotalOfAnotherColumn(RowCursor row, ColumnMapping mapping) {
        if (RowKinds.hasFieldOfALine(row, mapping, -1)) {
            return false;
        }
        for (int column = 0; column < row.width(); column++) {
            if (!mapping.isMapped(column) && row.type(column) == CellType.TEXT && isTotal(row.text(column))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTotal(String text) {
        return TotalWords.mayBeOne(text) && (TotalWords.isSubtotal(text) || TotalWords.isTotal(text));
    }

    /** Whether a text of what would be a line is a word for totals and nothing else. */
    public static boolean isCalledTotalAlone(RowCursor row, ColumnMapping mapping) {
        return hasText(row, mapping, TotalWords::isTotalAlone);
    }

    /** Whether a row that is called a total carries a balance from one period or page to the next. */
    public static boolean isCarried(RowCursor row, ColumnMapping mapping) {
        String label = RowKinds.label(row);
        return (label != null && TotalWords.isCarried(label)) || hasText(row, mapping, TotalWords::isCarried);
    }

    private static boolean hasText(RowCursor row, ColumnMapping mapping, Predicate<String> test) {
        for (Field field : NAMES) {
            int column = mapping.column(field);
            if (column >= 0 && row.type(column) == CellType.TEXT && test.test(row.text(column))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSumOfRowsAbove(RowCursor row, ColumnMapping mapping) {
        for (Field field : RowKinds.AMOUNTS) {
            int column = mapping.column(field);
            String formula = column < 0 || !row.isFormula(column) ? null : row.formula(column);
            if (formula != null
                    && SUM_OF_ROWS.matcher(formula.toUpperCase(Locale.ROOT)).matches()) {
                return true;
            }
        }
        return false;
    }
}
