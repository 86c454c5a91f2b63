package dev.apportion.template.compile;

import dev.apportion.ooxml.Element;
import dev.apportion.template.formula.Formula;
import dev.apportion.template.plan.Blueprint;
import dev.apportion.template.plan.CellPlan;
import dev.apportion.template.plan.PartPlan;
import dev.apportion.template.plan.SheetPlan;
import dev.apportion.template.plan.TablePlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the table columns whose values must be known before the sheets are written, since formulas read them. */
final class Needs {

    private final Blueprint blueprint;
    private final Deque<Formula> open = new ArrayDeque<>();

    private Needs(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    static void markStored(Blueprint blueprint) {
        Needs needs = new Needs(blueprint);
        for (SheetPlan sheet : blueprint.sheets()) {
            for (CellPlan cell : sheet.cells().byAddress().values()) {
                needs.follow(cell.formula(), false);
                needs.markRead(cell.formula(), sheet.index());
            }
        }
        for (PartPlan part : blueprint.parts()) {
            if (part.kind() == PartPlan.Kind.CHART && part.root() != null) {
                for (Element reference : references(part.root())) {
                    Formula formula = blueprint.reference(reference.text());
                    needs.follow(formula, false);
                    needs.markRead(formula, part.sheet());
                }
            }
        }
        while (!needs.open.isEmpty()) {
            needs.follow(needs.open.pop(), true);
        }
    }

    /** The elements of a chart that hold a reference. */
    private static List<Element> references(Element chart) {
        List<Element> references = new ArrayList<>();
        chart.each(element -> {
            if (element.local().equals("f") && !element.text().isEmpty()) {
                references.add(element);
            }
        });
        return references;
    }

    private void markRead(@Nullable Formula formula, int from) {
        for (Formula.Read read : formula == null ? List.<Formula.Read>of() : formula.reads()) {
            if (read.sheet() != from) {
                blueprint.markRead(read.sheet());
            }
        }
    }

    /**
     * Marks what a formula reads.
     *
     * @param stored whether the formula's own column is stored, so that even its own row must be
     */
    private void follow(@Nullable Formula formula, boolean stored) {
        for (Formula.Read read : formula == null ? List.<Formula.Read>of() : formula.reads()) {
            if (read.ownRow() && !stored) {
                continue;
            }
            for (TablePlan table : blueprint.sheets().get(read.sheet()).tables()) {
                boolean touches = read.cells().firstRow() <= table.info().lastRow()
                        && read.cells().lastRow() >= table.info().firstRow();
                int first = Math.max(read.cells().firstColumn(), table.info().firstColumn());
                int last = Math.min(read.cells().lastColumn(), table.info().lastColumn());
                for (int column = first; touches && column <= last; column++) {
                    store(table, column);
                }
            }
        }
    }

    private void store(TablePlan table, int column) {
        if (table.stored().get(column)) {
            return;
        }
        table.stored().set(column);
        for (int row = 0; row < table.pattern().size(); row++) {
            CellPlan cell = table.cell(row, column);
            if (cell != null && cell.formula() != null) {
                open.add(cell.formula());
            }
        }
    }
}
