package dev.apportion.decide;

import dev.apportion.classify.History;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Source;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which lines the credits of a run reverse: the same department, supplier, document and currency, and the opposite amount. Within the
 * run each line is reversed once, and which credit gets which line depends on what they say, not on the order of lines or
 * files. A credit that finds none looks in the twelve periods before, the latest first.
 */
public final class Reversals {

    public static final Reversals NONE = new Reversals();

    private static final int PERIODS = 12;

    private static final Comparator<LedgerLine> BY_CONTENT = Comparator.comparing(LedgerLine::key)
            .thenComparingInt(LedgerLine::fileNumber)
            .thenComparingInt(LedgerLine::rowSequence);

    private record Match(
            @Nullable String supplier, @Nullable String document, String currency, long minor) {

        static Match of(CostLine line, long minor) {
            return new Match(
                    line.posting().supplier(),
                    line.posting().document(),
                    line.currency().getCode(),
                    minor);
        }
    }

    private final Map<Source, LedgerLine> inPeriod = new HashMap<>();
    private final Map<Source, History.Reversed> earlier = new HashMap<>();

    /** By run, asked for once and not for each department. */
    private final Map<Long, RunLedger> runs = new HashMap<>();

    private Reversals() {}

    /** Whether a line may reverse another one. */
    public static boolean isCredit(CostLine line) {
        return line.minor() < 0 && line.posting().document() != null;
    }

    /**
     * Finds what credits of a run reverse. Memory grows with the credits, not with the lines.
     *
     * @param lines those among which the credits are; with those of a department all of its credits must be there
     */
    public static Reversals of(Ledger ledger, Run run, Iterable<LedgerLine> lines) {
        Reversals reversals = new Reversals();
        Map<String, List<LedgerLine>> byDepartment = new TreeMap<>();
        for (LedgerLine line : lines) {
            if (isCredit(line.line())) {
                byDepartment
                        .computeIfAbsent(line.line().department(), department -> new ArrayList<>())
                        .add(line);
            }
        }
        List<Run> before = ledger.runs().latestDoneBefore(run.period());
        byDepartment.forEach((department, credits) -> {
            Map<Match, List<LedgerLine>> open = new HashMap<>();
            credits.sort(BY_CONTENT);
            credits.forEach(credit -> open.computeIfAbsent(
                            Match.of(
                                    credit.line(),
                                    Math.negateExact(credit.line().minor())),
                            match -> new ArrayList<>())
                    .add(credit));
            reversals.findInPeriod(ledger, run, department, open);
            for (Run other : before.subList(0, Math.min(PERIODS, before.size()))) {
                if (!open.isEmpty() && reversals.mayFind(ledger, other, department, open.keySet())) {
                    reversals.findEarlier(ledger, other, department, open);
                }
            }
        });
        return reversals;
    }

    private void findInPeriod(Ledger ledger, Run run, String department, Map<Match, List<LedgerLine>> open) {
        Map<Match, List<LedgerLine>> originals = new HashMap<>();
        for (LedgerLine line : linesOf(ledger, run, department, open)) {
            Match match = Match.of(line.line(), line.line().minor());
            if (open.containsKey(match)) {
                originals.computeIfAbsent(match, key -> new ArrayList<>()).add(line);
            }
        }
        originals.forEach((match, lines) -> {
            List<LedgerLine> credits = Objects.requireNonNull(open.get(match));
            lines.sort(BY_CONTENT);
            int pairs = Math.min(lines.size(), credits.size());
            for (int pair = 0; pair < pairs; pair++) {
                inPeriod.put(credits.get(pair).line().source(), lines.get(pair));
            }
            credits.subList(0, pairs).clear();
            if (credits.isEmpty()) {
                open.remove(match);
            }
        });
    }

    /**
     * Whether it is worth going through a department's lines of an earlier run. What is kept of its amounts says of most credits
     * that nothing there fits, in a fraction of the time.
     */
    private boolean mayFind(Ledger ledger, Run run, String department, Set<Match> open) {
        Map<String, List<Long>> wanted = new HashMap<>();
        for (Match match : open) {
            // Amounts are kept in the reporting currency, and of lines without a supplier not all.
            if (match.supplier() == null
                    || !match.currency().equals(run.currency().getCode())) {
                return true;
            }
            wanted.computeIfAbsent(match.supplier(), supplier -> new ArrayList<>())
                    .add(match.minor());
        }
        return ofRun(ledger, run)
                .recurrences()
                .kept(department)
                .map(kept -> kept.entrySet().stream()
                        .anyMatch(
                                amounts -> wanted.getOrDefault(amounts.getKey().supplier(), List.of()).stream()
                                        .anyMatch(minor -> Arrays.binarySearch(amounts.getValue(), minor) >= 0)))
                .orElse(true);
    }

    private void findEarlier(Ledger ledger, Run run, String department, Map<Match, List<LedgerLine>> open) {
        for (LedgerLine line : linesOf(ledger, run, department, open)) {
            CostType type = line.decision().type();
            String workItem = line.decision().workItem();
            if (type != null && workItem != null) {
                List<LedgerLine> credits =
                        open.remove(Match.of(line.line(), line.line().minor()));
                if (credits != null) {
                    History.Reversed reversed = new History.Reversed(line.line().source(), type, workItem);
                    credits.forEach(credit -> earlier.put(credit.line().source(), reversed));
                }
            }
        }
    }

    /** Those of a department that may be reversed by an open credit. */
    private Iterable<LedgerLine> linesOf(Ledger ledger, Run run, String department, Map<Match, List<LedgerLine>> open) {
        Set<Long> amounts = open.keySet().stream().map(Match::minor).collect(Collectors.toSet());
        return ofRun(ledger, run).lines().ofAmounts(department, amounts);
    }

    private RunLedger ofRun(Ledger ledger, Run run) {
        return runs.computeIfAbsent(run.id(), ledger::of);
    }

    @Nullable
    LedgerLine inPeriod(CostLine credit) {
        return inPeriod.get(credit.source());
    }

    History.@Nullable Reversed earlier(CostLine credit) {
        return earlier.get(credit.source());
    }
}
