package dev.apportion.sheet.ods;

import dev.apportion.message.Message;
import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.BufferedRows;
import dev.apportion.sheet.cells.CellStyle;
import dev.apportion.sheet.cells.DateSystem;
import dev.apportion.sheet.cells.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of an ods table. A repeated row is given out as often as it stands, an empty one not at all. */
final class OdsRows extends BufferedRows {

    private static final int MOST_ROWS = 1 << 20;

    private final OdsXml xml;
    private final ReadLimits limits;
    private final OdsCell cell;
    private final OdsStyles styles;
    /** The style of cells that name none, by the first of its columns. */
    private final TreeMap<Integer, String> columnStyles = new TreeMap<>();

    private int columns;
    private final List<CellRange> merged = new ArrayList<>();
    private int nextNumber = 1;
    private int repeatsLeft;
    private boolean ended;

    OdsRows(OdsXml xml, ReadLimits limits, OdsStyles styles) {
        super(DateSystem.FROM_1900, i -> "");
        this.xml = xml;
        this.limits = limits;
        this.styles = styles;
        this.cell = new OdsCell(limits);
    }

    List<CellRange> merged() {
        return merged;
    }

    @Override
    protected boolean advance() throws IOException {
        if (repeatsLeft > 0) {
            repeatsLeft--;
            rowNumber++;
            return true;
        }
        row.clear();
        while (!ended) {
            if (!xml.next()) {
                throw Unreadable.damaged(Message.of("a sheet ends in the middle"));
            }
            if (xml.isEnd("table") && xml.depth() == OdsXml.SHEET_DEPTH) {
                ended = true;
            } else if (xml.isStart("table-row-group")) {
                rowLevel++;
            } else if (xml.isEnd("table-row-group")) {
                rowLevel--;
            } else if (xml.isStart("table-column")) {
                columnStyles.put(columns, xml.attribute("default-cell-style-name"));
                columns += xml.count("number-columns-repeated");
            } else if (xml.isStart("table-row")) {
                int repeats = xml.count("number-rows-repeated");
                String visibility = xml.attribute("visibility");
                rowHidden = visibility.equals("collapse") || visibility.equals("filter");
                rowNumber = nextNumber;
                readRow();
                nextNumber = Math.min(MOST_ROWS + 1, nextNumber + repeats);
                if (width() > 0 && rowNumber <= MOST_ROWS) {
                    repeatsLeft = nextNumber - rowNumber - 1;
                    return true;
                }
            }
        }
        return false;
    }

    private void readRow() throws IOException {
        row.clear();
        int column = 0;
        int depth = xml.depth();
        while (!(xml.isEnd("table-row") && xml.depth() == depth)) {
            if (!xml.next()) {
                throw Unreadable.damaged(Message.of("a row ends in the middle"));
            }
            if (xml.isStart("table-cell") || xml.isStart("covered-table-cell")) {
                column = readCell(column);
            }
        }
    }

    private int readCell(int column) throws IOException {
        int repeats = xml.count("number-columns-repeated");
        int across = xml.count("number-columns-spanned");
        int down = xml.count("number-rows-spanned");
        if (across > 1 || down > 1) {
            merged.add(new CellRange(rowNumber, column, rowNumber + down - 1, column + across - 1));
        }
        cell.read(xml);
        if (cell.isEmpty()) {
            return column + repeats;
        }
        if (column + repeats > limits.columns()) {
            throw Unreadable.tooManyColumns(rowNumber, limits);
        }
        for (int i = column; i < column + repeats; i++) {
            put(i);
        }
        return column + repeats;
    }

    private void put(int column) {
        putValue(column);
        Map.Entry<Integer, String> ofColumn = columnStyles.floorEntry(column);
        CellStyle style = styles.of(cell.style().isEmpty() && ofColumn != null ? ofColumn.getValue() : cell.style());
        row.looks(column, style);
        if (cell.type().equals("float") && cell.shown().indexOf('0') >= 0) {
            row.shownAs(column, cell.shown(), style);
        }
    }

    private void putValue(int column) {
        byte[] value = cell.value().getBytes(StandardCharsets.UTF_8);
        switch (cell.type()) {
            case "float", "currency", "percentage" -> number(column, value);
            case "date", "time" -> row.isoDate(column, value, 0, value.length);
            case "boolean" -> row.bool(column, cell.value().equals("true"));
            case "error" -> row.error(column, value, 0, value.length);
            case "string" -> row.text(column, value, 0, value.length);
            default -> {
                // A formula without a stored value.
            }
        }
        if (!cell.formula().isEmpty()) {
            byte[] formula = cell.formula().getBytes(StandardCharsets.UTF_8);
            row.formula(column, formula, 0, formula.length);
        }
    }

    private void number(int column, byte[] value) {
        row.number(column, value, 0, value.length);
        if (cell.type().equals("percentage")) {
            row.formatIsPercent(column);
        } else if (!cell.currency().isEmpty()) {
            row.formatHasCurrency(column, cell.currency());
        }
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
