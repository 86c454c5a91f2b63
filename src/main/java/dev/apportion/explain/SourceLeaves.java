package dev.apportion.explain;

import dev.apportion.allocate.TraceNode;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.LedgerLine;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.line.CostLines;
import dev.apportion.money.MinorUnits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    TraceNode expand(TraceNode tree) {
        Map<String, Set<CostLines.Cell>> wanted = new TreeMap<>();
        collect(tree, wanted);
        wanted.forEach((department, ofDepartment) -> {
            Map<CostLines.Cell, List<LedgerLine>> lines = ledger.lines().ofCells(department, ofDepartment, most);
            for (CostLines.Cell cell : ofDepartment) {
                TraceNode.Origin origin = new TraceNode.Origin(department, cell.workItem(), cell.account());
                known.put(origin, leaves(origin, lines.getOrDefault(cell, List.of())));
            }
        });
        return expanded(tree);
    }

    /** Cells of direct cost that lead on to lines, by department. */
    private static void collect(TraceNode node, Map<String, Set<CostLines.Cell>> wanted) {
        TraceNode.Origin origin = node.origin();
        if (origin != null) {
            wanted.computeIfAbsent(origin.department(), code -> new HashSet<>())
                    .add(new CostLines.Cell(origin.workItem(), origin.account()));
        }
        node.children().forEach(child -> collect(child, wanted));
    }

    private TraceNode expanded(TraceNode node) {
        TraceNode.Origin origin = node.origin();
        if (origin != null) {
            List<TraceNode> lines = known.getOrDefault(origin, List.of());
            return lines.isEmpty() ? node : node.brokenDown(lines);
        }
        return new TraceNode(
                node.label(),
                node.minor(),
                node.children().stream().map(this::expanded).toList(),
                null);
    }

    private List<TraceNode> leaves(TraceNode.Origin origin, List<LedgerLine> largest) {
        long[] cell = cells.getOrDefault(origin, new long[2]);
        List<TraceNode> lines = new ArrayList<>();
        long left = cell[0];
        for (LedgerLine line : largest) {
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
