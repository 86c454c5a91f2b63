package dev.apportion.template.render;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.template.field.Model;
import dev.apportion.template.field.Scope;
import dev.apportion.template.field.SheetCopy;
import dev.apportion.template.field.TextPattern;
import dev.apportion.template.formula.Formula;
import dev.apportion.template.formula.place.Grid;
import dev.apportion.template.formula.place.RowMap;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.plan.Blueprint;
import dev.apportion.template.plan.CellPlan;
import dev.apportion.template.plan.SheetPlan;
import dev.apportion.template.plan.TablePlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One filled workbook while it is written: how far each table has grown and what its cells hold. */
final class Filling implements Grid {

    private final Blueprint blueprint;
    private final Model model;
    private final Notices notices;
    private final List<List<TableFilling>> tables = new ArrayList<>();
    private final List<RowMap> rows = new ArrayList<>();
    private final BitSet leftOut = new BitSet();
    private final List<String> sheetNames = new ArrayList<>();
    private final IdentityHashMap<CellPlan, Object> calculated = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Object> memo = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Object> running = new IdentityHashMap<>();

    Filling(Blueprint blueprint, Model model, Notices notices) {
        this.blueprint = blueprint;
        this.model = model;
        this.notices = notices;
        SheetNames names = new SheetNames(notices);
        blueprint.sheets().stream()
                .filter(sheet -> sheet.nameFields() == null)
                .forEach(sheet -> names.reserve(sheet.name()));
        for (SheetPlan sheet : blueprint.sheets()) {
            TextPattern fields = sheet.nameFields();
            gather(sheet, fields == null ? null : names.allowed(noElement(sheet) ? "Sheet" : fields.text(model, null)));
        }
        for (List<TableFilling> onSheet : tables) {
            onSheet.forEach(TableFilling::calculateStored);
        }
        leaveOut();
    }

    /** What a sheet whose only table is empty says. */
    String nothing() {
        return blueprint.nothing();
    }

    private void gather(SheetPlan sheet, @Nullable String name) {
        sheetNames.add(name == null ? sheet.name() : name);
        List<TableFilling> onSheet = new ArrayList<>();
        List<RowMap.Body> bodies = new ArrayList<>();
        int room = CellAddress.MAX_ROW - sheet.cells().lastRow();
        for (TablePlan plan : sheet.tables()) {
            int body = plan.info().lastRow() - plan.info().firstRow() + 1;
            TableFilling table = new TableFilling(this, sheet, plan, room + body);
            if (table.cut()) {
                notices.add("sheet " + sheet.name() + ", table " + plan.info().name()
                        + ": rows beyond Excel's limit of 1,048,576 were left out");
            }
            room -= table.size() - body;
            onSheet.add(table);
            bodies.add(new RowMap.Body(plan.info().firstRow(), plan.info().lastRow(), table.size()));
        }
        tables.add(onSheet);
        rows.add(new RowMap(bodies, name));
    }

    Model model() {
        return model;
    }

    Notices notices() {
        return notices;
    }

    List<TableFilling> tables(int sheet) {
        return tables.get(sheet);
    }

    String sheetName(int sheet) {
        return sheetNames.get(sheet);
    }

    /** Whether a sheet has nothing to say: it is repeated for no element, or asks for it when its tables are empty. */
    private boolean leftOut(SheetPlan sheet) {
        if (noElement(sheet)) {
            return true;
        }
        List<TableFilling> own = tables.get(sheet.index());
        return sheet.tab().omitWhenEmpty() && !own.isEmpty() && own.stream().allMatch(TableFilling::empty);
    }

    private boolean noElement(SheetPlan sheet) {
        SheetCopy copy = sheet.tab().copy();
        return copy.collection() != null && model.element(copy) == null;
    }

    /** Excel opens no workbook without a sheet to show, so the first one stays if all would go. */
    private void leaveOut() {
        blueprint.sheets().stream().filter(this::leftOut).forEach(sheet -> leftOut.set(sheet.index()));
        List<SheetPlan> shown = blueprint.sheets().stream()
                .filter(sheet -> !sheet.tab().hidden())
                .toList();
        if (shown.stream().allMatch(sheet -> leftOut.get(sheet.index()))) {
            shown.stream().limit(1).forEach(sheet -> leftOut.clear(sheet.index()));
        }
    }

    /** Left out, but other sheets read it, so that it can only be hidden. */
    boolean hidden(int sheet) {
        return leftOut.get(sheet) && blueprint.isRead(sheet);
    }

    boolean removed(int sheet) {
        return sheet >= 0 && leftOut.get(sheet) && !blueprint.isRead(sheet);
    }

    @Override
    public RowMap rows(int sheet) {
        return rows.get(sheet);
    }

    @Override
    public int lastRow(int sheet) {
        return rows.get(sheet).end(blueprint.sheets().get(sheet).cells().lastRow());
    }

    @Override
    public int lastColumn(int sheet) {
        return blueprint.sheets().get(sheet).cells().lastColumn();
    }

    @Override
    public IdentityHashMap<Object, Object> memo() {
        return memo;
    }

    @Override
    public boolean date1904() {
        return blueprint.date1904();
    }

    @Override
    public @Nullable Object value(int sheet, int row, int column) {
        RowMap map = rows.get(sheet);
        int source = map.source(row);
        if (source < 0) {
            TableFilling table = tables.get(sheet).get(-source - 1);
            int bodyRow = row - map.bodyStart(-source - 1);
            if (table.plan().covers(column)) {
                return table.value(bodyRow, column);
            }
            source = bodyRow < table.plan().pattern().size()
                    ? table.plan().info().firstRow() + bodyRow
                    : 0;
        }
        CellPlan cell = blueprint.sheets().get(sheet).cells().at(source, column);
        return cell == null ? null : value(cell, row);
    }

    /** The value of a cell outside the filled tables. */
    @Nullable
    Object value(CellPlan cell, int row) {
        Formula formula = cell.formula();
        if (formula == null) {
            return cell.isField() ? fieldValue(cell, null) : cell.constant();
        }
        Object known = calculated.get(cell);
        if (known == null) {
            if (running.put(cell, cell) != null) {
                return ErrorValue.REFERENCE;
            }
            known = formula.value(this, row);
            calculated.put(cell, known == null ? "" : known);
            running.remove(cell);
        }
        return known;
    }

    @Nullable
    Object fieldValue(CellPlan cell, @Nullable Object element) {
        Scope.Slot slot = cell.slot();
        if (slot != null) {
            return CellValues.of(slot.read(model, element), blueprint.date1904());
        }
        TextPattern pattern = cell.pattern();
        return pattern == null ? null : CellValues.of(pattern.text(model, element), blueprint.date1904());
    }

    @Override
    public boolean subtotal(int sheet, int row, int column) {
        RowMap map = rows.get(sheet);
        int source = map.source(row);
        CellPlan cell;
        if (source < 0) {
            TablePlan table = tables.get(sheet).get(-source - 1).plan();
            cell = table.cell(row - map.bodyStart(-source - 1), column);
        } else {
            cell = blueprint.sheets().get(sheet).cells().at(source, column);
        }
        return cell != null && cell.formula() != null && cell.formula().isSubtotal();
    }
}
