package dev.apportion.allocate;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.cost.Department;
import dev.apportion.policy.Base;
import dev.apportion.policy.Pool;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.policy.Settings.Method;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Where a pool's cost must come to rest, worked out from the policy by passing it on hop by hop until next to nothing is
 * under way: another way than the allocator's, and near enough to tell one minor unit from the next. For organizations
 * in which each row of a pool has a base of its own, and only key figures are bases.
 */
final class ExpectedShares {

    /** More hops than any support department of {@link RandomOrganization} can keep cost under way. */
    private static final int DOUBLINGS = 16;

    private final Organization organization;
    private final List<String> byRank;
    private final Map<String, Long> ownByBase = new HashMap<>();
    /** What comes to rest of one unit at a support department, by department. */
    private final Map<String, Map<String, Double>> settled = new HashMap<>();

    ExpectedShares(Organization organization, Allocation allocation) {
        this.organization = organization;
        this.byRank = organization.policy.departments.values().stream()
                .filter(registered -> registered.department().kind() == Department.Kind.SUPPORT)
                .sorted(Comparator.comparing(
                        RegisteredDepartment::stepDownOrder, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(registered -> registered.department().code())
                .toList();
        for (AllocationEntry entry : allocation.entries()) {
            if (entry.stage() == Stage.BETWEEN_DEPARTMENTS) {
                ownByBase.merge(entry.basis().base(), entry.minor(), Long::sum);
            }
        }
        byRank.forEach(code -> settled.put(code, leaving(code)));
        for (int i = 0; i < DOUBLINGS; i++) {
            Map<String, Map<String, Double>> further = new HashMap<>();
            settled.forEach((code, shares) -> further.put(code, passedOn(shares)));
            settled.putAll(further);
        }
    }

    /** The receivers of a row of the Pools sheet after all is passed on, with their part of one. */
    Map<String, Double> of(Pool row) {
        return passedOn(direct(row));
    }

    private Map<String, Double> passedOn(Map<String, Double> shares) {
        Map<String, Double> result = new TreeMap<>();
        shares.forEach((code, share) -> settled.getOrDefault(code, Map.of(code, 1.0))
                .forEach((next, part) -> result.merge(next, share * part, Double::sum)));
        return result;
    }

    /** The first hop from a support department, by the rows of its pool that have receivers. */
    private Map<String, Double> leaving(String support) {
        Map<String, Double> result = new TreeMap<>();
        outlets(support).forEach((row, portion) -> direct(row)
                .forEach((code, share) -> result.merge(code, share * portion, Double::sum)));
        return result;
    }

    /** What part of the cost that a support department receives each row passes on: in proportion to its own cost. */
    private Map<Pool, Double> outlets(String support) {
        List<Pool> rows = organization.policy.pools.stream()
                .filter(row -> support.equals(row.sender()) && !direct(row).isEmpty())
                .toList();
        ToDoubleFunction<Pool> weight = row -> Math.abs(own(row));
        if (rows.stream().allMatch(row -> own(row) == 0)) {
            boolean stated = rows.stream().anyMatch(row -> row.portion().signum() > 0);
            weight = row -> stated ? row.portion().doubleValue() : 1;
        }
        double total = rows.stream().mapToDouble(weight).sum();
        Map<Pool, Double> outlets = new LinkedHashMap<>();
        for (Pool row : rows) {
            if (weight.applyAsDouble(row) > 0) {
                outlets.put(row, weight.applyAsDouble(row) / total);
            }
        }
        return outlets;
    }

    /**
     * What a support department is charged by the simultaneous equations, from what each is charged itself.
     *
     * @param charged by support department
     */
    double charged(String support, Map<String, Long> charged) {
        double sum = 0;
        for (Pool row : organization.policy.pools) {
            double gross = own(row);
            if (row.sender() != null) {
                gross += charged.getOrDefault(row.sender(), 0L)
                        * outlets(row.sender()).getOrDefault(row, 0.0);
            }
            sum += gross * direct(row).getOrDefault(support, 0.0);
        }
        return sum;
    }

    private long own(Pool row) {
        return ownByBase.getOrDefault(row.base(), 0L);
    }

    private Map<String, Double> direct(Pool row) {
        Map<String, Double> quantities = new TreeMap<>();
        Predicate<String> may = code -> !code.equals(row.sender())
                && !row.sharing().excluded().contains(code)
                && (row.sharing().receivers().isEmpty()
                        || row.sharing().receivers().contains(code))
                && byMethod(row, code);
        for (Base.Figure figure : Objects.requireNonNull(organization.policy.bases.get(row.base()))
                .figures()) {
            if (may.test(figure.department())) {
                quantities.merge(figure.department(), figure.quantity().doubleValue(), Double::sum);
            }
        }
        double total =
                quantities.values().stream().mapToDouble(Double::doubleValue).sum();
        quantities.replaceAll((code, quantity) -> quantity / total);
        return quantities;
    }

    private boolean byMethod(Pool row, String code) {
        Method method = organization.policy.settings.allocation().method();
        return row.sender() == null
                || !byRank.contains(code)
                || method == Method.RECIPROCAL
                || (method == Method.STEP_DOWN && byRank.indexOf(code) > byRank.indexOf(row.sender()));
    }
}
