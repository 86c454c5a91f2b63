package dev.apportion.template.render;

import dev.apportion.template.formula.Formula;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.plan.CellPlan;
import dev.apportion.template.plan.SheetPlan;
import dev.apportion.template.plan.TablePlan;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One filled table: its number of rows, the columns that formulas need, and the row being written. */
final class TableFilling {

    private static final int DEEPEST = 100;

    private final Filling filling;
    private final SheetPlan sheet;
    private final TablePlan plan;
    private final Map<Integer, ColumnStore> stores = new HashMap<>();
    private final int elements;
    private final boolean cut;
    private int depth;
    private int currentRow = -1;
    private @Nullable Object current;

    TableFilling(Filling filling, SheetPlan sheet, TablePlan plan, int mostRows) {
        this.filling = filling;
        this.sheet = sheet;
        this.plan = plan;
        plan.stored().stream().forEach(column -> stores.put(column, new ColumnStore()));
        int most = mostRows / plan.rowsPerElement();
        Iterable<?> collection = plan.collection().elements(filling.model());
        int count = 0;
        boolean more = false;
        if (stores.isEmpty() && collection instanceof Collection<?> sized) {
            count = Math.min(most, sized.size());
            more = sized.size() > most;
        } else {
            for (Iterator<?> iterator = collection.iterator(); iterator.hasNext() && !more; ) {
                Object element = iterator.next();
                more = count == most;
                if (!more) {
                    store(element, count++);
                }
            }
        }
        this.elements = count;
        this.cut = more;
        if (count == 0) {
            stores.forEach((column, store) -> store.add(emptyValue(column)));
        }
    }

    private void store(Object element, int number) {
        for (int line = 0; line < plan.rowsPerElement(); line++) {
            int row = number * plan.rowsPerElement() + line;
            for (Map.Entry<Integer, ColumnStore> store : stores.entrySet()) {
                CellPlan cell = plan.cell(row, store.getKey());
                if (cell != null && cell.formula() != null) {
                    store.getValue().addPending();
                } else {
                    store.getValue().add(cell == null ? null : plain(cell, element));
                }
            }
        }
    }

    private @Nullable Object plain(CellPlan cell, @Nullable Object element) {
        return cell.isField() ? filling.fieldValue(cell, element) : cell.constant();
    }

    /** Formula columns that other formulas need, from the top, so that running totals find the row above. */
    void calculateStored() {
        if (elements == 0) {
            return;
        }
        for (int row = 0; row < size(); row++) {
            for (Map.Entry<Integer, ColumnStore> store : stores.entrySet()) {
                CellPlan cell = plan.cell(row, store.getKey());
                Formula formula = cell == null ? null : cell.formula();
                if (formula != null) {
                    store.getValue().set(row, formula.value(filling, sheetRow(row)));
                }
            }
        }
    }

    TablePlan plan() {
        return plan;
    }

    boolean cut() {
        return cut;
    }

    boolean empty() {
        return elements == 0;
    }

    /** Body rows, at least one: Excel has no table without a body. */
    int size() {
        return Math.max(1, elements * plan.rowsPerElement());
    }

    int sheetRow(int bodyRow) {
        return filling.rows(sheet.index()).bodyStart(plan.index()) + bodyRow;
    }

    /** The elements, as many as fit. */
    Iterator<?> iterator() {
        return plan.collection().elements(filling.model()).iterator();
    }

    int elements() {
        return elements;
    }

    void enter(int bodyRow, Object element) {
        currentRow = bodyRow;
        current = element;
    }

    /** What an empty table says in its one row when it is all that its sheet has to say. */
    @Nullable
    String emptyValue(int column) {
        CellPlan first = plan.pattern().get(0).cells().stream()
                .filter(cell -> plan.covers(cell.column()) && cell.isField())
                .findFirst()
                .orElse(null);
        return sheet.onlyTable() && first != null && first.column() == column ? filling.nothing() : null;
    }

    /** Formulas that read each other in a circle end in an error value, as they do in Excel. */
    private @Nullable Object calculated(Formula formula, int bodyRow) {
        if (depth > DEEPEST) {
            return ErrorValue.REFERENCE;
        }
        depth++;
        try {
            return formula.value(filling, sheetRow(bodyRow));
        } finally {
            depth--;
        }
    }

    @Nullable
    Object value(int bodyRow, int column) {
        ColumnStore store = stores.get(column);
        CellPlan cell = plan.cell(bodyRow, column);
        if (store != null && bodyRow < store.size() && !store.pending(bodyRow)) {
            return store.get(bodyRow);
        }
        if (cell == null || elements == 0) {
            return null;
        }
        Formula formula = cell.formula();
        if (formula != null) {
            return calculated(formula, bodyRow);
        }
        return bodyRow == currentRow ? plain(cell, current) : null;
    }
}
