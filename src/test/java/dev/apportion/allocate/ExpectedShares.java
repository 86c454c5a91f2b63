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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

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
                ownByBase.merge(entry.base(), entry.minor(), Long::sum);
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

    /** The first hop from a support department, by all rows of its pool in proportion to their own cost. */
    private Map<String, Double> leaving(String support) {
        List<Pool> rows = organization.policy.pools.stream()
                .filter(row -> support.equals(row.sender()))
                .toList();
        double own = rows.stream().mapToDouble(row -> Math.abs(own(row))).sum();
        Map<String, Double> result = new TreeMap<>();
        for (Pool row : rows) {
            double portion = own == 0 ? row.portion().doubleValue() / 100 : Math.abs(own(row)) / own;
            if (portion > 0) {
                direct(row).forEach((code, share) -> result.merge(code, share * portion, Double::sum));
            }
        }
        return result;
    }

    private long own(Pool row) {
        return ownByBase.getOrDefault(row.base(), 0L);
    }

    private Map<String, Double> direct(Pool row) {
        Map<String, Double> quantities = new TreeMap<>();
        Predicate<String> may = code -> !code.equals(row.sender())
                && !row.excluded().contains(code)
                && (row.receivers().isEmpty() || row.receivers().contains(code))
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
        Method method = organization.policy.settings.method();
        return row.sender() == null
                || !byRank.contains(code)
                || method == Method.RECIPROCAL
                || (method == Method.STEP_DOWN && byRank.indexOf(code) > byRank.indexOf(row.sender()));
    }
}
