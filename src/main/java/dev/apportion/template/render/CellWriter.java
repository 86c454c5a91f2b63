package dev.apportion.template.render;

import dev.apportion.ooxml.ByteSink;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.PartXml;
import dev.apportion.template.field.Scope;
import dev.apportion.template.formula.Formula;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.plan.Blueprint;
import dev.apportion.template.plan.CellPlan;
import dev.apportion.template.plan.FormattedText;
import dev.apportion.template.plan.SheetPlan;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Writes the cells of a sheet: what stands in the template, formulas that were moved, and values of the model. */
final class CellWriter {

    private final Blueprint blueprint;
    private final Filling filling;
    private final SheetPlan sheet;
    private final @Nullable RepeatedTexts repeated;
    private final ByteSink sink;
    private final IdentityHashMap<CellPlan, byte[]> formulas = new IdentityHashMap<>();

    /** @param repeated null if the workbook has no table of shared texts */
    CellWriter(Blueprint blueprint, Filling filling, SheetPlan sheet, @Nullable RepeatedTexts repeated, ByteSink sink) {
        this.blueprint = blueprint;
        this.filling = filling;
        this.sheet = sheet;
        this.repeated = repeated;
        this.sink = sink;
    }

    /** A cell outside of tables. */
    void single(CellPlan cell, int number) {
        write(cell, number, null, 0, null);
    }

    /** A cell of a table's row. */
    void inTable(CellPlan cell, int number, TableFilling table, int bodyRow, Object element) {
        write(cell, number, table, bodyRow, element);
    }

    /** A cell with this value, whatever its plan says. */
    void value(CellPlan cell, int number, @Nullable Object value) {
        open(cell, number);
        value(value);
    }

    private void open(CellPlan cell, int number) {
        sink.bytes(cell.open());
        sink.number(number);
        sink.bytes(cell.style());
    }

    private void write(CellPlan cell, int number, @Nullable TableFilling table, int bodyRow, @Nullable Object element) {
        open(cell, number);
        byte[] fixed = cell.fixed();
        Formula formula = cell.formula();
        if (fixed != null) {
            sink.bytes(fixed);
        } else if (formula != null) {
            formula(
                    cell,
                    formula,
                    number,
                    table == null ? filling.value(cell, number) : table.value(bodyRow, cell.column()));
        } else {
            field(cell, element, number);
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
