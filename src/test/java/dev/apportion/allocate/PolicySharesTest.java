package dev.apportion.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.cost.GrossCost;
import dev.apportion.policy.Pool;
import dev.apportion.policy.Settings.Method;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pool of thousands of random organizations goes to whom the policy says, in the shares that it says. */
class PolicySharesTest {

    /** What the expected shares are known by, in minor units. */
    private static final double NEAR = 1e-3;

    private static final double HALF = 0.5;

    @ParameterizedTest
    @EnumSource(Method.class)
    void eachPoolIsSharedByItsPortionsAndBasesAndWithNobodyElse(Method method) throws Exception {
        RandomOrganizations.each(method, true, (organization, what, seed) -> {
            Allocation allocation = organization.allocate();
            ExpectedShares expected = new ExpectedShares(organization, allocation);
            Map<String, Long> gathered = gathered(allocation);
            Map<String, Double> totals = new TreeMap<>();
            Map<String, Long> received = new HashMap<>();
            for (Pool row : organization.policy.pools) {
                Map<String, Double> shares = expected.of(row);
                shares.values().removeIf(share -> share < 1e-12);
                Map<String, Map<String, Long>> sent = sent(allocation, row);
                long part = stranded(allocation, row)
                        + sent.values().stream()
                                .flatMap(amounts -> amounts.values().stream())
                                .mapToLong(Long::longValue)
                                .sum();
                double portion =
                        gathered.getOrDefault(row.code(), 0L) * row.portion().doubleValue() / 100;
                assertThat(Math.abs(part - portion))
                        .as("portion of " + row.base() + ", " + what)
                        .isLessThan(1 + NEAR);
                sent.forEach((sender, amounts) -> {
                    String place = row.base() + " of " + sender + ", " + what;
                    long sum =
                            amounts.values().stream().mapToLong(Long::longValue).sum();
                    assertThat(shares.keySet()).as(place).containsAll(amounts.keySet());
                    shares.forEach((receiver, share) -> {
                        long amount = amounts.getOrDefault(receiver, 0L);
                        // Cost and credits of a sender are two amounts, each cut or raised by less than a unit.
                        assertThat(Math.abs(amount - sum * share))
                                .as(receiver + " of " + place)
                                .isLessThan(2 + NEAR);
                        totals.merge(receiver, sum * share, Double::sum);
                        received.merge(receiver, amount, Long::sum);
                    });
                });
            }
            // Rounded by largest remainder, no receiver is raised before one with a larger remainder.
            List<Double> raised = totals.entrySet().stream()
                    .map(total -> received.getOrDefault(total.getKey(), 0L) - total.getValue())
                    .toList();
            if (!raised.isEmpty()) {
                assertThat(Collections.max(raised) - Collections.min(raised))
                        .as("all that is received, " + what)
                        .isLessThan(1 + NEAR);
            }
        });
    }

    /** What a pool passes on in all is its own cost and what the other pools charge it of theirs. */
    @ParameterizedTest
    @EnumSource(Method.class)
    void grossCostSatisfiesTheSimultaneousEquations(Method method) throws Exception {
        RandomOrganizations.each(method, true, (organization, what, seed) -> {
            Allocation allocation = organization.allocate();
            ExpectedShares expected = new ExpectedShares(organization, allocation);
            Map<String, Long> charged = new TreeMap<>();
            for (GrossCost pool : allocation.gross()) {
                if (pool.sender() != null) {
                    charged.put(pool.sender(), pool.grossMinor() - pool.ownMinor());
                }
            }
            charged.forEach((support, minor) -> assertThat(Math.abs(minor - expected.charged(support, charged)))
                    .as(support + ", " + what)
                    // Every figure that enters the equation is rounded to half a unit.
                    .isLessThan(HALF * (1 + charged.size()) + NEAR));
        });
    }

    /** Cost of a pool, also where it stays because a row has no receivers. */
    private static Map<String, Long> gathered(Allocation allocation) {
        Map<String, Long> gathered = new HashMap<>();
        for (AllocationEntry entry : allocation.entries()) {
            if (entry.stage() == Stage.POOLED) {
                gathered.merge(entry.pool(), entry.minor(), Long::sum);
            }
        }
        allocation.unallocated().forEach(amount -> gathered.merge(amount.pool(), amount.minor(), Long::sum));
        return gathered;
    }

    private static long stranded(Allocation allocation, Pool row) {
        return allocation.unallocated().stream()
                .filter(amount -> amount.base().equals(row.base()))
                .mapToLong(Allocation.Stranded::minor)
                .sum();
    }

    /** What a row of the Pools sheet passed on, by sender and receiver. */
    private static Map<String, Map<String, Long>> sent(Allocation allocation, Pool row) {
        Map<String, Map<String, Long>> sent = new TreeMap<>();
        for (AllocationEntry entry : allocation.entries()) {
            if (entry.stage() == Stage.BETWEEN_DEPARTMENTS
                    && entry.basis().base().equals(row.base())) {
                sent.computeIfAbsent(entry.fromDepartment(), code -> new TreeMap<>())
                        .merge(entry.toDepartment(), entry.minor(), Long::sum);
            }
        }
        return sent;
    }
}
