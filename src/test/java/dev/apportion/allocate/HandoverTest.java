package dev.apportion.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.CostType;
import dev.apportion.cost.DatedCost;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.WorkItem;
import dev.apportion.policy.Handover;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.policy.Settings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandoverTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

    @ParameterizedTest
    @CsvSource({
        // window from, to (days of April), ramp, people cost, handed over
        "6,  19, 6:10,                     900000,  42000",
        "6,  19, 6:10,                    -900000, -42000",
        "1,  30, 1:10;8:25;15:50;22:100,   900000, 448500",
        "1,  28, 1:10;8:25;15:50;22:100,   900000, 448500",
        "1,  22, 1:10;8:25;15:50;22:100,   900000, 448500",
        "11, 12, 11:50,                       100,      3",
        "1,  30, 1:100,                       777,    777",
        "25, 30, 28:20,                      3000,     60"
    })
    void peopleCostIsSharedDayByDay(int from, int to, String ramp, long people, long handedOver) throws Exception {
        Organization organization = organization("RUN-B");
        project(organization, new Handover(day(from), day(to), steps(ramp), "RUN-B"));
        organization.costs.add(people("A", people));

        List<AllocationEntry> entries = organization.allocate().entries();

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.stage()).isEqualTo(AllocationEntry.Stage.HANDOVER);
            assertThat(entry.minor()).isEqualTo(handedOver);
            assertThat(entry.fromDepartment() + " " + entry.fromItem()).isEqualTo("A PRJ");
            assertThat(entry.toDepartment() + " " + entry.toItem()).isEqualTo("B RUN-B");
        });
    }

    @Test
    void undatedCostIsSpreadOverTheDaysOnWhichTheProjectLives() throws Exception {
        Organization organization = organization("RUN-B");
        project(organization, new Handover(FIRST, day(10), steps("1:10"), "RUN-B"), FIRST.minusYears(1), day(10));
        organization.costs.add(people("A", 900_000));
        assertThat(organization.allocate().entries())
                .singleElement()
                .extracting(AllocationEntry::minor)
                .isEqualTo(90_000L);
    }

    @ParameterizedTest
    @CsvSource({
        // what pools left of 3,000 on the 5th, 6,000 on the 20th and 1,000 without a date; handed over
        "1000000, 35333", // 300 of the 5th, none of the 20th, 53.33 of the undated
        " 500000, 17667",
        "-500000, -17667"
    })
    void datedCostIsHandedOverByItsDateInEqualPortions(long left, long handedOver) throws Exception {
        Organization organization = organization("RUN-B");
        project(organization, new Handover(FIRST, day(16), steps("1:10"), "RUN-B"));
        organization.costs.add(people("A", left));
        List<DatedCost> dated = List.of(
                new DatedCost("A", "PRJ", "4000", null, 100_000),
                new DatedCost("A", "PRJ", "4000", day(5), 300_000),
                new DatedCost("A", "PRJ", "4000", day(20), 600_000));

        List<AllocationEntry> entries = Allocator.allocate(
                        organization.policy.build(), Organization.APRIL, organization.costs, dated)
                .entries();

        assertThat(entries).singleElement().extracting(AllocationEntry::minor).isEqualTo(handedOver);
    }

    @Test
    void nothingMovesOutsideTheWindow() throws Exception {
        Organization organization = organization("RUN-B");
        project(organization, new Handover(FIRST.minusDays(40), FIRST.minusDays(1), steps("1:10"), "RUN-B"));
        organization.costs.add(people("A", 5000));
        assertThat(organization.allocate().entries()).isEmpty();
    }

    @Test
    void aProjectWithoutReceivingOperationKeepsItsCostWithAFinding() throws Exception {
        Organization organization = organization("RUN-B");
        project(organization, new Handover(FIRST, day(30), steps("1:10"), null));
        organization.costs.add(people("A", 5000));
        Allocation allocation = organization.allocate();
        assertThat(allocation.entries()).isEmpty();
        assertThat(allocation.findings()).singleElement().satisfies(finding -> assertThat(
                        finding.message().toString())
                .contains("PRJ", "has no receiving operation"));
    }

    private static Organization organization(String operation) {
        Organization organization = new Organization().operating("A", "B").method(Settings.Method.STEP_DOWN);
        organization.policy.operation(operation, "B");
        return organization;
    }

    private static void project(Organization organization, Handover handover) {
        project(organization, handover, FIRST.minusYears(1), FIRST.plusYears(1));
    }

    private static void project(Organization organization, Handover handover, LocalDate start, LocalDate end) {
        organization.policy.projects.put(
                "PRJ",
                new RegisteredProject(
                        "PRJ",
                        List.of(),
                        "Project",
                        "A",
                        RegisteredProject.Status.ACTIVE,
                        new RegisteredProject.Term(start, end, null, null),
                        null,
                        null,
                        handover,
                        false,
                        null));
    }

    private static DirectCost people(String department, long minor) {
        return new DirectCost(
                department, new WorkItem("PRJ", "PRJ", CostType.PROJECT, "A"), "4000", minor, BigDecimal.ZERO, 1);
    }

    private static LocalDate day(int day) {
        return FIRST.withDayOfMonth(day);
    }

    private static List<Handover.Step> steps(String ramp) {
        List<Handover.Step> steps = new ArrayList<>();
        for (String step : ramp.split(";", -1)) {
            String[] parts = step.split(":", -1);
            steps.add(new Handover.Step(day(Integer.parseInt(parts[0])), new BigDecimal(parts[1])));
        }
        return steps;
    }
}
