package dev.apportion.sheet.xlsb;

import dev.apportion.message.Message;
import dev.apportion.sheet.cells.BufferedRows;
import dev.apportion.sheet.cells.ErrorCodes;
import dev.apportion.sheet.cells.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The rows of a binary sheet part; record numbers as in [MS-XLSB] 2.3. */
final class XlsbRows extends BufferedRows {

    private static final int ROW = 0;
    private static final int END_SHEET_DATA = 146;
    private static final int RICH_STRING = 62;
    private static final int FIRST_SHORT = 12;
    private static final int LAST_SHORT = 18;

    private final XlsbWorkbook workbook;
    private final Records records;
    private int nextRow;
    private boolean nextHidden;
    private int nextLevel;
    private boolean ended;
    private int column;

    XlsbRows(XlsbWorkbook workbook, Records records) {
        super(workbook.dates(), workbook.strings()::get);
        this.workbook = workbook;
        this.records = records;
    }

    @Override
    protected boolean advance() throws IOException {
        row.clear();
        while (!ended && nextRow == 0) {
            step();
        }
        if (nextRow == 0) {
            return false;
        }
        rowNumber = nextRow;
        rowHidden = nextHidden;
        rowLevel = nextLevel;
        nextRow = 0;
        column = -1;
        while (!ended && nextRow == 0) {
            step();
        }
        return true;
    }

    private void step() throws IOException {
        if (!records.next()) {
            throw Unreadable.damaged(Message.of("a sheet ends in the middle"));
        }
        int id = records.id();
        if (id == END_SHEET_DATA) {
            ended = true;
        } else if (id == ROW) {
            nextRow = records.intAt(0) + 1;
            nextHidden = (records.byteAt(11) & 0x10) != 0;
            nextLevel = records.byteAt(11) & 7;
            if (nextRow <= 0) {
                throw Unreadable.damaged(Message.of("a row has an impossible number"));
            }
        } else if (rowNumber > 0 && (id <= LAST_SHORT || id == RICH_STRING)) {
            cell(id);
        }
    }

    private void cell(int id) throws IOException {
        boolean isShort = id >= FIRST_SHORT && id <= LAST_SHORT;
        column = isShort ? column + 1 : records.intAt(0);
        if (column < 0 || column >= workbook.limits().columns()) {
            throw Unreadable.tooManyColumns(rowNumber, workbook.limits());
        }
        int style = records.intAt(isShort ? 0 : 4) & 0xFFFFFF;
        int at = isShort ? 4 : 8;
        switch (isShort ? id - FIRST_SHORT + 1 : id) {
            case 2 -> number(records.rkAt(at), style);
            case 3, 11 -> row.error(column, ErrorCodes.name(records.byteAt(at)));
            case 4, 10 -> row.bool(column, records.byteAt(at) != 0);
            case 5, 9 -> number(records.doubleAt(at), style);
            case 6, 8 -> text(records.stringAt(at));
            case 7 -> shared(records.intAt(at));
            case RICH_STRING -> text(records.stringAt(at + 1));
            default -> {
                // A blank cell has a style only.
            }
        }
        row.looks(column, workbook.style(style));
        if (id >= 8 && id <= 11) {
            row.formulaUntold(column);
        }
    }

    private void number(double value, int style) {
        row.number(column, value);
        row.formatted(column, workbook.style(style).format(), workbook.dates());
    }

    private void text(String text) throws IOException {
        if (text.length() > workbook.limits().cellCharacters()) {
            throw Unreadable.tooLong(Message.of("A cell's text"), workbook.limits());
        }
        row.text(column, text);
    }

    private void shared(int index) throws IOException {
        if (index < 0 || index >= workbook.strings().size()) {
            throw Unreadable.damaged(
                    Message.of("a cell of row {0} refers to a text that is not in the file", rowNumber));
        }
        row.shared(column, index);
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
