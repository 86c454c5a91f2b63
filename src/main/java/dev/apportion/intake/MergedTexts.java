package dev.apportion.intake;

import dev.apportion.sheet.CellRange;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts that stand once for several rows because their cells are merged. The ranges are asked for only when a cell is
 * blank, since a file may tell them only after all its rows.
 */
final class MergedTexts {

    private final Sheet sheet;
    private final Map<Integer, String> last = new HashMap<>();
    private final Map<Integer, Integer> lastRow = new HashMap<>();
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
        if (own != null) {
            last.put(column, own);
            lastRow.put(column, row.rowNumber());
            return own;
        }
        Integer top = lastRow.get(column);
        if (top == null) {
            return null;
        }
        Integer bottom = bottoms(column).get(top);
        return bottom != null && row.rowNumber() <= bottom ? last.get(column) : null;
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
