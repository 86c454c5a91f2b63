package dev.apportion.template.render;

import dev.apportion.ooxml.ByteSink;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.PartXml;
import dev.apportion.template.field.Scope;
import dev.apportion.template.formula.Formula;
import dev.apportion.template.formula.place.RowMap;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.plan.Blueprint;
import dev.apportion.template.plan.CellPlan;
import dev.apportion.template.plan.FormattedText;
import dev.apportion.template.plan.RowPlan;
import dev.apportion.template.plan.SheetPlan;
import dev.apportion.template.plan.TablePlan;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.IdentityHashMap;
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
    private final @Nullable RepeatedTexts repeated;
    private final ByteSink sink;
    private final RowMap rows;
    private final RowHeights heights;
    private final IdentityHashMap<CellPlan, byte[]> formulas = new IdentityHashMap<>();

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
        this.repeated = repeated;
        this.sink = sink;
        this.rows = filling.rows(sheet.index());
        this.heights = new RowHeights(sheet, blueprint.wrappingStyles());
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
                row.cells().forEach(cell -> single(cell, number));
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
                    open(cell, first);
                    value(table.emptyValue(cell.column()));
                } else {
                    single(cell, first);
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
            if (!plan.covers(cell.column())) {
                if (bodyRow < plan.pattern().size()) {
                    single(cell, number);
                }
                continue;
            }
            open(cell, number);
            Formula formula = cell.formula();
            byte[] fixed = cell.fixed();
            if (fixed != null) {
                sink.bytes(fixed);
            } else if (formula != null) {
                formula(cell, formula, number, table.value(bodyRow, cell.column()));
            } else {
                field(cell, element, number);
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

    private void open(CellPlan cell, int number) {
        sink.bytes(cell.open());
        sink.number(number);
        sink.bytes(cell.style());
    }

    private void single(CellPlan cell, int number) {
        open(cell, number);
        byte[] fixed = cell.fixed();
        Formula formula = cell.formula();
        if (fixed != null) {
            sink.bytes(fixed);
        } else if (formula != null) {
            formula(cell, formula, number, filling.value(cell, number));
        } else {
            field(cell, null, number);
        }
    }

    private void field(CellPlan cell, @Nullable Object element, int number) {
        FormattedText rich = cell.rich();
        if (rich != null) {
            sink.ascii(" t=\"inlineStr\"><is>");
            for (Object run : rich.filled(filling.model(), element).children) {
                PartXml.write((Element) run, sink);
            }
            sink.ascii("</is></c>");
            return;
        }
        Scope.Slot slot = cell.slot();
        Object raw = slot == null ? null : slot.read(filling.model(), element);
        Object value = slot == null ? filling.fieldValue(cell, element) : CellValues.of(raw, blueprint.date1904());
        if (raw instanceof String text && text.length() > CellText.LONGEST) {
            filling.notices().add(where(cell, number) + "text of " + text.length() + " characters cut at 32,767");
        } else if (value instanceof BigDecimal decimal && decimal.precision() > 15 && tooLong(decimal)) {
            filling.notices()
                    .add(where(cell, number) + "the number " + decimal.toPlainString()
                            + " was rounded to 15 digits, as many as Excel keeps");
        }
        value(value);
    }

    private static boolean tooLong(BigDecimal decimal) {
        return decimal.stripTrailingZeros().precision() > 15;
    }

    private String where(CellPlan cell, int number) {
        return "sheet " + sheet.name() + ", cell " + CellAddress.of(number, cell.column()) + ": ";
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            sink.ascii("/>");
        } else if (value instanceof BigDecimal decimal) {
            sink.ascii("><v>");
            sink.decimal(decimal);
            sink.ascii("</v></c>");
        } else if (value instanceof Boolean truth) {
            sink.ascii(truth ? " t=\"b\"><v>1</v></c>" : " t=\"b\"><v>0</v></c>");
        } else {
            text((String) value);
        }
    }

    private void text(String value) {
        int number = repeated == null ? -1 : repeated.number(value);
        if (number >= 0) {
            sink.ascii(" t=\"s\"><v>");
            sink.number(number);
            sink.ascii("</v></c>");
            return;
        }
        sink.ascii(" t=\"inlineStr\"><is><t>");
        sink.text(CellText.escaped(value));
        sink.ascii("</t></is></c>");
    }

    private void formula(CellPlan cell, Formula formula, int number, @Nullable Object value) {
        if (value instanceof String) {
            sink.ascii(" t=\"str\"");
        } else if (value instanceof Boolean) {
            sink.ascii(" t=\"b\"");
        } else if (value instanceof ErrorValue) {
            sink.ascii(" t=\"e\"");
        }
        if (cell.array()) {
            sink.ascii("><f t=\"array\" ref=\"" + CellAddress.of(number, cell.column()) + "\">");
        } else {
            sink.ascii("><f>");
        }
        if (formula.sameOnEachRow()) {
            sink.bytes(formulas.computeIfAbsent(cell, key -> formulaText(formula, 0)));
        } else {
            sink.bytes(formulaText(formula, number - cell.row()));
        }
        sink.ascii("</f><v>");
        if (value instanceof BigDecimal decimal) {
            sink.decimal(decimal);
        } else if (value instanceof Boolean truth) {
            sink.ascii(truth ? "1" : "0");
        } else if (value != null) {
            sink.text(CellText.escaped(value.toString()));
        }
        sink.ascii("</v></c>");
    }

    private byte[] formulaText(Formula formula, int offset) {
        ByteSink text = new ByteSink();
        text.text(formula.moved(filling::rows, offset));
        return text.toBytes();
    }
}
