package dev.apportion.intake.line;

import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts that stand once for several rows because their cells are merged. The ranges are asked for only when a cell is
 * blank, since a file may list them only after all its rows.
 */
final class MergedTexts {

    private final Sheet sheet;

    /** The last text of each column, and its row. */
    private @Nullable String[] last = new String[16];

    private int[] lastRows = new int[16];
    private final Map<Integer, Map<Integer, Integer>> bottoms = new HashMap<>();
    private @Nullable List<CellRange> ranges;

    MergedTexts(Sheet sheet) {
        this.sheet = sheet;
    }

    /** What the cell says: its own text if it has one, else that of the merged range it belongs to, else null. */
    @Nullable
    String fill(RowCursor row, int column, @Nullable String own) throws UnreadableWorkbookException {
        if (column < 0) {
            return own;
        }
        if (column >= last.length) {
            last = Arrays.copyOf(last, column * 2);
            lastRows = Arrays.copyOf(lastRows, column * 2);
        }
        if (own != null) {
            last[column] = own;
            lastRows[column] = row.rowNumber();
            return own;
        }
        String above = last[column];
        if (above == null) {
            return null;
        }
        Integer bottom = bottoms(column).get(lastRows[column]);
        return bottom != null && row.rowNumber() <= bottom ? above : null;
    }

    /** Last row by first row of the ranges of several rows that lie over a column. */
    private Map<Integer, Integer> bottoms(int column) throws UnreadableWorkbookException {
        Map<Integer, Integer> known = bottoms.get(column);
        if (known == null) {
            known = new HashMap<>();
            for (CellRange range : ranges()) {
                if (range.lastRow() > range.firstRow() && range.contains(range.firstRow(), column)) {
                    known.put(range.firstRow(), range.lastRow());
                }
            }
            bottoms.put(column, known);
        }
        return known;
    }

    private List<CellRange> ranges() throws UnreadableWorkbookException {
        List<CellRange> known = ranges;
        if (known == null) {
            known = sheet.mergedRanges();
            ranges = known;
        }
        return known;
    }
}
