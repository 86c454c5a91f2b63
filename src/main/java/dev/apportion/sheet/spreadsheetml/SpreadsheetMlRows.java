package dev.apportion.sheet.spreadsheetml;

import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.cells.BufferedRows;
import dev.apportion.sheet.cells.DateSystem;
import dev.apportion.sheet.cells.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.jsoup.nodes.Element;

/** The rows of a worksheet. */
final class SpreadsheetMlRows extends BufferedRows {

    private final Iterator<Element> rows;
    private final ReadLimits limits;
    private int spanned;

    SpreadsheetMlRows(List<Element> rows, ReadLimits limits) {
        super(DateSystem.FROM_1900, index -> "");
        this.rows = rows.iterator();
        this.limits = limits;
    }

    @Override
    protected boolean advance() throws UnreadableWorkbookException {
        row.clear();
        if (!rows.hasNext()) {
            return false;
        }
        Element element = rows.next();
        rowNumber = Elements.number(element, "Index", 1, rowNumber + spanned + 1);
        spanned = Elements.number(element, "Span", 0, 0);
        rowHidden = Elements.isHidden(element, "Height");
        int column = -1;
        for (Element cell : Elements.children(element, "Cell")) {
            column = Elements.number(cell, "Index", 1, column + 2) - 1;
            if (column >= limits.columns()) {
                throw Unreadable.tooManyColumns(rowNumber, limits);
            }
            for (Element data : Elements.children(cell, "Data")) {
                put(column, Elements.attribute(data, "Type"), data.wholeText());
            }
            if (!Elements.attribute(cell, "Formula").isEmpty()) {
                // It is in R1C1 notation, which nothing here reads.
                row.formulaUntold(column);
            }
            column += Elements.number(cell, "MergeAcross", 0, 0);
        }
        return true;
    }

    private void put(int column, String type, String text) throws UnreadableWorkbookException {
        if (text.length() > limits.cellCharacters()) {
            throw Unreadable.tooLong(Message.of("Cell {0}", CellAddress.of(rowNumber, column)), limits);
        }
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        switch (type) {
            case "Number" -> row.number(column, bytes, 0, bytes.length);
            case "DateTime" -> row.isoDate(column, bytes, 0, bytes.length);
            case "Boolean" -> row.bool(column, text.strip().equals("1"));
            case "Error" -> row.error(column, bytes, 0, bytes.length);
            default -> {
                if (!text.isEmpty()) {
                    row.text(column, text);
                }
            }
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
