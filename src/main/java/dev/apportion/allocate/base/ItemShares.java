package dev.apportion.allocate.base;

import dev.apportion.cost.CostType;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.WorkItem;
import dev.apportion.message.Message;
import dev.apportion.money.MinorUnits;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredOperation;
import dev.apportion.policy.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/** By which quantities a department's work items share what the department received. */
public final class ItemShares {

    private final Policy policy;
    private final Period period;
    /** Remaining cost by department, in the order of the work items' codes. */
    private final Map<String, List<DirectCost>> remaining = new HashMap<>();

    private final Map<String, List<Share>> fixed = new HashMap<>();

    public ItemShares(Policy policy, Period period, List<DirectCost> remaining) {
        this.policy = policy;
        this.period = period;
        remaining.forEach(cost -> this.remaining
                .computeIfAbsent(cost.department(), code -> new ArrayList<>())
                .add(cost));
        policy.pooling().shares().stream()
                .filter(share -> share.validIn(period))
                .forEach(share -> fixed.computeIfAbsent(share.of(), code -> new ArrayList<>())
                        .add(share));
    }

    /**
     * The work items with their quantities.
     *
     * @param base in words, for the trace
     */
    public record Shared(List<String> items, BaseShares shares, String base, List<Finding> findings) {}

    public Shared of(String department) throws AllocationException {
        List<Share> percentages = fixed.getOrDefault(department, List.of());
        if (!policy.pooling().bases().containsKey(department) && !percentages.isEmpty()) {
            Percentages.check(Message.of("department {0}", department), period, percentages);
            Map<String, BigDecimal> quantities = new TreeMap<>();
            percentages.forEach(share -> quantities.put(share.receiver(), share.percent()));
            return shared(quantities, "shares", List.of());
        }
        Map<String, BigDecimal> quantities = quantities(department);
        quantities.values().removeIf(quantity -> quantity.signum() <= 0);
        if (!quantities.isEmpty()) {
            return shared(quantities, baseName(), List.of());
        }
        return fallback(department);
    }

    private Map<String, BigDecimal> quantities(String department) {
        CurrencyUnit currency = policy.settings().currency();
        Map<String, BigDecimal> quantities = new TreeMap<>();
        for (DirectCost cost : remaining.getOrDefault(department, List.of())) {
            String item = cost.workItem().code();
            switch (policy.settings().allocation().withinBase()) {
                case DIRECT_COST -> quantities.merge(item, MinorUnits.decimal(cost.minor(), currency), BigDecimal::add);
                case HOURS -> quantities.merge(item, cost.hours(), BigDecimal::add);
                case EVEN -> quantities.put(item, BigDecimal.ONE);
            }
        }
        return quantities;
    }

    private String baseName() {
        return switch (policy.settings().allocation().withinBase()) {
            case DIRECT_COST -> "direct cost";
            case HOURS -> "hours";
            case EVEN -> "even";
        };
    }

    private Shared fallback(String department) {
        Optional<RegisteredOperation> operation = policy.register().operations().values().stream()
                .filter(registered -> registered.department().equals(department))
                .findFirst();
        String item = operation
                .map(RegisteredOperation::code)
                .orElseGet(() -> WorkItem.collective(department, CostType.OPERATION));
        Finding finding = new Finding(
                operation.isPresent() ? Finding.Severity.INFO : FindingCode.NO_WORK_ITEMS.severity(),
                FindingCode.NO_WORK_ITEMS,
                department,
                null,
                null,
                Message.of(
                        "Department {0} received cost but has no work item with {1}; all of it went to operation "
                                + "{2}. Register shares for the department, or an operation, to send it elsewhere",
                        department, Message.plain(baseName()), item));
        return shared(new TreeMap<>(Map.of(item, BigDecimal.ONE)), "general operation", List.of(finding));
    }

    private static Shared shared(Map<String, BigDecimal> quantities, String base, List<Finding> findings) {
        quantities.values().removeIf(quantity -> quantity.signum() == 0);
        List<Integer> places = IntStream.range(0, quantities.size()).boxed().toList();
        return new Shared(
                List.copyOf(quantities.keySet()),
                BaseShares.of(places, List.copyOf(quantities.values())),
                base,
                findings);
    }
}
