package dev.apportion.job;

import dev.apportion.allocate.Trace;
import dev.apportion.allocate.TraceNode;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Ledger;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.LoadedCost;
import dev.apportion.cost.Run;
import dev.apportion.cost.SourceFile;
import dev.apportion.cost.WorkItem;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says how an amount of a complete run came about, from what the ledger keeps. */
public final class Explanation {

    /** Something that is asked for by name and the ledger doesn't know. The message lists what can be asked for. */
    public static final class UnknownException extends Exception {

        private static final long serialVersionUID = 1L;

        UnknownException(String message) {
            super(message);
        }
    }

    /**
     * A line of cost, or an amount with the tree that it came from.
     *
     * @param lines the lines of a row or key that was asked for
     * @param trees what the amount is made of; empty if a row was asked for
     */
    public record Answer(Run run, List<LedgerLine> lines, List<TraceNode> trees) {}

    private static final Pattern ROW = Pattern.compile("(.+):(\\d+)");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{16}");

    private final Ledger ledger;
    private final Run run;
    private final int linesShown;
    private final List<SourceFile> files;
    private final List<LoadedCost> loaded;

    /** @param linesShown how many source lines each leaf of a tree names one by one; the others are a sum */
    public Explanation(Ledger ledger, Run run, int linesShown) {
        this.ledger = ledger;
        this.run = run;
        this.linesShown = linesShown;
        this.files = ledger.files().ofRun(run.id());
        this.loaded = ledger.allocations().loaded(run.id());
    }

    /**
     * Explains a row ({@code marketing.xlsx:17}), a line by its key, a department or a work item by its code.
     *
     * @throws UnknownException if there is none of that name
     */
    public Answer explain(String what) throws UnknownException {
        List<LedgerLine> lines = rows(what);
        if (lines.isEmpty() && KEY.matcher(what).matches()) {
            lines = ledger.lines().withKey(run.id(), what, files);
        }
        if (!lines.isEmpty()) {
            return new Answer(run, lines, List.of());
        }
        boolean department = loaded.stream().anyMatch(cost -> cost.department().equals(what));
        if (department
                || loaded.stream().anyMatch(cost -> cost.workItem().code().equals(what))) {
            List<CostSum> sums = ledger.sums().ofRun(run.id());
            Trace trace = Trace.of(ledger.allocations().entries(run.id()), DirectCosts.of(sums, this::workItem));
            TraceNode tree = department ? trace.explainDepartment(what) : trace.explainWorkItem(what);
            return new Answer(
                    run, List.of(), List.of(new SourceLeaves(ledger, run, sums, files, linesShown).expand(tree)));
        }
        throw new UnknownException(unknown(what));
    }

    private List<LedgerLine> rows(String what) {
        Matcher row = ROW.matcher(what);
        if (!row.matches()) {
            return List.of();
        }
        return files.stream()
                .filter(file -> file.name().equals(row.group(1)))
                .flatMap(file -> ledger.lines().atRow(run.id(), file, Integer.parseInt(row.group(2)), files).stream())
                .toList();
    }

    private WorkItem workItem(String code, CostType type, String department) {
        Optional<WorkItem> known = loaded.stream()
                .filter(cost -> cost.department().equals(department)
                        && cost.workItem().code().equals(code))
                .map(LoadedCost::workItem)
                .findFirst();
        return known.orElseGet(() -> new WorkItem(code, code, type, department));
    }

    private String unknown(String what) {
        TreeSet<String> departments = new TreeSet<>();
        TreeSet<String> items = new TreeSet<>();
        loaded.forEach(cost -> {
            departments.add(cost.department());
            items.add(cost.workItem().code());
        });
        return run.period() + " has no row, line, department or work item \"" + what + "\". Rows are written"
                + " file.xlsx:17. Departments: " + String.join(", ", departments) + ". Work items: "
                + String.join(", ", items) + ".";
    }
}
