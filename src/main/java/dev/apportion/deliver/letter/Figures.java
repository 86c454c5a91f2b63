package dev.apportion.deliver.letter;

import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.Ledger;
import java.util.HashMap;
import java.util.Map;

/**
 * What one department, or several together, cost in a run, in minor units of the reporting currency.
 *
 * @param own what the department handed in, held cost included, before anything is shared
 * @param project after allocation, likewise {@code operation}
 * @param held waiting for a decision
 */
record Figures(long own, long project, long operation, long held) {

    static final Figures NONE = new Figures(0, 0, 0, 0);

    long total() {
        return Math.addExact(Math.addExact(project, operation), held);
    }

    Figures plus(Figures other) {
        return new Figures(
                Math.addExact(own, other.own),
                Math.addExact(project, other.project),
                Math.addExact(operation, other.operation),
                Math.addExact(held, other.held));
    }

    /** By department. */
    static Map<String, Figures> ofRun(Ledger ledger, long runId) {
        Map<String, Figures> figures = new HashMap<>();
        for (ControlTotals.DepartmentTotals totals : ControlTotals.departments(ledger.of(runId))) {
            figures.put(
                    totals.department(),
                    new Figures(totals.own(), totals.project(), totals.operation(), totals.held()));
        }
        return figures;
    }
}
