package dev.apportion.decide;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.WorkItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decided cost in the reporting currency, the input of allocation. Lines in several currencies come together here. */
public final class DirectCosts {

    /** Finds the work item that a sum was decided to belong to. */
    @FunctionalInterface
    public interface Items {

        WorkItem find(String code, CostType type, String department);
    }

    private record Key(String department, CostType type, String workItem, String account) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int order = department.compareTo(other.department);
            order = order != 0 ? order : type.compareTo(other.type);
            order = order != 0 ? order : workItem.compareTo(other.workItem);
            return order != 0 ? order : account.compareTo(other.account);
        }
    }

    private DirectCosts() {}

    /** Brings sums together, in order of department, type, work item and account. */
    public static List<DirectCost> of(List<CostSum> sums, Items items) {
        Map<Key, List<CostSum>> groups = new TreeMap<>();
        for (CostSum sum : sums) {
            if (sum.type() != null) {
                groups.computeIfAbsent(
                                new Key(sum.department(), sum.type(), sum.workItem(), sum.account()),
                                key -> new ArrayList<>())
                        .add(sum);
            }
        }
        List<DirectCost> costs = new ArrayList<>();
        groups.forEach((key, group) -> costs.add(new DirectCost(
                key.department(),
                items.find(key.workItem(), key.type(), key.department()),
                key.account(),
                group.stream().mapToLong(CostSum::reportingMinor).reduce(0, Math::addExact),
                group.stream().map(CostSum::hours).reduce(BigDecimal.ZERO, BigDecimal::add),
                group.stream().mapToLong(CostSum::lines).sum())));
        return costs;
    }
}
