package dev.apportion.sheet.xlsx;

import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.cells.NamedSheet;
import dev.apportion.sheet.xml.Xml;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet of an xlsx workbook. Each call reads its part again; what lies around the rows is read once. */
final class XlsxSheet extends NamedSheet {

    private final XlsxWorkbook workbook;
    private final String part;
    private @Nullable BitSet hiddenColumns;
    private @Nullable List<CellRange> mergedRanges;

    XlsxSheet(XlsxWorkbook workbook, String name, boolean hidden, String part) {
        super(name, hidden);
        this.workbook = workbook;
        this.part = part;
    }

    XlsxWorkbook workbook() {
        return workbook;
    }

    Xml.Part xml() {
        return () -> workbook.sheetParts().open(part);
    }

    @Override
    public RowCursor rows() throws UnreadableWorkbookException {
        try {
            return new XlsxRows(this);
        } catch (IOException e) {
            throw UnreadableWorkbookException.of(e);
        }
    }

    @Override
    public List<CellRange> mergedRanges() throws UnreadableWorkbookException {
        if (mergedRanges == null) {
            mergedRanges = around(SheetSurroundings::mergedRanges);
        }
        return mergedRanges;
    }

    @Override
    public BitSet hiddenColumns() throws UnreadableWorkbookException {
        if (hiddenColumns == null) {
            hiddenColumns = around(SheetSurroundings::hiddenColumns);
        }
        return (BitSet) hiddenColumns.clone();
    }

    private <T> T around(Xml.Reading<T> reading) throws UnreadableWorkbookException {
        try {
            return Xml.read(xml(), workbook.limits(), reading);
        } catch (IOException e) {
            throw UnreadableWorkbookException.of(e);
        }
    }
}
