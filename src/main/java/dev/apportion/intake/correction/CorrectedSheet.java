package dev.apportion.intake.correction;

import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A sheet of which some cells hold another text.
 *
 * @param texts by row as Excel numbers it, then by column from 0
 */
record CorrectedSheet(Sheet sheet, Map<Integer, ? extends SortedMap<Integer, String>> texts) implements Sheet {

    @Override
    public String name() {
        return sheet.name();
    }

    @Override
    public boolean hidden() {
        return sheet.hidden();
    }

    @Override
    public RowCursor rows() throws UnreadableWorkbookException {
        return new CorrectedRows(sheet.rows(), texts);
    }

    @Override
    public List<CellRange> mergedRanges() throws UnreadableWorkbookException {
        return sheet.mergedRanges();
    }

    @Override
    public BitSet hiddenColumns() throws UnreadableWorkbookException {
        return sheet.hiddenColumns();
    }
}
