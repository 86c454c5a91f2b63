package dev.apportion.report;

import dev.apportion.cost.CostType;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.Run;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.template.model.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One difference between a revision and the one before it.
 *
 * @param kind "File", "Decision", "Department" or "Policy"
 * @param what what became of a file, what a reviewer decided, or which figure differs
 * @param before in the reporting currency, null for what is not an amount
 */
record ChangeRow(
        @Word String kind,
        String which,
        @Word String what,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after) {

    /** Nothing for a period's first revision. */
    static List<ChangeRow> of(RunFigures figures) {
        List<ChangeRow> rows = new ArrayList<>();
        Run before = figures.previous;
        if (before != null) {
            if (!before.basis().policySha256().equals(figures.run.basis().policySha256())) {
                rows.add(new ChangeRow("Policy", "policy.xlsx", "changed", null, null));
            }
            files(figures.ledger.whole().of(before.id()).files().all(), figures.files, rows);
            decisions(figures.ledger.whole().decisions().keptAfter(before.id()), figures.run.period(), rows);
            departments(figures, before, rows);
        }
        return rows;
    }

    private static void files(List<SourceFile> before, List<SourceFile> after, List<ChangeRow> rows) {
        Map<String, String> known = new TreeMap<>();
        before.forEach(file -> known.put(file.name(), file.sha256()));
        for (SourceFile file : after) {
            String sha256 = known.remove(file.name());
            if (sha256 == null || !sha256.equals(file.sha256())) {
                rows.add(new ChangeRow("File", file.name(), sha256 == null ? "added" : "changed", null, null));
            }
        }
        known.keySet().forEach(name -> rows.add(new ChangeRow("File", name, "taken away", null, null)));
    }

    private static void decisions(List<ReviewerDecision> since, Period period, List<ChangeRow> rows) {
        for (ReviewerDecision decision : since) {
            if (decision.holdsIn(period)) {
                boolean line = decision.scope() == ReviewerDecision.Scope.LINE;
                String activity = decision.activity() == null ? "cost without activity" : decision.activity();
                rows.add(new ChangeRow(
                        "Decision",
                        decision.department() + ", " + activity
                                + (line ? ", line " + decision.lineKey() : ", from " + decision.period() + " on"),
                        (decision.type() == CostType.PROJECT ? "project" : "operation")
                                + (decision.workItem() == null ? "" : " " + decision.workItem())
                                + ", by " + decision.who() + " on " + decision.decided()
                                + (decision.why().isEmpty() ? "" : ": " + decision.why()),
                        null,
                        null));
            }
        }
    }

    private static void departments(RunFigures figures, Run before, List<ChangeRow> rows) {
        Map<String, ControlTotals.DepartmentTotals> then = new HashMap<>();
        ControlTotals.departments(figures.ledger.whole().of(before.id()))
                .forEach(totals -> then.put(totals.department(), totals));
        for (ControlTotals.DepartmentTotals now : figures.current().departments()) {
            add(figures, now.department(), then.remove(now.department()), now, rows);
        }
        new TreeMap<>(then).forEach((code, gone) -> add(figures, code, gone, null, rows));
    }

    private static void add(
            RunFigures figures,
            String code,
            ControlTotals.@Nullable DepartmentTotals then,
            ControlTotals.@Nullable DepartmentTotals now,
            List<ChangeRow> rows) {
        String[] names = {"Own cost", "Projects, fully loaded", "Operations, fully loaded", "Held"};
        long[] before = amounts(then);
        long[] after = amounts(now);
        String name = figures.departmentName(code);
        for (int i = 0; i < names.length; i++) {
            if (before[i] != after[i]) {
                rows.add(new ChangeRow(
                        "Department",
                        name.equals(code) ? code : code + " " + name,
                        names[i],
                        figures.amount(before[i]),
                        figures.amount(after[i])));
            }
        }
    }

    private static long[] amounts(ControlTotals.@Nullable DepartmentTotals totals) {
        return totals == null
                ? new long[4]
                : new long[] {totals.own(), totals.project(), totals.operation(), totals.held()};
    }
}
