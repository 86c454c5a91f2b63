package dev.apportion.report.figures;

import dev.apportion.cost.LoadedBudget;
import dev.apportion.money.MinorUnits;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A month's budgets with what is received of support departments' budgets. Those of a department without a budget of its
 * own are unknown: what it receives alone would look like all that it may spend.
 */
public final class MonthBudgets {

    private final CurrencyUnit currency;
    /** By department and work item, of departments with a budget of their own only. */
    private final Map<String, Map<String, Long>> loaded = new HashMap<>();

    MonthBudgets(List<LoadedBudget> budgets, CurrencyUnit currency) {
        this.currency = currency;
        Map<String, Long> own = new HashMap<>();
        for (LoadedBudget budget : budgets) {
            own.merge(budget.department(), budget.own(), Math::addExact);
            loaded.computeIfAbsent(budget.department(), code -> new HashMap<>())
                    .merge(budget.workItem(), budget.loaded(), Math::addExact);
        }
        loaded.keySet().removeIf(department -> own.getOrDefault(department, 0L) == 0);
    }

    /** A department's, null if unknown. */
    @Nullable
    public BigDecimal ofDepartment(String code) {
        Map<String, Long> items = loaded.get(code);
        return items == null ? null : MinorUnits.decimal(items.values().stream().reduce(0L, Math::addExact), currency);
    }

    /** A work item's in a department; null if it has none there, or if it is unknown. */
    @Nullable
    public BigDecimal of(String department, String workItem) {
        return MinorUnits.decimalOrNull(
                loaded.getOrDefault(department, Map.of()).get(workItem), currency);
    }

    /** Codes of the work items that have a part of a department's budget; none if it is unknown. */
    Set<String> workItems(String department) {
        return loaded.getOrDefault(department, Map.of()).entrySet().stream()
                .filter(item -> item.getValue() != 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A work item's in all departments; null if it has none. */
    @Nullable
    BigDecimal ofWorkItem(String code) {
        Long sum = null;
        for (Map<String, Long> items : loaded.values()) {
            Long part = items.get(code);
            if (part != null) {
                sum = sum == null ? part : Long.valueOf(Math.addExact(sum, part));
            }
        }
        return MinorUnits.decimalOrNull(sum, currency);
    }
}
