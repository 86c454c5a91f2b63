package dev.apportion.explain;

import dev.apportion.allocate.TraceNode;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.RestatedBalance;
import dev.apportion.ledger.RestatedCost;
import dev.apportion.ledger.Run;
import dev.apportion.money.MinorUnits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a restatement of a closed period posted, with the state before and after it. */
final class PostedDifferences {

    private final Ledger ledger;
    private final Run run;

    /** @param run a restatement */
    PostedDifferences(Ledger ledger, Run run) {
        this.ledger = ledger;
        this.run = run;
    }

    /** The differences by department and work item; the root is what the restatement posted in all. */
    TraceNode tree() {
        Map<String, List<TraceNode>> departments = new LinkedHashMap<>();
        for (RestatedBalance balance : ledger.of(run.id())
                .restatements()
                .balances(ledger.of(run.id()).allocations().loaded())) {
            RestatedCost posted = balance.posted();
            String label = posted.workItem() + ", " + posted.type().name().toLowerCase(Locale.ROOT) + ": "
                    + amount(balance.before()) + " before, " + amount(balance.after()) + " after";
            departments
                    .computeIfAbsent(posted.department(), code -> new ArrayList<>())
                    .add(new TraceNode(label, posted.minor(), List.of(), null));
        }
        List<TraceNode> children = new ArrayList<>();
        departments.forEach((code, items) -> children.add(sum("department " + code, items)));
        return sum("posted by restatement " + run.basis().restatement(), children);
    }

    private static TraceNode sum(String label, List<TraceNode> children) {
        long sum = children.stream().mapToLong(TraceNode::minor).reduce(0, Math::addExact);
        return new TraceNode(label, sum, children, null);
    }

    private String amount(long minor) {
        return MinorUnits.grouped(minor, run.currency());
    }
}
