package dev.apportion.sheet.ods;

import dev.apportion.message.Message;
import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.cells.NamedSheet;
import dev.apportion.sheet.cells.Unreadable;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** The n-th table of an ods document. */
final class OdsSheet extends NamedSheet {

    private static final int EXCEL_COLUMNS = 16_384;

    private final ZipArchive zip;
    private final ReadLimits limits;
    private final OdsStyles styles;
    private final int index;

    OdsSheet(ZipArchive zip, ReadLimits limits, OdsStyles styles, String name, boolean hidden, int index) {
        super(name, hidden);
        this.zip = zip;
        this.limits = limits;
        this.styles = styles;
        this.index = index;
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
                    return new OdsRows(xml, limits, styles);
                }
            }
            throw Unreadable.damaged(Message.of("a sheet is missing"));
        } catch (IOException e) {
            throw UnreadableWorkbookException.of(e);
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
        } catch (IOException e) {
            throw UnreadableWorkbookException.of(e);
        }
    }
}
