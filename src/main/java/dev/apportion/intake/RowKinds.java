package dev.apportion.intake;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.TotalWords;
import dev.apportion.intake.value.Blanks;
import dev.apportion.intake.value.MonthNames;
import dev.apportion.policy.Field;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognizes rows that are not cost lines: blank rows, totals, notes. */
final class RowKinds {

    private static final List<Field> AMOUNTS = List.of(Field.AMOUNT, Field.DEBIT, Field.CREDIT);

    /** Fields that a line of cost has and a total doesn't; a total has its label and what it is the total of. */
    private static final List<Field> OF_A_LINE = List.of(
            Field.ACCOUNT,
            Field.DATE,
            Field.DOCUMENT,
            Field.TYPE,
            Field.ACTIVITY_CODE,
            Field.SUPPLIER,
            Field.DESCRIPTION);

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

    private static final Set<HeadingWords.Role> ACTUAL = EnumSet.of(HeadingWords.Role.ACTUAL);
    private static final Set<HeadingWords.Role> PLAN = EnumSet.of(HeadingWords.Role.PLAN);

    /** Fewer may be values. */
    private static final int FEWEST_NUMBERED = 4;

    private static final Pattern STARS = Pattern.compile("\\s*\\*{1,9}\\s*");

    private RowKinds() {}

