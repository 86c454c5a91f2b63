package dev.apportion.explain;

import dev.apportion.allocate.Trace;
import dev.apportion.allocate.TraceNode;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.GrossCost;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.WorkItem;
import dev.apportion.decide.DirectCosts;
import dev.apportion.folder.Home;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.policy.NearestName;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.workbook.PolicyReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
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
     * @param others rows of that number that are no lines of cost
     * @param trees what the amount is made of; empty if a row was asked for. Of a pool, what it gathered and where that
     *     went
     * @param gross a pool's own and gross cost; null if something else was asked for
     * @param file how a file was understood; null if something else was asked for
     */
    public record Answer(
            Run run,
            List<Line> lines,
            List<UncountedRow> others,
            List<TraceNode> trees,
            @Nullable GrossCost gross,
            @Nullable AskedFile file) {

        private Answer(Run run, List<TraceNode> trees) {
            this(run, List.of(), List.of(), trees, null, null);
        }
    }

    /**
     * A line with the way to its decision.
     *
     * @param corrected what its cells are read as that somebody corrected, one sentence a cell; mostly empty
     * @param path one sentence a condition, including those that did not match
     */
    public record Line(LedgerLine line, List<String> corrected, List<String> path) {

        /** What there is to say of the line, in order: what it is, and the words for it. Blank things are left out. */
        public Map<String, String> facts(CurrencyUnit reporting) {
            return LineFacts.of(line, corrected, reporting);
        }
    }

    /** {@code restatement} for the latest, {@code restatement 1} for another. */
    private static final Pattern RESTATEMENT = Pattern.compile("restatement(?: (\\d{1,4}))?");

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{16}");

    private final Home home;
    private final Ledger ledger;
    private final Run run;
    private final int linesShown;
    private final RunLedger kept;
    private final List<LoadedCost> loaded;
    private final List<GrossCost> pools;

    /** @param linesShown how many source lines each leaf of a tree names one by one; the others are a sum */
    public Explanation(Home home, Ledger ledger, Run run, int linesShown) {
        this.home = home;
        this.ledger = ledger;
        this.run = run;
        this.linesShown = linesShown;
        this.kept = ledger.of(run.id());
        this.loaded = kept.allocations().loaded();
        this.pools = kept.allocations().gross();
    }

    /**
     * Explains how a file was understood ({@code marketing.xlsx}); a row, cost or not ({@code marketing.xlsx:17}, {@code marketing.xlsx:Costs:17}), a line by its key; a
     * department or a work item by its code or name, a pool by its code ({@code pool IT} where a department has the
     * same), or what a restatement posted ({@code restatement 1}).
     *
     * @throws UnknownException if there is none of that name
     */
    public Answer explain(String asked) throws UnknownException {
        AskedFile file = AskedFile.of(kept, asked);
        if (file != null) {
            return new Answer(run, List.of(), List.of(), List.of(), null, file);
        }
        AskedRows rows = AskedRows.of(kept, run, asked);
        List<LedgerLine> lines = KEY.matcher(asked).matches() && rows.lines().isEmpty()
                ? kept.lines().withKey(asked)
                : rows.lines();
        if (!lines.isEmpty() || !rows.others().isEmpty()) {
            DecisionPath path = new DecisionPath(home, ledger, run, lines);
            return new Answer(
                    run,
                    lines.stream()
                            .map(line -> new Line(
                                    line, CorrectedText.of(kept, line.line().source()), path.of(line)))
                            .toList(),
                    rows.others(),
                    List.of(),
                    null,
                    null);
        }
        String what = code(asked);
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
        HeldCost held = HeldCost.of(kept.sums().all(), what);
        boolean department = held.exists()
                || loaded.stream().anyMatch(cost -> cost.department().equals(what));
        if (department
                || loaded.stream().anyMatch(cost -> cost.workItem().code().equals(what))) {
            List<CostSum> sums = kept.sums().all();
            Trace trace = Trace.of(kept.allocations().entries(), DirectCosts.of(sums, this::workItem));
            TraceNode tree = department ? trace.explainDepartment(what) : trace.explainWorkItem(what);
            TraceNode decided = new SourceLeaves(kept, run, sums, linesShown).expand(tree);
            return new Answer(run, List.of(held.exists() ? held.beside(decided) : decided));
        }
        for (GrossCost pool : pools) {
            if (pool.pool().equals(what)) {
                return pool(pool);
            }
        }
        throw new UnknownException(unknown(what));
    }

    /** The code of a department or work item that is called by its name, letter case aside; else what was asked. */
    private String code(String asked) {
        Map<String, String> codes = new HashMap<>();
        loaded.forEach(cost -> {
            codes.putIfAbsent(fold(cost.workItem().name()), cost.workItem().code());
            codes.putIfAbsent(fold(cost.workItem().code()), cost.workItem().code());
        });
        Map<String, String> departments = departmentNames();
        departments.forEach((name, code) -> codes.put(fold(name), code));
        loaded.forEach(cost -> codes.put(fold(cost.department()), cost.department()));
        boolean exact = departments.containsValue(asked)
                || loaded.stream()
                        .anyMatch(cost -> cost.department().equals(asked)
                                || cost.workItem().code().equals(asked));
        return exact || pools.stream().anyMatch(pool -> pool.pool().equals(asked))
                ? asked
                : codes.getOrDefault(fold(asked), asked);
    }

    /** Codes by names and aliases, as the policy has them now; none if it can't be read. */
    private Map<String, String> departmentNames() {
        Map<String, String> codes = new HashMap<>();
        try {
            PolicyReader.read(home.policy(), home.reading()).departments().forEach((code, registered) -> {
                registered.aliases().forEach(alias -> codes.put(alias, code));
                codes.put(registered.department().name(), code);
            });
        } catch (PolicyException e) {
            return Map.of();
        }
        return codes;
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private Answer restatement(@Nullable String number) throws UnknownException {
        int wanted = number == null ? run.basis().restatement() : Integer.parseInt(number);
        Run restated = ledger.runs().all().stream()
                .filter(other -> other.period().equals(run.period())
                        && other.state() == Run.State.DONE
                        && other.basis().restatement() > 0
                        && other.basis().restatement() == wanted)
                // Earlier versions counted from 1 again after a period was opened and closed.
                .max(Comparator.comparingLong(Run::id))
                .orElseThrow(() -> new UnknownException(run.period() + " has no restatement"
                        + (number == null ? "" : " " + number) + ". \"apportion status\" lists them."));
        return new Answer(restated, List.of(new PostedDifferences(ledger, restated).tree()));
    }

    private Answer pool(GrossCost pool) {
        List<CostSum> sums = kept.sums().all();
        Trace trace = Trace.of(kept.allocations().entries(), DirectCosts.of(sums, this::workItem));
        TraceNode gathered = new SourceLeaves(kept, run, sums, linesShown).expand(trace.explainGathered(pool.pool()));
        return new Answer(run, List.of(), List.of(), List.of(gathered, trace.explainPassedOn(pool.pool())), pool, null);
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
        return run.period() + " has no file, row, line, department, work item or pool \"" + what + "\"."
                + NearestName.hint(what, codes) + " Write a file as file.xlsx, a row as file.xlsx:17. Departments: "
                + String.join(", ", departments) + ". Work items: "
                + String.join(", ", items) + "."
                + (poolCodes.isEmpty() ? "" : " Pools: " + String.join(", ", poolCodes) + ".");
    }
}
