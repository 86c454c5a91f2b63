package dev.apportion.sheet.xlsb;

import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.cells.NamedSheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A sheet of an xlsb workbook. */
final class XlsbSheet extends NamedSheet {

    private static final int COLUMN_INFO = 60;
    private static final int MERGE = 176;
    private static final int EXCEL_COLUMNS = 16_384;

    private final XlsbWorkbook workbook;
    private final String part;

    XlsbSheet(XlsbWorkbook workbook, String name, boolean hidden, String part) {
        super(name, hidden);
        this.workbook = workbook;
        this.part = part;
    }

    @Override
    public RowCursor rows() throws UnreadableWorkbookException {
        try {
            return new XlsbRows(workbook, new Records(workbook.zip().stream(part)));
        } catch (IOException e) {
            throw UnreadableWorkbookException.of(e);
        }
    }

    @Override
    public List<CellRange> mergedRanges() throws UnreadableWorkbookException {
        List<CellRange> ranges = new ArrayList<>();
        scan(records -> {
            if (records.id() == MERGE) {
                ranges.add(
                        new CellRange(records.intAt(0) + 1, records.intAt(8), records.intAt(4) + 1, records.intAt(12)));
            }
        });
        return List.copyOf(ranges);
    }

    @Override
    public BitSet hiddenColumns() throws UnreadableWorkbookException {
        BitSet columns = new BitSet();
        scan(records -> {
            if (records.id() == COLUMN_INFO && ((records.shortAt(16) & 1) != 0 || records.intAt(8) == 0)) {
                int first = records.intAt(0);
                int last = Math.min(records.intAt(4), EXCEL_COLUMNS - 1);
                if (first >= 0 && first <= last) {
                    columns.set(first, last + 1);
                }
            }
        });
        return columns;
    }

    @FunctionalInterface
    private interface Visit {
        void record(Records records) throws IOException;
    }

    private void scan(Visit visit) throws UnreadableWorkbookException {
        try (Records records = new Records(workbook.zip().stream(part))) {
            while (records.next()) {
                visit.record(records);
            }
        } catch (IOException e) {
            throw UnreadableWorkbookException.of(e);
        }
    }
}
