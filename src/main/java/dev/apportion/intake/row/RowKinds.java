package dev.apportion.intake.row;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.value.Blanks;
import dev.apportion.intake.value.MonthNames;
import dev.apportion.policy.Field;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognizes rows that are no lines of cost by what they lack: blank rows, notes, titles. */
public final class RowKinds {

    static final List<Field> AMOUNTS = List.of(Field.AMOUNT, Field.DEBIT, Field.CREDIT);

    /** Fields that a line of cost has and a total doesn't; a total has its label and what it is the total of. */
    private static final List<Field> OF_A_LINE = List.of(
            Field.ACCOUNT,
            Field.DATE,
            Field.DOCUMENT,
            Field.TYPE,
            Field.ACTIVITY_CODE,
            Field.SUPPLIER,
            Field.DESCRIPTION);

    private static final Set<HeadingWords.Role> PLAN = EnumSet.of(HeadingWords.Role.PLAN);

    /** Fewer may be values. */
    private static final int FEWEST_NUMBERED = 4;

    private RowKinds() {}

    public static boolean isBlank(RowCursor row) {
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
    public static boolean isBlank(RowCursor row, ColumnMapping mapping) {
        for (int column = 0; column < row.width(); column++) {
            if (isFilled(row, column) && (!row.isFormula(column) || mapping.isMapped(column))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row numbers the columns, as forms do below their headings: 1, 2, 3 and so on in cells side by side. */
    public static boolean numbersColumns(RowCursor row) {
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
    public static boolean lacksNumber(RowCursor row, ColumnMapping mapping) {
        int column = mapping.amount();
        return column < 0
                || !isFilled(row, column)
                || (row.type(column) == CellType.TEXT
                        && row.text(column).chars().anyMatch(Character::isLetter));
    }

    /** The first text of the row; null if it has none. */
    public static @Nullable String label(RowCursor row) {
        for (int column = 0; column < row.width(); column++) {
            if (row.type(column) == CellType.TEXT && !Blanks.isBlank(row.text(column))) {
                return Blanks.strip(row.text(column));
            }
        }
        return null;
    }

    /** The only column that is not blank, -1 if none or several are. */
    public static int alone(RowCursor row) {
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
    public static boolean isNote(RowCursor row, ColumnMapping mapping) {
        int column = alone(row);
        return column >= 0
                && row.type(column) == CellType.TEXT
                && column != mapping.column(Field.AMOUNT)
                && column != mapping.column(Field.DEBIT)
                && column != mapping.column(Field.CREDIT);
    }

    /** The first column that is not blank, -1 if all are. */
    public static int firstFilled(RowCursor row) {
        for (int column = 0; column < row.width(); column++) {
            if (isFilled(row, column)) {
                return column;
            }
        }
        return -1;
    }

    /** Whether the row has an amount and nothing else that a line would have. */
    public static boolean isBareAmount(RowCursor row, ColumnMapping mapping) {
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

    /** Whether the row says that it is planned or another figure, where others say that they are actual. */
    public static boolean isPlanned(RowCursor row, ColumnMapping mapping) {
        int column = mapping.shape().plans();
        return column >= 0
                && column < row.width()
                && row.type(column) == CellType.TEXT
                && HeadingWords.isFigure(row.text(column));
    }

    /** Whether a title says that rows below it are planned: {@code Budget 2026}. */
    public static boolean titlesPlan(RowCursor row) {
        return HeadingWords.allOf(PLAN, MonthNames.without(String.valueOf(label(row))));
    }

    /** Whether a title says that rows below it are actual cost. */
    public static boolean titlesActual(RowCursor row) {
        return HeadingWords.isActual(MonthNames.without(String.valueOf(label(row))));
    }

    /** Whether the row has an amount, a debit or a credit, readable or not. */
    public static boolean hasAmount(RowCursor row, ColumnMapping mapping) {
        return AMOUNTS.stream().mapToInt(mapping::column).anyMatch(column -> column >= 0 && isFilled(row, column));
    }

    static boolean hasFieldOfALine(RowCursor row, ColumnMapping mapping, int labelColumn) {
        for (Field field : OF_A_LINE) {
            int column = mapping.column(field);
            if (column >= 0 && column != labelColumn && isFilled(row, column)) {
                return true;
            }
        }
        return false;
    }

    public static boolean isFilled(RowCursor row, int column) {
        CellType type = row.type(column);
        return (type != CellType.BLANK || row.isFormula(column))
                && !(type == CellType.TEXT && Blanks.isBlank(row.text(column)));
    }
}
