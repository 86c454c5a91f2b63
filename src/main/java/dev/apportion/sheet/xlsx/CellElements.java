package dev.apportion.sheet.xlsx;

import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.Escapes;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.CellStyle;
import dev.apportion.sheet.cells.DateSystem;
import dev.apportion.sheet.cells.RowBuffer;
import dev.apportion.sheet.cells.Unreadable;
import dev.apportion.sheet.xml.PlainCell;
import dev.apportion.sheet.xml.XmlNames;
import dev.apportion.sheet.xml.XmlPull;
import java.io.IOException;

/** Puts one {@code c} element after the other into the row. */
final class CellElements {

    private static final long R = XmlNames.code("r");
    private static final long S = XmlNames.code("s");
    private static final long T = XmlNames.code("t");
    private static final long V = XmlNames.code("v");
    private static final long F = XmlNames.code("f");
    private static final long IS = XmlNames.code("is");

    private enum Type {
        NUMBER,
        SHARED,
        STRING,
        INLINE,
        BOOLEAN,
        ERROR,
        DATE
    }

    private final RowBuffer row;
    private final SharedStrings strings;
    private final Styles styles;
    private final DateSystem dates;
    private final ReadLimits limits;
    private final RichText richText;
    private final Formulas formulas;
    private final PlainCell plain = new PlainCell();
    private int rowNumber;
    private boolean rowKnown;
    private int column;
    private int style;
    private Type type = Type.NUMBER;

    CellElements(RowBuffer row, SharedStrings strings, Styles styles, DateSystem dates, ReadLimits limits) {
        this.row = row;
        this.strings = strings;
        this.styles = styles;
        this.dates = dates;
        this.limits = limits;
        this.richText = new RichText(limits);
        this.formulas = new Formulas(row, limits);
    }

    void restart() {
        formulas.restart();
    }

    /** Begins a row; if its number is unknown, the first cell with a reference corrects it. */
    void startRow(int number, boolean known) {
        rowNumber = number;
        rowKnown = known;
        column = -1;
    }

    int rowNumber() {
        return rowNumber;
    }

    /** Reads cells as long as they are plain. */
    void readPlain(XmlPull xml) throws IOException {
        while (rowKnown && xml.plainCell(plain)) {
            style = plain.style();
            type = type(plain.type(), 1);
            moveTo(plain.column());
            value(xml);
        }
    }

    /** Reads any cell, from its start tag to its end. */
    void read(XmlPull xml) throws IOException {
        attributes(xml);
        while (true) {
            int event = xml.next();
            if (event == XmlPull.END) {
                return;
            }
            if (event == XmlPull.END_OF_DOCUMENT) {
                throw Unreadable.damaged(Message.of("cell {0} ends in the middle", address()));
            }
            long name = xml.name();
            if (name == V && xml.leaf()) {
                value(xml);
            } else if (name == V) {
                xml.next();
                if (xml.name() == V) {
                    xml.text();
                    value(xml);
                } else {
                    xml.skip();
                }
            } else if (name == F) {
                formulas.read(xml, column);
            } else if (name == IS) {
                richText.read(xml);
                if (type != Type.SHARED) {
                    row.text(column, richText.bytes(), 0, richText.length());
                    row.looks(column, styles.of(style));
                }
            } else {
                xml.skip();
            }
        }
    }

    private void attributes(XmlPull xml) throws IOException {
        int at = -1;
        style = 0;
        type = Type.NUMBER;
        while (xml.nextAttribute()) {
            long attribute = xml.attribute();
            if (attribute == R) {
                at = CellPlace.column(xml.bytes(), xml.from(), xml.to());
                if (!rowKnown) {
                    rowKnown = true;
                    int number = CellPlace.row(xml.bytes(), xml.from(), xml.to());
                    rowNumber = number > 0 ? number : rowNumber;
                }
            } else if (attribute == S) {
                style = xml.integer();
            } else if (attribute == T) {
                type = type(xml);
            }
        }
        moveTo(at >= 0 ? at : column + 1);
    }

    private void moveTo(int next) throws IOException {
        column = next;
        if (column >= limits.columns()) {
            throw Unreadable.tooManyColumns(rowNumber, limits);
        }
    }

    private static Type type(XmlPull xml) {
        int length = xml.to() - xml.from();
        return type(length == 0 ? 'n' : xml.bytes()[xml.from()], length);
    }

    private static Type type(int first, int length) {
        return switch (first) {
            case 's' -> length == 1 ? Type.SHARED : Type.STRING;
            case 'i' -> Type.INLINE;
            case 'b' -> Type.BOOLEAN;
            case 'e' -> Type.ERROR;
            case 'd' -> Type.DATE;
            default -> Type.NUMBER;
        };
    }

    private void value(XmlPull xml) throws IOException {
        byte[] bytes = xml.bytes();
        int from = xml.from();
        int to = xml.to();
        if (type == Type.STRING || type == Type.INLINE) {
            int end = Escapes.resolve(bytes, from, to);
            RichText.checkLength(bytes, from, end, limits);
            row.text(column, bytes, from, end);
            row.looks(column, styles.of(style));
            return;
        }
        while (from < to && bytes[from] <= ' ' && bytes[from] >= 0) {
            from++;
        }
        while (to > from && bytes[to - 1] <= ' ' && bytes[to - 1] >= 0) {
            to--;
        }
        if (from == to) {
            return;
        }
        CellStyle looks = styles.of(style);
        switch (type) {
            case SHARED -> shared(bytes, from, to);
            case BOOLEAN -> row.bool(column, xml.isTrue());
            case ERROR -> row.error(column, bytes, from, to);
            case DATE -> row.isoDate(column, bytes, from, to);
            default -> {
                row.number(column, bytes, from, to);
                row.formatted(column, looks.format(), dates);
            }
        }
        row.looks(column, looks);
    }

    private void shared(byte[] bytes, int from, int to) throws IOException {
        int index = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            index = digit < 0 || digit > 9 || index > 200_000_000 ? Integer.MAX_VALUE : index * 10 + digit;
            if (index == Integer.MAX_VALUE) {
                break;
            }
        }
        if (index >= strings.count()) {
            throw Unreadable.damaged(Message.of("cell {0} refers to a text that is not in the file", address()));
        }
        row.shared(column, index);
    }

    private String address() {
        return CellAddress.of(rowNumber, Math.max(column, 0));
    }
}
