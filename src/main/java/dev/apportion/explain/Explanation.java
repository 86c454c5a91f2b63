package dev.apportion.explain;

import dev.apportion.allocate.Trace;
import dev.apportion.allocate.TraceNode;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.GrossCost;
import dev.apportion.cost.Ledger;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.LoadedCost;
import dev.apportion.cost.RowOutcomes;
import dev.apportion.cost.Run;
import dev.apportion.cost.Source;
import dev.apportion.cost.SourceFile;
import dev.apportion.cost.WorkItem;
import dev.apportion.month.DirectCosts;
import dev.apportion.month.Home;
import dev.apportion.policy.NearestName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
     * @param lines the lines of a row or key that was asked for, with the way to their decisions
     * @param trees what the amount is made of; empty if a row was asked for. Of a pool, what it gathered and where that
     *     went
     * @param gross a pool's own and gross cost; null if something else was asked for
     */
    public record Answer(
            Run run,
            List<Line> lines,
            List<TraceNode> trees,
            @Nullable GrossCost gross) {

        private Answer(Run run, List<Line> lines, List<TraceNode> trees) {
            this(run, lines, trees, null);
        }
    }

    /**
     * A line with the way to its decision.
     *
     * @param path one sentence a test, those that did not match too
     */
    public record Line(LedgerLine line, List<String> path) {}

    /** {@code marketing.xlsx:17}, or with the sheet {@code marketing.xlsx:Costs:17}; slashes do as well. */
    private static final Pattern ROW = Pattern.compile("(.+?)(?:[:/!]([^:/!]+))?[:/!](\\d+)");

    /** {@code restatement} for the latest, {@code restatement 1} for another. */
    private static final Pattern RESTATEMENT = Pattern.compile("restatement(?: (\\d{1,4}))?");

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{16}");

    private final Home home;
    private final Ledger ledger;
    private final Run run;
    private final int linesShown;
    private final List<SourceFile> files;
    private final List<LoadedCost> loaded;
    private final List<GrossCost> pools;

    /** @param linesShown how many source lines each leaf of a tree names one by one; the others are a sum */
    public Explanation(Home home, Ledger ledger, Run run, int linesShown) {
        this.home = home;
        this.ledger = ledger;
        this.run = run;
        this.linesShown = linesShown;
        this.files = ledger.files().ofRun(run.id());
        this.loaded = ledger.allocations().loaded(run.id());
        this.pools = ledger.allocations().gross(run.id());
    }

    /**
     * Explains a row ({@code marketing.xlsx:17}, {@code marketing.xlsx:Costs:17}), a line by its key; a department, a
     * work item or a pool by its code ({@code pool IT} where a department has the same),
     * or what a restatement posted ({@code restatement 1}).
     *
     * @throws UnknownException if there is none of that name
     */
    public Answer explain(String what) throws UnknownException {
        List<LedgerLine> lines = rows(what);
        if (lines.isEmpty() && KEY.matcher(what).matches()) {
            lines = ledger.lines().withKey(run.id(), what, files);
        }
        if (!lines.isEmpty()) {
            DecisionPath path = new DecisionPath(home, ledger, run, lines);
            return new Answer(
                    run,
                    lines.stream().map(line -> new Line(line, path.of(line))).toList(),
                    List.of());
        }
        for (GrossCost pool : pools) {
            // Trees say "pool IT", which stays apart from a department that has the same code.
            if (what.equals("pool " + pool.pool())) {
                return pool(pool);
            }
        }
        Matcher restatement = RESTATEMENT.matcher(what);
        if (restatement.matches()) {
            return restatement(restatement.group(1));
        }
        HeldCost held = HeldCost.of(ledger.sums().ofRun(run.id()), what);
        boolean department = held.exists()
                || loaded.stream().anyMatch(cost -> cost.department().equals(what));
        if (department
                || loaded.stream().anyMatch(cost -> cost.workItem().code().equals(what))) {
            List<CostSum> sums = ledger.sums().ofRun(run.id());
            Trace trace = Trace.of(ledger.allocations().entries(run.id()), DirectCosts.of(sums, this::workItem));
            TraceNode tree = department ? trace.explainDepartment(what) : trace.explainWorkItem(what);
            TraceNode decided = new SourceLeaves(ledger, run, sums, files, linesShown).expand(tree);
            return new Answer(run, List.of(), List.of(held.exists() ? held.beside(decided) : decided));
        }
        for (GrossCost pool : pools) {
            if (pool.pool().equals(what)) {
                return pool(pool);
            }
        }
        throw new UnknownException(unknown(what));
    }

    private Answer restatement(@Nullable String number) throws UnknownException {
        int wanted = number == null ? run.restatement() : Integer.parseInt(number);
        Run restated = ledger.runs().all().stream()
                .filter(other -> other.period().equals(run.period())
                        && other.state() == Run.State.DONE
                        && other.restatement() > 0
                        && other.restatement() == wanted)
                // Earlier versions counted from 1 again after a period was opened and closed.
                .max(Comparator.comparingLong(Run::id))
                .orElseThrow(() -> new UnknownException(run.period() + " has no restatement"
                        + (number == null ? "" : " " + number) + ". \"apportion status\" lists them."));
        return new Answer(restated, List.of(), List.of(new PostedDifferences(ledger, restated).tree()));
    }

    private Answer pool(GrossCost pool) {
        List<CostSum> sums = ledger.sums().ofRun(run.id());
        Trace trace = Trace.of(ledger.allocations().entries(run.id()), DirectCosts.of(sums, this::workItem));
        TraceNode gathered =
                new SourceLeaves(ledger, run, sums, files, linesShown).expand(trace.explainGathered(pool.pool()));
        return new Answer(run, List.of(), List.of(gathered, trace.explainPassedOn(pool.pool())), pool);
    }

    private List<LedgerLine> rows(String what) throws UnknownException {
        Matcher row = ROW.matcher(what);
        if (!row.matches()) {
            return List.of();
        }
        String sheet = row.group(2);
        // Folders are written with slashes too, so what stands before the row may be all of a file's name.
        String whole = sheet == null ? row.group(1) : what.substring(0, row.start(3) - 1);
        for (SourceFile file : files) {
            boolean all = file.name().equalsIgnoreCase(whole);
            if (all || file.name().equalsIgnoreCase(row.group(1))) {
                return rows(file, all ? null : sheet, Integer.parseInt(row.group(3)));
            }
        }
        List<String> names = files.stream().map(SourceFile::name).toList();
        throw new UnknownException("There is no file \"" + whole + "\" in " + run.period() + "."
                + NearestName.hint(whole, names) + " Files: " + String.join(", ", names) + ".");
    }

    private List<LedgerLine> rows(SourceFile file, @Nullable String sheet, int row) throws UnknownException {
        List<LedgerLine> lines = ledger.lines().atRow(run.id(), file, row, files).stream()
                .filter(line -> sheet == null || line.line().source().sheet().equalsIgnoreCase(sheet))
                .toList();
        if (!lines.isEmpty()) {
            return lines;
        }
        for (RowOutcomes.Rejected rejected : ledger.rows().rejected(run.id(), files)) {
            Source source = rejected.source();
            if (source.file().equals(file.name())
                    && source.row() == row
                    && (sheet == null || source.sheet().equalsIgnoreCase(sheet))) {
                throw new UnknownException(source + " was rejected: "
                        + rejected.faults().stream()
                                .map(fault -> "cell " + fault.cell() + ": " + fault.message())
                                .collect(Collectors.joining("; ")));
            }
        }
        throw new UnknownException(file.name() + (sheet == null ? "" : ", sheet " + sheet)
                + " has no cost line in row " + row
                + ". Rows are counted as Excel shows them; blank rows, headings and totals are not cost.");
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
        List<String> poolCodes = pools.stream().map(GrossCost::pool).toList();
        TreeSet<String> codes = new TreeSet<>(departments);
        codes.addAll(items);
        codes.addAll(poolCodes);
        return run.period() + " has no row, line, department, work item or pool \"" + what + "\"."
                + NearestName.hint(what, codes) + " Rows are written file.xlsx:17. Departments: "
                + String.join(", ", departments) + ". Work items: "
                + String.join(", ", items) + "."
                + (poolCodes.isEmpty() ? "" : " Pools: " + String.join(", ", poolCodes) + ".");
    }
}
