package dev.apportion.sheet.csv;

import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.cells.BufferedRows;
import dev.apportion.sheet.cells.DateSystem;
import dev.apportion.sheet.cells.Unreadable;
import java.io.IOException;
import java.io.Reader;
import org.apache.commons.lang3.StringUtils;

/** Records of delimited text. Row numbers count records, as Excel does when it opens the file. */
final class CsvRows extends BufferedRows {

    private static final int END = -1;

    private final Reader in;
    private final char delimiter;
    private final boolean spacedQuotes;
    private final ReadLimits limits;
    private final char[] buffer = new char[1 << 14];
    private int at;
    private int limit;
    private final StringBuilder field = new StringBuilder();
    private int column;

    /** @param spacedQuotes whether a quote behind spaces opens a field */
    CsvRows(Reader in, char delimiter, boolean spacedQuotes, ReadLimits limits) {
        super(DateSystem.FROM_1900, i -> "");
        this.in = in;
        this.delimiter = delimiter;
        this.spacedQuotes = spacedQuotes;
        this.limits = limits;
    }

    @Override
    protected boolean advance() throws IOException {
        row.clear();
        if (peek() == END) {
            return false;
        }
        rowNumber++;
        column = 0;
        field.setLength(0);
        boolean quoted = false;
        boolean started = false;
        while (true) {
            int c = read();
            if (quoted && c == END) {
                throw Unreadable.damaged(Message.of("the quote that opens in row {0} is never closed", rowNumber));
            }
            if (quoted && c == '"') {
                if (peek() == '"') {
                    append((char) read());
                } else {
                    quoted = false;
                }
            } else if (c == END) {
                endField();
                return true;
            } else if (quoted) {
                append((char) c);
            } else if (c == '"' && (!started || opensBehindSpaces())) {
                quoted = true;
                started = true;
            } else if (c == delimiter) {
                endField();
                column++;
                started = false;
                if (column >= limits.columns()) {
                    throw Unreadable.tooManyColumns(rowNumber, limits);
                }
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && peek() == '\n') {
                    read();
                }
                endField();
                return true;
            } else {
                append((char) c);
                started = true;
            }
        }
    }

    /** Whether a quote opens its field though there are spaces before it, which are dropped. */
    private boolean opensBehindSpaces() {
        boolean opens = spacedQuotes && StringUtils.isBlank(field);
        if (opens) {
            field.setLength(0);
        }
        return opens;
    }

    private void append(char c) throws UnreadableWorkbookException {
        if (field.length() >= limits.cellCharacters()) {
            throw Unreadable.tooLong(Message.of("Cell {0}", CellAddress.of(rowNumber, column)), limits);
        }
        field.append(c);
    }

    private void endField() {
        if (field.length() > 0) {
            row.text(column, field.toString());
            field.setLength(0);
        }
    }

    private int peek() throws IOException {
        if (at == limit) {
            limit = Math.max(0, in.read(buffer, 0, buffer.length));
            at = 0;
        }
        return at == limit ? END : buffer[at];
    }

    private int read() throws IOException {
        int c = peek();
        at += c == END ? 0 : 1;
        return c;
    }

    @Override
    public void close() {
        // The workbook holds the file.
    }
}
