package dev.apportion.sheet.xlsx;

import dev.apportion.message.Message;
import dev.apportion.sheet.cells.BufferedRows;
import dev.apportion.sheet.cells.Unreadable;
import dev.apportion.sheet.xml.ByteXml;
import dev.apportion.sheet.xml.StaxXml;
import dev.apportion.sheet.xml.UnusualXmlException;
import dev.apportion.sheet.xml.XmlNames;
import dev.apportion.sheet.xml.XmlPull;
import java.io.IOException;

/**
 * The rows of a sheet part. Where the byte scanner gives up, the sheet is opened again with StAX and read on from the
 * row after the last one given out.
 */
final class XlsxRows extends BufferedRows {

    private static final long SHEET_DATA = XmlNames.code("sheetData");
    private static final long ROW = XmlNames.code("row");
    private static final long C = XmlNames.code("c");
    private static final long R = XmlNames.code("r");
    private static final long OUTLINE_LEVEL = XmlNames.code("outlineLevel");
    private static final long HT = XmlNames.code("ht");
    private static final long HIDDEN = XmlNames.code("hidden");

    private final XlsxSheet sheet;
    private final CellElements cells;
    private XmlPull xml;
    private boolean scanning = true;
    private boolean inRows;
    private boolean ended;
    private long given;

    XlsxRows(XlsxSheet sheet) throws IOException {
        this(sheet, sheet.workbook().strings(), sheet.workbook().styles());
    }

    private XlsxRows(XlsxSheet sheet, SharedStrings strings, Styles styles) throws IOException {
        super(sheet.workbook().dates(), strings::get);
        this.sheet = sheet;
        this.cells = new CellElements(
                row, strings, styles, sheet.workbook().dates(), sheet.workbook().limits());
        XmlPull first;
        try {
            first = new ByteXml(sheet.xml().open(), sheet.workbook().limits());
        } catch (UnusualXmlException e) {
            scanning = false;
            first = new StaxXml(sheet.xml().open(), sheet.workbook().limits());
        }
        this.xml = first;
    }

    @Override
    protected boolean advance() throws IOException {
        if (ended) {
            return false;
        }
        try {
            return read();
        } catch (UnusualXmlException e) {
            if (!scanning) {
                throw Unreadable.damaged(Message.of("its XML is not well-formed"), e);
            }
            return again();
        }
    }

    private boolean again() throws IOException {
        scanning = false;
        long before = given;
        given = 0;
        inRows = false;
        rowNumber = 0;
        cells.restart();
        xml.close();
        xml = new StaxXml(sheet.xml().open(), sheet.workbook().limits());
        while (given < before) {
            if (!read()) {
                return false;
            }
        }
        return read();
    }

    private boolean read() throws IOException {
        while (true) {
            int event = xml.next();
            if (event == XmlPull.START) {
                if (inRows && xml.name() == ROW) {
                    readRow();
                    given++;
                    return true;
                }
                inRows |= xml.name() == SHEET_DATA;
            } else if (event == XmlPull.END) {
                inRows &= xml.name() != SHEET_DATA;
            } else {
                // The part is read to its end, so that a damaged one doesn't pass for a short one.
                ended = true;
                row.clear();
                return false;
            }
        }
    }

    private void readRow() throws IOException {
        row.clear();
        int number = 0;
        rowHidden = false;
        rowLevel = 0;
        while (xml.nextAttribute()) {
            if (xml.attribute() == R) {
                number = xml.integer();
            } else if (xml.attribute() == HIDDEN) {
                rowHidden |= xml.isTrue();
            } else if (xml.attribute() == OUTLINE_LEVEL) {
                rowLevel = Math.max(0, xml.integer());
            } else if (xml.attribute() == HT) {
                rowHidden |= SheetSurroundings.isZero(xml.string());
            }
        }
        cells.startRow(number > 0 ? number : rowNumber + 1, number > 0);
        while (true) {
            cells.readPlain(xml);
            int event = xml.next();
            if (event == XmlPull.START && xml.name() == C) {
                cells.read(xml);
            } else if (event == XmlPull.START) {
                xml.skip();
            } else if (event == XmlPull.END) {
                rowNumber = cells.rowNumber();
                return;
            } else {
                throw Unreadable.damaged(Message.of("row {0} ends in the middle", cells.rowNumber()));
            }
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            xml.close();
        } catch (IOException e) {
            // Only the inflater is closed, which doesn't fail.
            throw new java.io.UncheckedIOException(e);
        }
    }
}
