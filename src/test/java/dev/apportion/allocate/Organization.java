package dev.apportion.allocate;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Department;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Period;
import dev.apportion.cost.WorkItem;
import dev.apportion.policy.Base;
import dev.apportion.policy.Pool;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.policy.Settings;
import dev.apportion.policy.Share;
import dev.apportion.policy.condition.Condition;
import dev.apportion.policy.workbook.PolicyFixture;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Builds an organization with its costs, and allocates. */
public final class Organization {

    public static final Period APRIL = Period.parse("2026-04");

    public final PolicyFixture policy = new PolicyFixture();
    public final List<DirectCost> costs = new ArrayList<>();

    Organization support(String code, int order) {
        return department(code, Department.Kind.SUPPORT, order);
    }

    Organization operating(String... codes) {
        for (String code : codes) {
            department(code, Department.Kind.OPERATING, null);
        }
        return this;
    }

    private Organization department(String code, Department.Kind kind, @Nullable Integer order) {
        policy.departments.put(
                code,
                new RegisteredDepartment(
                        new Department(code, code, kind), List.of(), "", List.of(), List.of(), order, null, true));
        return this;
    }

    Organization method(Settings.Method method) {
        Settings s = policy.settings;
        return settings(
                s.currency(),
                method,
                s.allocation().withinBase(),
                s.allocation().negativeBase());
    }

    Organization settings(
            CurrencyUnit currency, Settings.Method method, Settings.WithinBase within, Settings.NegativeBase negative) {
        Settings s = policy.settings;
        policy.settings = new Settings(
                s.organization(),
                currency,
                s.locale(),
                s.moreDecimals(),
                s.language(),
                s.fiscalYearStart(),
                s.decisions(),
                new Settings.Allocation(
                        method, within, negative, Condition.ANY, s.allocation().handoverPercent()),
                Settings.Controls.NONE);
        return this;
    }

    /** A key figure base and a pool of all the sender's cost; both have the sender's code. */
    Organization serves(String sender, Map<String, ? extends Number> quantities) {
        keyFigures("B-" + sender, quantities);
        return pool("P-" + sender, sender, "B-" + sender);
    }

    Organization keyFigures(String base, Map<String, ? extends Number> quantities) {
        List<Base.Figure> figures = new ArrayList<>();
        quantities.forEach((department, quantity) -> figures.add(new Base.Figure(
                department, APRIL, new BigDecimal(quantity.toString()), null, false, figures.size() + 2)));
        return base(base, Base.Kind.KEY_FIGURE, figures);
    }

    Organization base(String code, Base.Kind kind, List<Base.Figure> figures) {
        policy.bases.put(code, new Base(code, kind, null, null, figures));
        return this;
    }

    Organization pool(String code, @Nullable String sender, String base) {
        return pool(code, sender, base, Condition.ANY, List.of(), "100");
    }

    Organization pool(
            String code,
            @Nullable String sender,
            String base,
            Condition accounts,
            List<String> excluded,
            String portion) {
        return pool(code, sender, base, accounts, List.of(), excluded, portion);
    }

    /** @param receivers empty for all */
    Organization pool(
            String code,
            @Nullable String sender,
            String base,
            Condition accounts,
            List<String> receivers,
            List<String> excluded,
            String portion) {
        int row = policy.pools.size() + 2;
        policy.pools.add(new Pool(
                code,
                code,
                new Pool.Gathers(sender, accounts, Condition.ANY, null),
                new Pool.Sharing(base, null, receivers, excluded, new BigDecimal(portion), null),
                row,
                row));
        return this;
    }

    Organization share(
            String of, String receiver, String percent, @Nullable String from, @Nullable String until, int row) {
        policy.shares.add(new Share(
                of,
                receiver,
                new BigDecimal(percent),
                from == null ? null : Period.parse(from),
                until == null ? null : Period.parse(until),
                row));
        return this;
    }

    Organization cost(String department, long minor) {
        return cost(department, "RUN-" + department, "5000", minor);
    }

    Organization cost(String department, String operation, String account, long minor) {
        costs.add(new DirectCost(
                department,
                new WorkItem(operation, operation, CostType.OPERATION, department),
                account,
                minor,
                BigDecimal.ONE,
                1));
        return this;
    }

    Allocation allocate() throws AllocationException {
        return Allocator.allocate(policy.build(), APRIL, costs);
    }

    /** Department totals after allocation: own cost, less what left, with what arrived. */
    Map<String, Long> totals() throws AllocationException {
        return totals(allocate());
    }

    Map<String, Long> totals(Allocation allocation) {
        Map<String, Long> totals = new TreeMap<>();
        policy.departments.keySet().forEach(code -> totals.put(code, 0L));
        costs.forEach(cost -> totals.merge(cost.department(), cost.minor(), Math::addExact));
        for (AllocationEntry entry : allocation.entries()) {
            totals.merge(entry.fromDepartment(), -entry.minor(), Math::addExact);
            totals.merge(entry.toDepartment(), entry.minor(), Math::addExact);
        }
        return totals;
    }
}
