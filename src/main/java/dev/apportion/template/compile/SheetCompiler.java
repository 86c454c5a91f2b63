package dev.apportion.template.compile;

import dev.apportion.ooxml.ByteSink;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.CellRange;
import dev.apportion.ooxml.Element;
import dev.apportion.template.fault.TemplateFaults;
import dev.apportion.template.field.Scope;
import dev.apportion.template.field.TextPattern;
import dev.apportion.template.formula.place.Anchor;
import dev.apportion.template.formula.tree.TableInfo;
import dev.apportion.template.plan.CellPlan;
import dev.apportion.template.plan.RowPlan;
import dev.apportion.template.plan.SheetCells;
import dev.apportion.template.plan.SheetPlan;
import dev.apportion.template.plan.SheetTab;
import dev.apportion.template.plan.TablePlan;
import dev.apportion.template.plan.TemplateStrings;
import dev.apportion.template.plan.WorkbookNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the plan of one worksheet. */
final class SheetCompiler {

    private final SheetTab tab;
    private final String name;
    private final Scope scope;
    private final TemplateFaults faults;
    private final CellCompiler cells;
    private final List<TableInfo> tables;
    private final TreeMap<Integer, Element> rows = new TreeMap<>();
    private boolean changes;

    SheetCompiler(SheetTab tab, Scope scope, TemplateStrings strings, WorkbookNames names, TemplateFaults faults) {
        this.tab = tab;
        this.name = tab.name();
        this.scope = scope.on(tab.copy());
        this.faults = faults;
        this.cells = new CellCompiler(name, strings, names, faults);
        this.tables = names.tables().stream()
                .filter(table -> table.sheet() == tab.index())
                .sorted(Comparator.comparingInt(TableInfo::firstRow))
                .toList();
    }

    SheetPlan compile(Element root) throws IOException {
        Element data = root.first("sheetData");
        number(data == null ? new Element("sheetData") : data);
        List<TableInfo> filled = tables.stream()
                .filter(table -> scope.collection(table.name()) != null)
                .toList();
        checkBeside(filled);
        checkMerges(filled, root.first("mergeCells"));
        List<RowPlan> plans = new ArrayList<>();
        List<TablePlan> tablePlans = new ArrayList<>();
        int lastRow = 0;
        for (Map.Entry<Integer, Element> row : rows.entrySet()) {
            TableInfo table = bodyAt(filled, row.getKey());
            plans.add(row(row.getKey(), row.getValue(), table));
        }
        for (TableInfo table : filled) {
            lastRow = Math.max(lastRow, table.lastRow());
            TablePlan plan = table(table, tablePlans.size(), plans);
            if (plan != null) {
                tablePlans.add(plan);
            }
        }
        if (data != null) {
            data.children.clear();
        }
        changes |= !filled.isEmpty() || hasPlaceholder(root);
        return new SheetPlan(
                tab,
                scope,
                nameFields(),
                root,
                SheetCells.of(plans, lastRow),
                List.copyOf(tablePlans),
                tables.size() == 1 && filled.size() == 1,
                changes);
    }

    private @Nullable TextPattern nameFields() {
        if (!TextPattern.isIn(tab.copy().name())) {
            return null;
        }
        List<String> messages = new ArrayList<>();
        TextPattern fields = TextPattern.of(tab.copy().name(), scope, messages);
        faults.addAll(name, "", messages);
        return fields;
    }

    /** Row and cell numbers may be left out in a file; here each gets its own. */
    private void number(Element data) {
        int next = 1;
        for (Element row : data.all("row")) {
            int number = row.attribute("r").isEmpty() ? next : CellAddress.row(row.attribute("r"));
            rows.put(number, row);
            next = number + 1;
        }
    }

    private void checkBeside(List<TableInfo> filled) {
        for (TableInfo table : filled) {
            for (TableInfo other : tables) {
                if (!other.equals(table) && top(other) <= bottom(table) && top(table) <= bottom(other)) {
                    faults.add(
                            name,
                            CellAddress.of(top(table), table.firstColumn()),
                            "the table " + table.name() + " grows and is next to the table " + other.name()
                                    + "; move one of them below the other or to another sheet");
                }
            }
        }
    }

