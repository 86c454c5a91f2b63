package dev.apportion.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.GrossCost;
import dev.apportion.policy.Settings;
import dev.apportion.policy.Settings.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every organization, tried on thousands of seeded random ones. */
class AllocationInvariantsTest {

    @ParameterizedTest
    @EnumSource(Method.class)
    void nothingIsLostOrCountedTwice(Method method) throws Exception {
        RandomOrganizations.each(method, true, (organization, what, seed) -> {
            Allocation allocation = organization.allocate();

            Map<String, Long> items = itemTotals(organization, allocation);
            long input =
                    organization.costs.stream().mapToLong(DirectCost::minor).sum();
            assertThat(items.values().stream().mapToLong(Long::longValue).sum())
                    .as(what)
                    .isEqualTo(input);
            Map<String, Long> pools = new HashMap<>();
            Map<String, Long> received = new HashMap<>();
            for (AllocationEntry entry : allocation.entries()) {
                if (entry.stage() == Stage.POOLED) {
                    pools.merge(entry.pool() + " of " + entry.toDepartment(), entry.minor(), Long::sum);
                } else if (entry.stage() == Stage.BETWEEN_DEPARTMENTS) {
                    pools.merge(entry.pool() + " of " + entry.fromDepartment(), -entry.minor(), Long::sum);
                    received.merge(entry.pool() + " at " + entry.toDepartment(), entry.minor(), Long::sum);
                } else {
                    received.merge(entry.pool() + " at " + entry.fromDepartment(), -entry.minor(), Long::sum);
                }
            }
            assertThat(pools.values()).as("residual of senders, " + what).allMatch(left -> left == 0);
            assertThat(received.values()).as("left in departments, " + what).allMatch(left -> left == 0);
            Map<String, Long> stays = organization.totals(allocation);
            allocation.unallocated().forEach(amount -> stays.merge(amount.department(), -amount.minor(), Long::sum));
            stays.keySet().removeIf(department -> department.startsWith("D"));
            assertThat(stays.values())
                    .as("left in support departments, " + what)
                    .allMatch(left -> left == 0);
        });
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void noAccountGivesMoreThanItHas(Method method) throws Exception {
        RandomOrganizations.each(method, true, (organization, what, seed) -> {
            Map<String, Long> has = new HashMap<>();
            organization.costs.forEach(cost -> has.merge(
                    cost.department() + " " + cost.workItem().code() + " " + cost.account(), cost.minor(), Long::sum));
            Map<String, Long> left = new HashMap<>(has);
            for (AllocationEntry entry : organization.allocate().entries()) {
                if (entry.stage() == Stage.POOLED) {
                    left.merge(
                            entry.fromDepartment() + " " + entry.fromItem() + " " + entry.account(),
                            -entry.minor(),
                            Long::sum);
                }
            }
            assertThat(left.keySet()).as(what).isEqualTo(has.keySet());
            left.forEach((cell, minor) -> assertThat(minor)
                    .as(cell + ", " + what)
                    .isBetween(Math.min(0, has.getOrDefault(cell, 0L)), Math.max(0, has.getOrDefault(cell, 0L))));
        });
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void theOrderOfInputDoesNotMatter(Method method) throws Exception {
        RandomOrganizations.each(method, true, (organization, what, seed) -> {
            Allocation allocation = organization.allocate();
            Collections.shuffle(organization.costs, new Random(seed));
            assertThat(organization.allocate()).as(what).isEqualTo(allocation);
        });
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void negativeCostIsSharedAsPositiveCost(Method method) throws Exception {
        RandomOrganizations.each(method, true, (organization, what, seed) -> {
            List<Long> amounts = amounts(organization.allocate());
            organization.costs.replaceAll(cost -> new DirectCost(
                    cost.department(), cost.workItem(), cost.account(), -cost.minor(), cost.hours(), cost.lines()));
            amounts.replaceAll(minor -> -minor);
            assertThat(amounts(organization.allocate())).as(what).isEqualTo(amounts);
        });
    }

    /** Up to departments: what is negative on a work item has no share in what its department receives. */
    private static List<Long> amounts(Allocation allocation) {
        return allocation.entries().stream()
                .filter(entry -> entry.stage() != Stage.WITHIN_DEPARTMENT)
                .map(AllocationEntry::minor)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void workItemsShareByWhatStaysOnThem(Method method) throws Exception {
        RandomOrganizations.each(method, true, (organization, what, seed) -> {
            Settings settings = organization.policy.settings;
            if (settings.allocation().withinBase() != Settings.WithinBase.DIRECT_COST) {
                return;
            }
            Map<String, Long> stays = new HashMap<>();
            organization.costs.forEach(cost -> stays.merge(cost.workItem().code(), cost.minor(), Long::sum));
            List<AllocationEntry> entries = organization.allocate().entries();
            entries.stream()
                    .filter(entry -> entry.stage() == Stage.POOLED)
                    .forEach(entry -> stays.merge(entry.fromItem(), -entry.minor(), Long::sum));
            entries.stream()
                    .filter(entry -> entry.basis().base().equals("direct cost"))
                    .forEach(entry -> assertThat(entry.basis()
                                    .quantity()
                                    .movePointRight(settings.currency().getDecimalPlaces()))
                            .as(entry.toItem() + ", " + what)
                            .isEqualByComparingTo(BigDecimal.valueOf(stays.getOrDefault(entry.toItem(), 0L))));
        });
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void methodsAgreeWithoutMutualService(Method method) throws Exception {
        RandomOrganizations.each(Method.DIRECT, false, (organization, what, seed) -> {
            Map<String, Long> direct = organization.totals();
            assertThat(organization.method(method).totals())
                    .as(method + " against " + what)
                    .isEqualTo(direct);
        });
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void leavesOfAnExplanationAddUpToItsRoot(Method method) throws Exception {
        RandomOrganizations.each(method, true, (organization, what, seed) -> {
            Allocation allocation = organization.allocate();
            Trace trace = Trace.of(allocation.entries(), organization.costs);
            for (Map.Entry<String, Long> total : organization.totals(allocation).entrySet()) {
                TraceNode root = trace.explainDepartment(total.getKey());
                assertThat(root.minor()).as(what).isEqualTo(total.getValue());
                assertThat(leaves(root)).as(what).isEqualTo(root.minor());
            }
            for (Map.Entry<String, Long> total :
                    itemTotals(organization, allocation).entrySet()) {
                TraceNode root = trace.explainWorkItem(total.getKey());
                assertThat(root.minor()).as(what).isEqualTo(total.getValue());
                assertThat(leaves(root)).as(what).isEqualTo(root.minor());
            }
            Map<String, Long> stranded = new HashMap<>();
            allocation.unallocated().forEach(amount -> stranded.merge(amount.pool(), amount.minor(), Long::sum));
            for (GrossCost pool : allocation.gross()) {
                TraceNode gathered = trace.explainGathered(pool.pool());
                assertThat(gathered.minor())
                        .as(pool.pool() + ", " + what)
                        .isEqualTo(pool.ownMinor() - stranded.getOrDefault(pool.pool(), 0L))
                        .isEqualTo(trace.explainPassedOn(pool.pool()).minor())
                        .isEqualTo(leaves(gathered));
            }
        });
    }

    private static Map<String, Long> itemTotals(Organization organization, Allocation allocation) {
        Map<String, Long> items = new HashMap<>();
        Map<String, Long> departments = new HashMap<>(organization.totals(allocation));
        allocation
                .loaded(organization.costs)
                .forEach((department, loaded) -> loaded.forEach((item, minor) -> {
                    items.merge(item, minor, Long::sum);
                    departments.merge(department, -minor, Long::sum);
                }));
        assertThat(departments.values()).as("work items make up departments").allMatch(left -> left == 0);
        return items;
    }

    private static long leaves(TraceNode node) {
        List<TraceNode> children = node.children();
        return children.isEmpty()
                ? node.minor()
                : children.stream().mapToLong(AllocationInvariantsTest::leaves).sum();
    }
}
