package dev.apportion.template.render;

import dev.apportion.ooxml.ByteSink;
import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.PartXml;
import dev.apportion.template.formula.place.RowMap;
import dev.apportion.template.plan.Blueprint;
import dev.apportion.template.plan.CellPlan;
import dev.apportion.template.plan.RowPlan;
import dev.apportion.template.plan.SheetPlan;
import dev.apportion.template.plan.TablePlan;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a sheet row by row. */
final class SheetWriter {

    private static final byte[] ROW = ByteSink.bytes("<row r=\"");

    private final Blueprint blueprint;
    private final Filling filling;
    private final SheetPlan sheet;
    private final BitSet hidden;
    private final ByteSink sink;
    private final RowMap rows;
    private final RowHeights heights;
    private final CellWriter cells;

    /**
     * Writes nothing yet.
     *
     * @param hidden rows of the template to be hidden, none of them of a table that is filled
     * @param repeated null if the workbook has no table of shared texts
     */
    SheetWriter(
            Blueprint blueprint,
            Filling filling,
            SheetPlan sheet,
            BitSet hidden,
            @Nullable RepeatedTexts repeated,
            ByteSink sink) {
        this.blueprint = blueprint;
        this.filling = filling;
        this.sheet = sheet;
        this.hidden = hidden;
        this.sink = sink;
        this.rows = filling.rows(sheet.index());
        this.heights = new RowHeights(sheet, blueprint.wrappingStyles());
        this.cells = new CellWriter(blueprint, filling, sheet, repeated, sink);
    }

    void write() {
        PartXml.declaration(sink);
        Element root = sheet.root().copy();
        Mover mover = new Mover(blueprint, filling, sheet.index());
        PartXml.open(root, sink);
        sink.ascii(">");
        for (Object child : root.children) {
            if (!(child instanceof Element element) || element.local().equals("dimension")) {
                continue;
            }
            if (element.local().equals("sheetData")) {
                PartXml.open(element, sink);
                sink.ascii(">");
                writeRows();
                PartXml.close(element, sink);
                continue;
            }
            if (element.local().equals("mergeCells")) {
                mover.moveMerges(element);
            } else {
                mover.move(element);
            }
            Texts.fillHeaderFooter(element, sheet.scope(), filling);
            PartXml.write(element, sink);
        }
        PartXml.close(root, sink);
        sink.flush();
    }

    private void writeRows() {
        Iterator<TableFilling> tables = filling.tables(sheet.index()).iterator();
        TableFilling table = tables.hasNext() ? tables.next() : null;
        for (RowPlan row : rowsWithHidden()) {
            while (table != null && row.row() > table.plan().info().lastRow()) {
                table = tables.hasNext() ? tables.next() : null;
            }
            if (table == null || row.row() < table.plan().info().firstRow()) {
                int number = rows.start(row.row());
                open(row, number, hidden.get(row.row()) ? " hidden=\"1\"" : null);
                row.cells().forEach(cell -> cells.single(cell, number));
                sink.ascii("</row>");
            } else if (row.row() == table.plan().info().firstRow()) {
                writeBody(table);
            }
        }
    }

    /** The template's rows, and those that are hidden and that the template doesn't write. */
    private Iterable<RowPlan> rowsWithHidden() {
        if (hidden.isEmpty()) {
            return sheet.cells().rows();
        }
        TreeMap<Integer, RowPlan> all = new TreeMap<>();
        hidden.stream().forEach(row -> all.put(row, new RowPlan(row, ByteSink.bytes("\""), List.of())));
        sheet.cells().rows().forEach(row -> all.put(row.row(), row));
        return all.values();
    }

    private void writeBody(TableFilling table) {
        TablePlan plan = table.plan();
        int first = table.sheetRow(0);
        if (table.empty()) {
            RowPlan row = plan.pattern().get(0);
            open(row, first);
            for (CellPlan cell : row.cells()) {
                if (plan.covers(cell.column())) {
                    cells.value(cell, first, table.emptyValue(cell.column()));
                } else {
                    cells.single(cell, first);
                }
            }
            sink.ascii("</row>");
            return;
        }
        Iterator<?> elements = table.iterator();
        int bodyRow = 0;
        for (int i = 0; i < table.elements() && elements.hasNext(); i++) {
            Object element = elements.next();
            for (int line = 0; line < plan.rowsPerElement(); line++) {
                table.enter(bodyRow, element);
                writeRow(table, plan.pattern().get(plan.patternOf(bodyRow)), first + bodyRow, bodyRow, element);
                bodyRow++;
            }
        }
        if (bodyRow != table.size()) {
            throw new IllegalStateException(
                    "The collection " + plan.collection().path() + " gave fewer elements the second time");
        }
    }

    private void writeRow(TableFilling table, RowPlan row, int number, int bodyRow, Object element) {
        TablePlan plan = table.plan();
        open(row, number, heights.attribute(row, filling, element));
        for (CellPlan cell : row.cells()) {
            if (plan.covers(cell.column())) {
                cells.inTable(cell, number, table, bodyRow, element);
            } else if (bodyRow < plan.pattern().size()) {
                cells.single(cell, number);
            }
        }
        sink.ascii("</row>");
    }

    private void open(RowPlan row, int number) {
        open(row, number, null);
    }

    private void open(RowPlan row, int number, @Nullable String height) {
        sink.bytes(ROW);
        sink.number(number);
        sink.bytes(row.attributes());
        if (height != null) {
            sink.ascii(height);
        }
        sink.ascii(">");
    }
}
