package dev.apportion.sheet.xls;

import dev.apportion.message.Message;
import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.cells.NamedSheet;
import dev.apportion.sheet.cells.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet of an xls workbook; {@code index} counts the sheets as they come in the stream. */
final class XlsSheet extends NamedSheet {

    private final XlsWorkbook workbook;
    private final int index;

    XlsSheet(XlsWorkbook workbook, String name, boolean hidden, int index) {
        super(name, hidden);
        this.workbook = workbook;
        this.index = index;
    }

    @Override
    public RowCursor rows() throws UnreadableWorkbookException {
        try {
            return new XlsRows(workbook, workbook.recordsOf(index));
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Unreadable.damaged(Message.of("a sheet can't be found"), e);
        }
    }

    @Override
    public List<CellRange> mergedRanges() throws UnreadableWorkbookException {
        List<CellRange> ranges = new ArrayList<>();
        for (Record record : records()) {
            if (record instanceof MergeCellsRecord merge) {
                for (int i = 0; i < merge.getNumAreas(); i++) {
                    CellRangeAddress area = merge.getAreaAt(i);
                    ranges.add(new CellRange(
                            area.getFirstRow() + 1,
                            area.getFirstColumn(),
                            area.getLastRow() + 1,
                            area.getLastColumn()));
                }
            }
        }
        return List.copyOf(ranges);
    }

    @Override
    public BitSet hiddenColumns() throws UnreadableWorkbookException {
        BitSet columns = new BitSet();
        for (Record record : records()) {
            if (record instanceof ColumnInfoRecord info
                    && (info.getHidden() || info.getColumnWidth() == 0)
                    && info.getFirstColumn() <= info.getLastColumn()) {
                columns.set(info.getFirstColumn(), info.getLastColumn() + 1);
            }
        }
        return columns;
    }

    /** The records that say something about the sheet as a whole. */
    private List<Record> records() throws UnreadableWorkbookException {
        List<Record> kept = new ArrayList<>();
        try (RecordReader records = workbook.recordsOf(index)) {
            for (Record record; (record = records.next()) != null; ) {
                if (record instanceof MergeCellsRecord || record instanceof ColumnInfoRecord) {
                    kept.add(record);
                }
            }
            return kept;
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Unreadable.damaged(Message.of("a sheet is broken"), e);
        }
    }
}
