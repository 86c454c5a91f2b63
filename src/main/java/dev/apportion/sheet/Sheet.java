package dev.apportion.sheet;

import dev.apportion.ooxml.CellRange;
import java.util.BitSet;
import java.util.List;

/** One sheet of a {@link Workbook}; a csv file is a workbook of one sheet named after the file. */
public interface Sheet {

    String name();

    /** Hidden or very hidden. */
    boolean hidden();

    /** A cursor before the first row. Each call starts again; only one cursor of a workbook may be open at a time. */
    RowCursor rows() throws UnreadableWorkbookException;

    /** Merged ranges; may take a pass over the sheet. */
    List<CellRange> mergedRanges() throws UnreadableWorkbookException;

    /** Zero-based indexes of hidden columns; may read the start of the sheet. */
    BitSet hiddenColumns() throws UnreadableWorkbookException;
}