    static boolean isBlank(RowCursor row) {
        for (int column = 0; column < row.width(); column++) {
            if (isFilled(row, column)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether nothing is in the row but formulas of columns that the table's fields don't need, such as those that
     * forms have in all their rows.
     */
    static boolean isBlank(RowCursor row, ColumnMapping mapping) {
        for (int column = 0; column < row.width(); column++) {
            if (isFilled(row, column) && (!row.isFormula(column) || mapping.isMapped(column))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row numbers the columns, as forms do below their headings: 1, 2, 3 and so on in cells side by side. */
    static boolean numbersColumns(RowCursor row) {
        int expected = 0;
        for (int column = 0; column < row.width(); column++) {
            if (isFilled(row, column)) {
                String text = row.type(column) == CellType.NUMBER || row.type(column) == CellType.TEXT
                        ? row.text(column).strip()
                        : "";
                if (!text.equals(String.valueOf(expected + 1))) {
                    return false;
                }
                expected++;
            } else if (expected > 0) {
                return false;
            }
        }
        return expected >= FEWEST_NUMBERED;
    }

    /** Whether the row has words where the table has its amount, or nothing. */
    static boolean lacksNumber(RowCursor row, ColumnMapping mapping) {
        int column = mapping.amount();
        return column < 0
                || !isFilled(row, column)
                || (row.type(column) == CellType.TEXT
                        && row.text(column).chars().anyMatch(Character::isLetter));
    }

    /** The first text of the row; null if it has none. */
    static @Nullable String label(RowCursor row) {
        for (int column = 0; column < row.width(); column++) {
            if (row.type(column) == CellType.TEXT && !Blanks.isBlank(row.text(column))) {
                return Blanks.strip(row.text(column));
            }
        }
        return null;
    }

    /** The only column that is not blank, -1 if none or several are. */
    static int alone(RowCursor row) {
        int alone = -1;
        for (int column = 0; column < row.width(); column++) {
            if (isFilled(row, column)) {
                if (alone >= 0) {
                    return -1;
                }
                alone = column;
            }
        }
        return alone;
    }

    /** Whether the row is a single text and nothing else. */
    static boolean isNote(RowCursor row, ColumnMapping mapping) {
        int column = alone(row);
        return column >= 0
                && row.type(column) == CellType.TEXT
                && column != mapping.column(Field.AMOUNT)
                && column != mapping.column(Field.DEBIT)
                && column != mapping.column(Field.CREDIT);
    }

    /**
     * Whether the row is a subtotal or total, and which; null if it is neither. Its label must be the first thing in
     * the row, and nothing may be in it that only a line has; so "Total Energies" under Supplier stays a line.
     * Without a label only a sum over the rows above and nothing else makes a subtotal.
     */
    static RowOutcome.@Nullable Reason total(RowCursor row, ColumnMapping mapping) {
        int first = firstFilled(row);
        // Nearly all rows are lines, and recognized as such before their words are looked at.
        if (hasFieldOfALine(row, mapping, first)) {
            return null;
        }
        boolean summed = hasSumOfRowsAbove(row, mapping);
        if (first >= 0 && row.type(first) == CellType.TEXT && !isOwnTextOfALine(first, mapping, summed)) {
            String text = row.text(first);
            if (TotalWords.isSubtotal(text)) {
                return RowOutcome.Reason.SUBTOTAL;
            }
            if (TotalWords.isTotal(text)) {
                return RowOutcome.Reason.TOTAL;
            }
        }
        return summed && !hasFieldOfALine(row, mapping, -1) ? RowOutcome.Reason.SUBTOTAL : null;
    }

    /** A supplier may be called Total; its column holds a total's label only beside a sum. */
    private static boolean isOwnTextOfALine(int column, ColumnMapping mapping, boolean summed) {
        return !summed && column == mapping.column(Field.SUPPLIER);
    }

    /**
     * Whether a row that begins like a total names its department behind that text, as a line does whose supplier is called
     * Total something.
     */
    static boolean mayBeLineOfDepartment(RowCursor row, ColumnMapping mapping) {
        int first = firstFilled(row);
        int column = mapping.column(Field.DEPARTMENT);
        return column > first
                && isFilled(row, column)
                && row.type(first) == CellType.TEXT
                && !TotalWords.isTotalAlone(row.text(first));
    }

    /** The first column that is not blank, -1 if all are. */
    static int firstFilled(RowCursor row) {
        for (int column = 0; column < row.width(); column++) {
            if (isFilled(row, column)) {
                return column;
            }
        }
        return -1;
    }

    /**
     * Whether the row begins with asterisks in a column of their own or of codes, by which ledgers mark sums, the more the wider
     * they are. Names may be made unreadable so.
     */
    static boolean isStarred(RowCursor row, ColumnMapping mapping) {
        int first = firstFilled(row);
        if (first < 0 || row.type(first) != CellType.TEXT || row.text(first).indexOf('*') < 0) {
            return false;
        }
        Field field = mapping.field(first);
        return (field == null || CODES.contains(field))
                && STARS.matcher(row.text(first)).matches();
    }

    /** Whether the row has an amount and nothing else that a line would have. */
    static boolean isBareAmount(RowCursor row, ColumnMapping mapping) {
        return !hasFieldOfALine(row, mapping, -1) && !hasTextBesideAmounts(row, mapping);
    }

    /** In a csv the amounts are texts too. */
    private static boolean hasTextBesideAmounts(RowCursor row, ColumnMapping mapping) {
        for (int column = 0; column < row.width(); column++) {
            if (row.type(column) == CellType.TEXT
                    && !Blanks.isBlank(row.text(column))
                    && column != mapping.column(Field.AMOUNT)
                    && column != mapping.column(Field.DEBIT)
                    && column != mapping.column(Field.CREDIT)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row is an amount beside the word total alone, where a supplier's name would stand. */
    static boolean isNamedLikeATotal(RowCursor row, ColumnMapping mapping) {
        int first = firstFilled(row);
        return first >= 0
                && row.type(first) == CellType.TEXT
                && !hasFieldOfALine(row, mapping, first)
                && TotalWords.isTotalAlone(row.text(first));
    }

    /** Whether nothing is in the row that only a line has, and it says that it is the total of the supplier of the row above. */
    static boolean isTotalOfSupplier(RowCursor row, ColumnMapping mapping, @Nullable String above) {
        int column = mapping.column(Field.SUPPLIER);
        return above != null
                && column >= 0
                && column == firstFilled(row)
                && row.type(column) == CellType.TEXT
                && !hasFieldOfALine(row, mapping, column)
                && TotalWords.isTotalOf(row.text(column), above);
    }

    /** Whether a text of what would be a line is a word for totals, alone or with what it is the total of. */
    static boolean isCalledTotal(RowCursor row, ColumnMapping mapping) {
        return hasText(row, mapping, RowKinds::isTotal) || isTotalOfAnotherColumn(row, mapping);
    }

    /** Whether nothing is in the row that only a line has, and a column that no field uses says that it is the total of something. */
    static boolean isTotalOfAnotherColumn(RowCursor row, ColumnMapping mapping) {
        if (hasFieldOfALine(row, mapping, -1)) {
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
    static boolean isCalledTotalAlone(RowCursor row, ColumnMapping mapping) {
        return hasText(row, mapping, TotalWords::isTotalAlone);
    }

    /** Whether a row that is called a total carries a balance from one period or page to the next. */
    static boolean isCarried(RowCursor row, ColumnMapping mapping) {
        String label = label(row);
        return (label != null && TotalWords.isCarried(label)) || hasText(row, mapping, TotalWords::isCarried);
    }

    /** Whether the row says that it is planned, where others say that they are actual. */
    static boolean isPlanned(RowCursor row, ColumnMapping mapping) {
        int column = mapping.shape().plans();
        return column >= 0
                && column < row.width()
                && row.type(column) == CellType.TEXT
                && HeadingWords.allOf(PLAN, row.text(column));
    }

    /** Whether a title says that rows below it are planned: {@code Budget 2026}. */
    static boolean titlesPlan(RowCursor row) {
        return HeadingWords.allOf(PLAN, MonthNames.without(String.valueOf(label(row))));
    }

    /** Whether a title says that rows below it are actual cost. */
    static boolean titlesActual(RowCursor row) {
        return HeadingWords.allOf(ACTUAL, MonthNames.without(String.valueOf(label(row))));
    }

    /** Whether the row has an amount, a debit or a credit, readable or not. */
    static boolean hasAmount(RowCursor row, ColumnMapping mapping) {
        return AMOUNTS.stream().mapToInt(mapping::column).anyMatch(column -> column >= 0 && isFilled(row, column));
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

    private static boolean hasFieldOfALine(RowCursor row, ColumnMapping mapping, int labelColumn) {
        for (Field field : OF_A_LINE) {
            int column = mapping.column(field);
            if (column >= 0 && column != labelColumn && isFilled(row, column)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSumOfRowsAbove(RowCursor row, ColumnMapping mapping) {
        for (Field field : AMOUNTS) {
            int column = mapping.column(field);
            String formula = column < 0 || !row.isFormula(column) ? null : row.formula(column);
            if (formula != null
                    && SUM_OF_ROWS.matcher(formula.toUpperCase(Locale.ROOT)).matches()) {
                return true;
            }
        }
        return false;
    }

    static boolean isFilled(RowCursor row, int column) {
        CellType type = row.type(column);
        return (type != CellType.BLANK || row.isFormula(column))
                && !(type == CellType.TEXT && Blanks.isBlank(row.text(column)));
    }
}
