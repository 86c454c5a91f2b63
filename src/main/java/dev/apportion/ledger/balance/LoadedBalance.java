package dev.apportion.ledger.balance;

import dev.apportion.cost.CostSum;
import dev.apportion.ledger.Allocations;
import dev.apportion.ledger.LoadedCost;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Loaded cost of work items against own cost by the sums and what the allocation's entries moved. */
final class LoadedBalance {

    private record Loaded(long own, long sent, long received, long handover) {

        private Loaded plus(Loaded other) {
            return new Loaded(
                    Math.addExact(own, other.own),
                    Math.addExact(sent, other.sent),
                    Math.addExact(received, other.received),
                    Math.addExact(handover, other.handover));
        }

        String inWords() {
            return own + " minor units of own cost, " + sent + " passed on, " + received + " received, " + handover
                    + " handed over";
        }
    }

    private LoadedBalance() {}

    static void tell(
            List<CostSum> sums, List<Allocations.Moved> moved, List<LoadedCost> loaded, Consumer<String> differences) {
        Map<String, Loaded> found = new HashMap<>();
        for (CostSum sum : sums) {
            if (sum.type() != null) {
                found.merge(
                        of(sum.department(), sum.workItem()), new Loaded(sum.reportingMinor(), 0, 0, 0), Loaded::plus);
            }
        }
        for (Allocations.Moved item : moved) {
            found.merge(
                    of(item.department(), item.workItem()),
                    new Loaded(0, item.sent(), item.received(), item.handover()),
                    Loaded::plus);
        }
        Map<String, Loaded> kept = new HashMap<>();
        for (LoadedCost cost : loaded) {
            kept.merge(
                    of(cost.department(), cost.workItem().code()),
                    new Loaded(cost.direct(), cost.sent(), cost.received(), cost.handover()),
                    Loaded::plus);
        }
        new Compared<>(found, "sums and allocation entries", kept, "loaded cost", Loaded::inWords).tell(differences);
    }

    private static String of(String department, String workItem) {
        return "department " + department + ", work item " + workItem;
    }
}
