package dev.apportion.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Department;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.LoadedBudget;
import dev.apportion.cost.WorkItem;
import dev.apportion.money.Amount;
import dev.apportion.policy.Base;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.policy.RegisteredOperation;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.policy.Settings.Method;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Budgets take the way of cost. */
class BudgetTest {

    private final Organization organization = new Organization().method(Method.RECIPROCAL);

    private void department(String code, @Nullable Long budget) {
        boolean support = code.startsWith("S");
        Department.Kind kind = support ? Department.Kind.SUPPORT : Department.Kind.OPERATING;
        organization.policy.departments.put(
                code,
                new RegisteredDepartment(
                        new Department(code, code, kind),
                        List.of(),
                        "",
                        List.of(),
                        List.of(),
                        support ? organization.policy.departments.size() : null,
                        budget,
                        true));
    }

    private static LoadedBudget general(String department, long own, long loaded) {
        return new LoadedBudget(department, department + "-GENERAL", own, loaded);
    }

    private List<LoadedBudget> budgets() throws AllocationException {
        return Allocator.budgets(organization.policy.build(), Organization.APRIL, organization.costs);
    }

    /** Phoenix consulting's figures taken as budgets come to the published reciprocal result. */
    @Test
    void budgetsGoThroughTheSamePoolsAsCost() throws Exception {
        department("S-AS", 600_000_00L);
        department("S-IS", 2_400_000_00L);
        department("GOVT", 8_756_000_00L);
        department("CORP", 12_452_000_00L);
        organization.serves("S-AS", Map.of("S-IS", 25, "GOVT", 40, "CORP", 35));
        organization.serves("S-IS", Map.of("S-AS", 10, "GOVT", 30, "CORP", 60));
        assertThat(budgets())
                .containsExactlyInAnyOrder(
                        general("S-AS", 600_000_00L, 0),
                        general("S-IS", 2_400_000_00L, 0),
                        general("GOVT", 8_756_000_00L, 9_885_230_77L),
                        general("CORP", 12_452_000_00L, 14_322_769_23L));
    }

    @Test
    void basesFromTheLedgerAreThoseOfActualCost() throws Exception {
        department("S", 100_00L);
        department("A", 50_00L);
        department("B", 50_00L);
        organization.cost("A", 3_00).cost("B", 1_00);
        organization.base("OWN", Base.Kind.DIRECT_COST, List.of()).pool("P", "S", "OWN");
        assertThat(budgets())
                .containsExactly(
                        general("A", 50_00, 50_00),
                        new LoadedBudget("A", "RUN-A", 0, 75_00),
                        general("B", 50_00, 50_00),
                        new LoadedBudget("B", "RUN-B", 0, 25_00),
                        general("S", 100_00, 0));
    }

    @Test
    void workItemsMakeTheBudgetOfADepartmentWithoutOne() throws Exception {
        department("S", null);
        department("A", null);
        organization.policy.operations.put(
                "O-S", new RegisteredOperation("O-S", List.of(), "Run", "S", 1200_00L, null));
        organization.policy.projects.put(
                "P-S",
                new RegisteredProject(
                        "P-S",
                        List.of(),
                        "Build",
                        "S",
                        RegisteredProject.Status.ACTIVE,
                        new RegisteredProject.Term(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 5, 15), null, null),
                        new Amount(90_00, organization.policy.settings.currency()),
                        null,
                        null,
                        false,
                        null));
        organization.serves("S", Map.of("A", 1));
        assertThat(budgets())
                .containsExactly(
                        general("A", 0, 130_00),
                        new LoadedBudget("S", "O-S", 100_00, 0),
                        new LoadedBudget("S", "P-S", 30_00, 0));
    }

    /** Budgets that are as high as the cost become as high as the loaded cost, cent by cent and work item by work item. */
    @ParameterizedTest
    @EnumSource(Method.class)
    void budgetsAreSharedByTheRulesOfCost(Method method) throws Exception {
        for (long seed = 0; seed < 300; seed++) {
            Organization random = RandomOrganization.of(seed, method, true, false);
            Map<WorkItem, Long> expected = new HashMap<>();
            List<DirectCost> costs = random.costs.stream()
                    .map(cost -> new DirectCost(
                            cost.department(), operation(cost), "", cost.minor(), cost.hours(), cost.lines()))
                    .toList();
            random.costs.clear();
            random.costs.addAll(costs);
            costs.forEach(cost -> expected.merge(cost.workItem(), cost.minor(), Long::sum));
            expected.forEach((item, minor) -> random.policy.operations.put(
                    item.code(),
                    new RegisteredOperation(item.code(), List.of(), item.name(), item.department(), 12 * minor, null)));
            for (AllocationEntry entry : random.allocate().entries()) {
                if (entry.fromItem() != null) {
                    expected.merge(item(entry.fromItem(), entry.fromDepartment()), -entry.minor(), Long::sum);
                }
                if (entry.toItem() != null) {
                    expected.merge(item(entry.toItem(), entry.toDepartment()), entry.minor(), Long::sum);
                }
            }
            Map<WorkItem, Long> loaded = new HashMap<>();
            Allocator.budgets(random.policy.build(), Organization.APRIL, random.costs)
                    .forEach(budget -> loaded.put(item(budget.workItem(), budget.department()), budget.loaded()));
            assertThat(loaded).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static WorkItem operation(DirectCost cost) {
        return item(cost.workItem().code(), cost.department());
    }

    private static WorkItem item(String code, String department) {
        return new WorkItem(code, code, CostType.OPERATION, department);
    }

    @Test
    void withoutBudgetsThereIsNothing() throws Exception {
        department("S", null);
        department("A", null);
        organization.serves("S", Map.of("A", 1)).cost("S", 100);
        assertThat(budgets()).isEmpty();
    }
}
