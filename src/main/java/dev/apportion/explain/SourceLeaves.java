package dev.apportion.explain;

import dev.apportion.allocate.TraceNode;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.LedgerLine;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.money.MinorUnits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leads the leaves of an explanation on to file, sheet and row: the largest lines one by one, the others in a sum. */
final class SourceLeaves {

    private final RunLedger ledger;
    private final Run run;
    private final int most;
    /** Amount and number of lines of each cell of direct cost. */
    private final Map<TraceNode.Origin, long[]> cells = new HashMap<>();

    private final Map<TraceNode.Origin, List<TraceNode>> known = new HashMap<>();

    /** @param most lines to show one by one for each leaf */
    SourceLeaves(RunLedger ledger, Run run, List<CostSum> sums, int most) {
        this.ledger = ledger;
        this.run = run;
        this.most = most;
        for (CostSum sum : sums) {
            if (sum.type() != null) {
                long[] cell = cells.computeIfAbsent(
                        new TraceNode.Origin(sum.department(), sum.workItem(), sum.account()), origin -> new long[2]);
                cell[0] = Math.addExact(cell[0], sum.reportingMinor());
                cell[1] += sum.lines();
            }
        }
    }

    TraceNode expand(TraceNode node) {
        TraceNode.Origin origin = node.origin();
        if (origin != null) {
            List<TraceNode> lines = known.computeIfAbsent(origin, this::lines);
            return lines.isEmpty() ? node : node.brokenDown(lines);
        }
        return new TraceNode(
                node.label(),
                node.minor(),
                node.children().stream().map(this::expand).toList(),
                null);
    }

    private List<TraceNode> lines(TraceNode.Origin origin) {
        long[] cell = cells.getOrDefault(origin, new long[2]);
        List<TraceNode> lines = new ArrayList<>();
        long left = cell[0];
        for (LedgerLine line : ledger.lines().ofCell(origin.department(), origin.workItem(), origin.account(), most)) {
            left = Math.subtractExact(left, line.reportingMinor());
            lines.add(new TraceNode(words(line), line.reportingMinor(), List.of(), null, line.key()));
        }
        long others = cell[1] - lines.size();
        if (others > 0) {
            lines.add(new TraceNode(
                    "and " + others + (others == 1 ? " more line of " : " more lines of ") + amount(left),
                    left,
                    List.of(),
                    null));
        }
        return lines;
    }

    private String words(LedgerLine line) {
        String description = line.line().posting().description();
        return line.line().source() + (description == null ? "" : ", " + description) + ": "
                + amount(line.reportingMinor());
    }

    private String amount(long minor) {
        return MinorUnits.grouped(minor, run.currency());
    }
}
