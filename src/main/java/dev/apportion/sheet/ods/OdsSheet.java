package dev.apportion.sheet.ods;

import dev.apportion.sheet.CellRange;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.cells.Unreadable;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** The n-th table of an ods document. */
final class OdsSheet implements Sheet {

    private static final int EXCEL_COLUMNS = 16_384;

    private final ZipArchive zip;
    private final ReadLimits limits;
    private final String name;
    private final boolean hidden;
    private final int index;

    OdsSheet(ZipArchive zip, ReadLimits limits, String name, boolean hidden, int index) {
        this.zip = zip;
        this.limits = limits;
        this.name = name;
        this.hidden = hidden;
        this.index = index;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public RowCursor rows() throws UnreadableWorkbookException {
        return openRows();
    }

    private OdsRows openRows() throws UnreadableWorkbookException {
        try {
            OdsXml xml = new OdsXml(zip.stream(OdsWorkbook.CONTENT), limits);
            int left = index;
            while (xml.next()) {
                if (xml.isStart("table") && xml.depth() == OdsXml.SHEET_DEPTH && left-- == 0) {
                    return new OdsRows(xml, limits);
                }
            }
            throw Unreadable.damaged("a sheet is missing");
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (IOException e) {
            throw UnreadableWorkbookException.unreachable(e);
        }
    }

    @Override
    public List<CellRange> mergedRanges() throws UnreadableWorkbookException {
        try (OdsRows rows = openRows()) {
            while (rows.next()) {
                // Ranges are met on the way.
            }
            return List.copyOf(rows.merged());
        }
    }

    @Override
    public BitSet hiddenColumns() throws UnreadableWorkbookException {
        BitSet columns = new BitSet();
        try (OdsXml xml = new OdsXml(zip.stream(OdsWorkbook.CONTENT), limits)) {
            int left = index;
            int column = 0;
            while (xml.next()) {
                if (xml.isStart("table") && xml.depth() == OdsXml.SHEET_DEPTH) {
                    left--;
                } else if (left < 0 && (xml.isStart("table-row") || xml.isEnd("table"))) {
                    break;
                } else if (left < 0 && xml.isStart("table-column")) {
                    int end = Math.min(EXCEL_COLUMNS, column + xml.count("number-columns-repeated"));
                    String visibility = xml.attribute("visibility");
                    columns.set(column, end, visibility.equals("collapse") || visibility.equals("filter"));
                    column = end;
                }
            }
            return columns;
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (IOException e) {
            throw UnreadableWorkbookException.unreachable(e);
        }
    }
}
