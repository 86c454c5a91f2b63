package dev.apportion.template.compile;

import dev.apportion.ooxml.ByteSink;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.PartXml;
import dev.apportion.template.fault.TemplateFaults;
import dev.apportion.template.field.Scope;
import dev.apportion.template.field.TextPattern;
import dev.apportion.template.formula.Formula;
import dev.apportion.template.formula.place.Anchor;
import dev.apportion.template.formula.rewrite.SharedFormula;
import dev.apportion.template.formula.tree.FormulaFault;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.plan.CellPlan;
import dev.apportion.template.plan.FormattedText;
import dev.apportion.template.plan.TemplateStrings;
import dev.apportion.template.plan.WorkbookNames;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes plans of a sheet's cells. */
final class CellCompiler {

    /** Where a formula that is shared by several cells is stored. */
    private record Master(String text, int row, int column) {}

    private final String sheet;
    private final TemplateStrings strings;
    private final WorkbookNames names;
    private final TemplateFaults faults;
    private final Map<String, Master> masters = new HashMap<>();

    CellCompiler(String sheet, TemplateStrings strings, WorkbookNames names, TemplateFaults faults) {
        this.sheet = sheet;
        this.strings = strings;
        this.names = names;
        this.faults = faults;
    }

    CellPlan compile(Element cell, Scope scope, Anchor anchor) throws IOException {
        byte[] open = ByteSink.bytes("<c r=\"" + CellAddress.columnName(anchor.column()));
        return new CellPlan(anchor.row(), anchor.column(), open, style(cell), content(cell, scope, anchor));
    }

    private CellPlan.Content content(Element cell, Scope scope, Anchor anchor) throws IOException {
        Element formula = cell.first("f");
        if (formula != null) {
            return new CellPlan.Calculated(
                    formula(formula, anchor), formula.attribute("t").equals("array"));
        }
        Element item = textItem(cell);
        if (item != null && TextPattern.isIn(TemplateStrings.text(item))) {
            return field(item, scope, anchor);
        }
        return new CellPlan.Fixed(rest(cell), constant(cell, item));
    }

    private CellPlan.Content field(Element item, Scope scope, Anchor anchor) {
        List<String> messages = new ArrayList<>();
        TextPattern pattern = TextPattern.of(TemplateStrings.text(item), scope, messages);
        faults.addAll(sheet, CellAddress.of(anchor.row(), anchor.column()), messages);
        Scope.Slot slot = pattern == null ? null : pattern.alone();
        FormattedText rich = pattern == null || slot != null ? null : rich(item, scope);
        return new CellPlan.Filled(pattern, slot, rich);
    }

    /** Runs keep their looks when no placeholder runs across two of them. */
    private static @Nullable FormattedText rich(Element item, Scope scope) {
        List<TextPattern> runs = new ArrayList<>();
        for (Element text : FormattedText.texts(item)) {
            TextPattern run = TextPattern.of(CellText.unescaped(text.text()), scope, new ArrayList<>());
            if (run == null) {
                return null;
            }
            runs.add(run);
        }
        return runs.isEmpty() ? null : new FormattedText(item, List.copyOf(runs));
    }

    private @Nullable Formula formula(Element formula, Anchor anchor) {
        String text = formula.text();
        String shared = formula.attribute("si");
        if (formula.attribute("t").equals("shared")) {
            Master master = masters.get(shared);
            if (!text.isEmpty()) {
                masters.put(shared, new Master(text, anchor.row(), anchor.column()));
            } else if (master != null) {
                text = SharedFormula.at(master.text(), anchor.row() - master.row(), anchor.column() - master.column());
            }
        }
        String address = CellAddress.of(anchor.row(), anchor.column());
        if (formula.attribute("ref").contains(":") && formula.attribute("t").equals("array")) {
            faults.add(sheet, address, "an array formula over several cells can't be filled; use one for each cell");
        }
        try {
            return Formula.parse(text, names, anchor);
        } catch (FormulaFault fault) {
            faults.add(sheet, address, "the formula =" + text + " can't be used: " + fault.getMessage());
            return null;
        }
    }

    private @Nullable Element textItem(Element cell) throws IOException {
        if (cell.attribute("t").equals("inlineStr")) {
            return cell.first("is");
        }
        Element value = cell.first("v");
        return cell.attribute("t").equals("s") && value != null
                ? strings.item(Integer.parseInt(value.text().strip()))
                : null;
    }

    private static @Nullable Object constant(Element cell, @Nullable Element item) {
        if (item != null) {
            return TemplateStrings.text(item);
        }
        Element value = cell.first("v");
        if (value == null) {
            return null;
        }
        return switch (cell.attribute("t")) {
            case "b" -> value.text().equals("1");
            case "str" -> CellText.unescaped(value.text());
            case "e" -> ErrorValue.of(value.text());
            case "d" -> null;
            default -> new BigDecimal(value.text().strip());
        };
    }

    private static byte[] style(Element cell) {
        ByteSink sink = new ByteSink();
        sink.ascii("\"");
        for (Map.Entry<String, String> attribute : cell.attributes.entrySet()) {
            boolean plain =
                    attribute.getKey().equals("s") && attribute.getValue().equals("0");
            if (!plain && !attribute.getKey().equals("r") && !attribute.getKey().equals("t")) {
                sink.raw(" " + attribute.getKey() + "=\"");
                sink.text(attribute.getValue());
                sink.ascii("\"");
            }
        }
        return sink.toBytes();
    }

    /** Type and content of a cell that stays as it is. */
    private static byte[] rest(Element cell) {
        ByteSink sink = new ByteSink();
        if (!cell.attribute("t").isEmpty() && !cell.children.isEmpty()) {
            sink.raw(" t=\"" + cell.attribute("t") + "\"");
        }
        if (cell.children.isEmpty()) {
            sink.ascii("/>");
        } else {
            sink.ascii(">");
            for (Object child : cell.children) {
                if (child instanceof Element element) {
                    PartXml.write(element, sink);
                }
            }
            sink.ascii("</c>");
        }
        return sink.toBytes();
    }
}
