package dev.apportion.intake;

import dev.apportion.policy.Field;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells rows that are no cost lines by their looks: blank rows, totals, notes. */
final class RowKinds {

    /** Fields that only a line of cost has; a total has at most the label and what it is the total of. */
    private static final Set<Field> OF_A_LINE =
            EnumSet.of(Field.ACCOUNT, Field.DATE, Field.DOCUMENT, Field.TYPE, Field.CURRENCY, Field.ACTIVITY_CODE);

    private RowKinds() {}

    static boolean isBlank(RowCursor row) {
        for (int column = 0; column < row.width(); column++) {
            if (isFilled(row, column)) {
                return false;
            }
        }
        return true;
    }

    /** The first text of the row; null if it has none. */
    static @Nullable String label(RowCursor row) {
        for (int column = 0; column < row.width(); column++) {
            if (row.type(column) == CellType.TEXT && !row.text(column).isBlank()) {
                return row.text(column).strip();
            }
        }
        return null;
    }

    /** Whether the row is one text and nothing else. */
    static boolean isNote(RowCursor row, ColumnMapping mapping) {
        int filled = 0;
        int column = -1;
        for (int index = 0; index < row.width() && filled < 2; index++) {
            if (isFilled(row, index)) {
                filled++;
                column = index;
            }
        }
        return filled == 1
                && row.type(column) == CellType.TEXT
                && column != mapping.column(Field.AMOUNT)
                && column != mapping.column(Field.DEBIT)
                && column != mapping.column(Field.CREDIT);
    }

    /**
     * Whether the row is a subtotal or total, and which; null if it is neither. By label, where it has nothing that only a
     * line has beside the label; by formula, where it has nothing of a line at all.
     */
    static IntakeRow.@Nullable Reason total(RowCursor row, ColumnMapping mapping) {
        boolean summed = hasSumFormula(row, mapping);
        for (int column = 0; column < row.width(); column++) {
            if (row.type(column) != CellType.TEXT) {
                continue;
            }
            String text = row.text(column);
            boolean subtotal = TotalWords.isSubtotal(text);
            if ((subtotal || TotalWords.isTotal(text)) && fieldsOfALine(row, mapping, column) <= (summed ? 1 : 0)) {
                return subtotal ? IntakeRow.Reason.SUBTOTAL : IntakeRow.Reason.TOTAL;
            }
        }
        return summed && fieldsOfALine(row, mapping, -1) == 0 ? IntakeRow.Reason.SUBTOTAL : null;
    }

    /** Whether the row has an amount and nothing else that a line would have. */
    static boolean isBareAmount(RowCursor row, ColumnMapping mapping) {
        for (int column = 0; column < row.width(); column++) {
            if (row.type(column) == CellType.TEXT && !row.text(column).isBlank()) {
                return false;
            }
        }
        return fieldsOfALine(row, mapping, -1) == 0;
    }

    private static int fieldsOfALine(RowCursor row, ColumnMapping mapping, int labelColumn) {
        int count = 0;
        for (Field field : OF_A_LINE) {
            int column = mapping.column(field);
            if (column >= 0 && column != labelColumn && isFilled(row, column)) {
                count++;
            }
        }
        return count;
    }

    private static boolean hasSumFormula(RowCursor row, ColumnMapping mapping) {
        for (Field field : new Field[] {Field.AMOUNT, Field.DEBIT, Field.CREDIT}) {
            int column = mapping.column(field);
            String formula = column < 0 ? null : row.formula(column);
            if (formula != null) {
                String upper = formula.toUpperCase(Locale.ROOT);
                if (upper.startsWith("SUM(") || upper.startsWith("SUBTOTAL(") || upper.startsWith("AGGREGATE(")) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isFilled(RowCursor row, int column) {
        CellType type = row.type(column);
        return (type != CellType.BLANK || row.isFormula(column))
                && !(type == CellType.TEXT && row.text(column).isBlank());
    }
}