    /** Excel repairs a workbook whose table holds merged cells by taking the table away. */
    private void checkMerges(List<TableInfo> filled, @Nullable Element merges) {
        for (Element merge : merges == null ? List.<Element>of() : merges.all("mergeCell")) {
            CellRange cells = CellRange.of(merge.attribute("ref"));
            for (TableInfo table : filled) {
                if (cells.firstRow() <= bottom(table)
                        && cells.lastRow() >= top(table)
                        && cells.firstColumn() <= table.lastColumn()
                        && cells.lastColumn() >= table.firstColumn()) {
                    faults.add(
                            name,
                            CellAddress.of(cells.firstRow(), cells.firstColumn()),
                            "the cells " + cells + " are merged inside the table " + table.name()
                                    + ", which Excel does not allow");
                }
            }
        }
    }

    private static int top(TableInfo table) {
        return table.headerRow() > 0 ? table.headerRow() : table.firstRow();
    }

    private static int bottom(TableInfo table) {
        return table.totalsRow() > 0 ? table.totalsRow() : table.lastRow();
    }

    private static @Nullable TableInfo bodyAt(List<TableInfo> filled, int row) {
        for (TableInfo table : filled) {
            if (row >= table.firstRow() && row <= table.lastRow()) {
                return table;
            }
        }
        return null;
    }

    private RowPlan row(int number, Element row, @Nullable TableInfo table) throws IOException {
        ByteSink attributes = new ByteSink();
        attributes.ascii("\"");
        for (Map.Entry<String, String> attribute : row.attributes.entrySet()) {
            if (!attribute.getKey().equals("r") && !attribute.getKey().equals("spans")) {
                attributes.raw(" " + attribute.getKey() + "=\"");
                attributes.text(attribute.getValue());
                attributes.ascii("\"");
            }
        }
        Scope.Source collection = table == null ? null : scope.collection(table.name());
        Scope inside = collection == null ? scope : scope.inside(collection.element());
        List<CellPlan> plans = new ArrayList<>();
        int next = 0;
        for (Element cell : row.all("c")) {
            int column = cell.attribute("r").isEmpty() ? next : CellAddress.column(cell.attribute("r"));
            next = column + 1;
            boolean covered = table != null && column >= table.firstColumn() && column <= table.lastColumn();
            if (table != null && !covered && number > table.firstRow() && cell.children.isEmpty()) {
                continue;
            }
            Anchor anchor = covered && table != null
                    ? new Anchor(tab.index(), number, column, table.firstRow(), table.lastRow())
                    : Anchor.outside(tab.index(), number, column);
            CellPlan plan = cells.compile(cell, covered ? inside : scope, anchor);
            changes |= plan.fixed() == null;
            plans.add(plan);
        }
        return new RowPlan(number, attributes.toBytes(), List.copyOf(plans));
    }

    private @Nullable TablePlan table(TableInfo info, int place, List<RowPlan> plans) {
        Scope.Source collection = scope.collection(info.name());
        List<RowPlan> body = new ArrayList<>();
        int last = -1;
        for (int row = info.firstRow(); row <= info.lastRow(); row++) {
            int wanted = row;
            RowPlan plan = plans.stream()
                    .filter(candidate -> candidate.row() == wanted)
                    .findFirst()
                    .orElse(new RowPlan(row, ByteSink.bytes("\""), List.of()));
            body.add(plan);
            if (plan.cells().stream().anyMatch(SheetCompiler::ofElement)) {
                last = body.size();
            }
        }
        if (collection == null || last < 0) {
            faults.add(
                    name,
                    CellAddress.of(info.firstRow(), info.firstColumn()),
                    "the table " + info.name() + " is named like a collection, but its body has no ${field} of it");
            return null;
        }
        List<RowPlan> pattern = List.copyOf(body.subList(0, last));
        int perElement = alternating(pattern) ? 1 : pattern.size();
        return new TablePlan(info, place, collection, pattern, perElement, new BitSet());
    }

    private static boolean ofElement(CellPlan cell) {
        return cell.pattern() != null && cell.pattern().ofElement();
    }

    /** Rows that show the same fields in the same columns differ in looks only: they are bands. */
    private static boolean alternating(List<RowPlan> pattern) {
        return pattern.stream().map(SheetCompiler::fieldsOf).distinct().count() == 1;
    }

    private static List<String> fieldsOf(RowPlan row) {
        return row.cells().stream()
                .filter(SheetCompiler::ofElement)
                .map(cell -> cell.column() + ":" + cell.pattern())
                .toList();
    }

    private static boolean hasPlaceholder(Element root) {
        boolean[] found = {false};
        root.each(element -> found[0] |= TextPattern.isIn(element.text()));
        return found[0];
    }
}
