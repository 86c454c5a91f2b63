package dev.apportion.intake.table;

import dev.apportion.intake.value.CellReader;
import dev.apportion.policy.Field;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the header row among the first rows of a sheet, and the department if it stands above the table. */
public final class TableFinder {

    private static final int LOOK_AT = 30;
    private static final int LONGEST_UNIT = 60;

    /**
     * Where a sheet's table is.
     *
     * @param department text beside the word for department above the table, null if there is none
     * @param unitAbove a text above the table that names a unit, such as "in thousands", where no heading of an amount
     *     names one; null if there is none
     */
    public record Found(
            ColumnMapping mapping,
            @Nullable String department,
            @Nullable String unitAbove) {}

    private final HeaderMatcher matcher;
    private @Nullable NearestRow nearest;

    public TableFinder(HeaderMatcher matcher) {
        this.matcher = matcher;
    }

    /**
     * The first table of the sheet; null if it has none. Of headings in two rows, one right below the other, the row that
     * names more fields is taken.
     */
    @Nullable
    public Found find(Sheet sheet) throws UnreadableWorkbookException {
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        ColumnMapping best = null;
        int bestIndex = 0;
        try (RowCursor cursor = sheet.rows()) {
            // Only the row right below can be better than the best so far.
            while (rows.size() < (best == null ? LOOK_AT : Math.min(LOOK_AT, bestIndex + 2)) && cursor.next()) {
                rows.add(matcher.texts(cursor));
                cells.add(textsAndNumbers(cursor));
                int index = rows.size() - 1;
                List<String> above = index == 0 ? List.of() : rows.get(index - 1);
                ColumnMapping mapping = matcher.match(rows.get(index), above, cursor.rowNumber());
                if (mapping == null && best == null) {
                    keepNearest(matcher.nearest(sheet.name(), rows.get(index), above, cursor.rowNumber()));
                }
                if (mapping != null && (best == null || improves(mapping, best, index - bestIndex))) {
                    best = mapping;
                    bestIndex = index;
                }
            }
        }
        return best == null
                ? null
                : new Found(
                        withTexts(sheet, best, rows.get(bestIndex)),
                        departmentAbove(cells.subList(0, bestIndex)),
                        unitAbove(best, cells.subList(0, bestIndex)));
    }

    /** The row that came nearest where {@link #find} found no table; null if none has a known heading. */
    public @Nullable NearestRow nearest() {
        return nearest;
    }

    private void keepNearest(@Nullable NearestRow row) {
        if (row != null && (nearest == null || row.isNearerThan(nearest))) {
            nearest = row;
        }
    }

    private @Nullable String unitAbove(ColumnMapping mapping, List<List<String>> rows) {
        return mapping.hasFactor()
                ? null
                : rows.stream()
                        .flatMap(List::stream)
                        .filter(text -> text.length() <= LONGEST_UNIT && matcher.namesUnit(text))
                        .findFirst()
                        .orElse(null);
    }

    /** A table that says nowhere what its cost is for may have that in a column without a heading. */
    private static ColumnMapping withTexts(Sheet sheet, ColumnMapping mapping, List<String> headings)
            throws UnreadableWorkbookException {
        if (mapping.saysWhatFor()) {
            return mapping;
        }
        Map<Integer, Integer> texts = new TreeMap<>();
        int rows = 0;
        try (RowCursor row = sheet.rows()) {
            while (rows < LOOK_AT && row.next()) {
                if (row.rowNumber() > mapping.headerRow()) {
                    rows++;
                    for (int column = 0; column < row.width(); column++) {
                        boolean unnamed = column >= headings.size()
                                || headings.get(column).isEmpty();
                        if (unnamed && !mapping.isMapped(column) && isWords(row, column)) {
                            texts.merge(column, 1, Integer::sum);
                        }
                    }
                }
            }
        }
        int least = rows;
        return texts.entrySet().stream()
                .filter(column -> 2 * column.getValue() >= least)
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(column -> mapping.withDescription(column.getKey()))
                .orElse(mapping);
    }

    private static boolean isWords(RowCursor row, int column) {
        return row.type(column) == CellType.TEXT
                && row.text(column)
                                .codePoints()
                                .filter(Character::isLetter)
                                .limit(3)
                                .count()
                        == 3;
    }

    private static boolean improves(ColumnMapping mapping, ColumnMapping best, int rowsBelow) {
        return rowsBelow == 1 && mapping.columns().size() > best.columns().size();
    }

    /** The texts of a row; numbers and the like are not headings and give empty texts. */
    public static List<String> texts(RowCursor cursor) {
        List<String> texts = new ArrayList<>(cursor.width());
        for (int column = 0; column < cursor.width(); column++) {
            texts.add(cursor.type(column) == CellType.TEXT ? cursor.text(column).strip() : "");
        }
        return texts;
    }

    /** The texts of a row above the table, codes stored as numbers included. */
    private static List<String> textsAndNumbers(RowCursor cursor) {
        List<String> texts = new ArrayList<>(cursor.width());
        for (int column = 0; column < cursor.width(); column++) {
            CellType type = cursor.type(column);
            texts.add(
                    type == CellType.NUMBER
                            ? CellReader.clean(cursor.number(column)).toPlainString()
                            : type == CellType.TEXT ? cursor.text(column).strip() : "");
        }
        return texts;
    }

    private @Nullable String departmentAbove(List<List<String>> rows) {
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                String text = row.get(column);
                int colon = text.indexOf(':');
                if (colon > 0
                        && matcher.field(text.substring(0, colon), "") == Field.DEPARTMENT
                        && colon + 1 < text.length()) {
                    return text.substring(colon + 1).strip();
                }
                if (!text.isEmpty() && matcher.field(text, "") == Field.DEPARTMENT) {
                    String beside = nextText(row, column);
                    if (beside != null) {
                        return beside;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable String nextText(List<String> row, int column) {
        for (int next = column + 1; next < row.size(); next++) {
            if (!row.get(next).isEmpty()) {
                return row.get(next);
            }
        }
        return null;
    }
}
