package dev.apportion.intake.beside;

import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.BitSet;
import java.util.List;

/**
 * A sheet of which some columns are seen; the others are blank.
 *
 * @param from the first column
 * @param to behind the last column
 */
record SheetPart(Sheet sheet, int from, int to) implements Sheet {

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
        return new RowPart(sheet.rows(), from, to);
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
