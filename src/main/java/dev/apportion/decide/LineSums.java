package dev.apportion.decide;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Adds up decided lines that are not in the ledger, in the order in which they come. */
public final class LineSums {

    private record Key(
            String department, @Nullable CostType type, String item, String account, CurrencyUnit currency) {}

    private final Map<Key, CostSum> sums = new LinkedHashMap<>();

    /**
     * Adds a line.
     *
     * @param reportingMinor in minor units of the reporting currency
     */
    public void add(CostLine line, Decision decision, long reportingMinor) {
        CostSum one = new CostSum(
                line.department(),
                decision.type(),
                Objects.requireNonNullElse(decision.workItem(), ""),
                Objects.requireNonNullElse(line.account().code(), ""),
                line.currency(),
                line.minor(),
                reportingMinor,
                Objects.requireNonNullElse(line.hours(), BigDecimal.ZERO),
                1);
        sums.merge(
                new Key(one.department(), one.type(), one.workItem(), one.account(), one.currency()),
                one,
                LineSums::sum);
    }

    public List<CostSum> sums() {
        return List.copyOf(sums.values());
    }

    private static CostSum sum(CostSum a, CostSum b) {
        return new CostSum(
                a.department(),
                a.type(),
                a.workItem(),
                a.account(),
                a.currency(),
                Math.addExact(a.minor(), b.minor()),
                Math.addExact(a.reportingMinor(), b.reportingMinor()),
                a.hours().add(b.hours()),
                a.lines() + b.lines());
    }
}
