package dev.apportion.intake.line;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.value.ColumnTexts;
import dev.apportion.policy.Field;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;

/** Which columns of a table hold numbers and which dates, whose texts are read as a whole. */
final class TextColumns {

    private static final Set<Field> NUMBERS =
            EnumSet.of(Field.AMOUNT, Field.DEBIT, Field.CREDIT, Field.HOURS, Field.QUANTITY);
    private static final Set<Field> DATES = EnumSet.of(Field.DATE, Field.START, Field.END, Field.PERIOD);

    private TextColumns() {}

    /**
     * Those of a table.
     *
     * @param headings by column
     * @param decimals how many a number in a row's column can have
     */
    static ColumnTexts.Table of(
            Sheet sheet, ColumnMapping mapping, List<String> headings, ToIntBiFunction<RowCursor, Integer> decimals) {
        Map<Integer, String> numbers = new TreeMap<>();
        Map<Integer, String> dates = new TreeMap<>();
        mapping.columns().forEach((field, column) -> {
            if (NUMBERS.contains(field)) {
                numbers.put(column, heading(headings, column));
            } else if (DATES.contains(field)) {
                dates.put(column, heading(headings, column));
            }
        });
        mapping.shares().keySet().forEach(column -> numbers.put(column, heading(headings, column)));
        return new ColumnTexts.Table(sheet, mapping.headerRow(), numbers, dates, decimals);
    }

    private static String heading(List<String> headings, int column) {
        return column < headings.size() ? headings.get(column) : "";
    }
}
