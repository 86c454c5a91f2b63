package dev.apportion.policy.workbook;

import static dev.apportion.policy.workbook.PolicyWorkbook.row;
import static dev.apportion.policy.workbook.PolicyWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Department;
import dev.apportion.money.Amount;
import dev.apportion.policy.Handover;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Purpose;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.policy.RegisteredProject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Departments, projects and operations of a policy. */
@NullUnmarked
class RegisterSheetsTest {

    @TempDir
    Path folder;

    @Test
    void readsDepartmentsBelowATitle() throws Exception {
        Policy policy = small().without("Departments")
                .sheet(
                        "departments",
                        row("Who we are"),
                        row(),
                        row(
                                "Name",
                                "CODE",
                                "Kind",
                                "E-Mail to",
                                "Step-down  order",
                                "Monthly budget",
                                "Expected",
                                "Owner"),
                        row(
                                "Human resources",
                                700,
                                "support",
                                "a@acme.example; b@acme.example",
                                1,
                                1200.5,
                                "no",
                                "Ann"),
                        row())
                .read(folder);

        assertThat(policy.departments().get("700"))
                .isEqualTo(new RegisteredDepartment(
                        new Department("700", "Human resources", Department.Kind.SUPPORT),
                        List.of(),
                        "Ann",
                        List.of("a@acme.example", "b@acme.example"),
                        List.of(),
                        1,
                        120_050L,
                        false));
    }

    @Test
    void readsProjectsAndTheirHandover() throws Exception {
        Policy policy = small().sheet(
                        "Operations",
                        row("Code", "Name", "Department", "Aliases", "Annual budget"),
                        row("OPS-1", "Run the ERP", "it", "ERP run", 5000))
                .sheet(
                        "Projects",
                        row(
                                "Code",
                                "Name",
                                "Department",
                                "Start",
                                "Baseline end",
                                "Approved end",
                                "Change request",
                                "Budget",
                                "Currency",
                                "Handover start",
                                "Handover complete",
                                "Handover percentage",
                                "Receiving operation",
                                "Capitalizable",
                                "Purpose",
                                "Status",
                                "Aliases"),
                        row(
                                "ERP-22",
                                "New ERP",
                                "Tech",
                                LocalDate.of(2026, 3, 3),
                                "2026-09-30",
                                LocalDate.of(2026, 11, 30),
                                "CR-7",
                                900000,
                                "eur",
                                "2026-04-01",
                                "2026-04-30",
                                "2026-04-01: 10; 2026-04-08: 25%",
                                "erp RUN",
                                "yes",
                                "transform",
                                "On hold",
                                "ERP\nP22"))
                .read(folder);

        RegisteredProject project = policy.register().projects().get("ERP-22");
        assertThat(project.department()).isEqualTo("IT");
        assertThat(project.aliases()).containsExactly("ERP", "P22");
        assertThat(project.term().end()).isEqualTo("2026-11-30");
        assertThat(project.budget()).isEqualTo(new Amount(90_000_000L, CurrencyUnit.EUR));
        assertThat(project.status()).isEqualTo(RegisteredProject.Status.ON_HOLD);
        assertThat(project.capitalizable()).isTrue();
        assertThat(project.purpose()).isEqualTo(Purpose.TRANSFORM);
        assertThat(project.handover())
                .isEqualTo(new Handover(
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2026, 4, 30),
                        List.of(
                                new Handover.Step(LocalDate.of(2026, 4, 1), BigDecimal.valueOf(10)),
                                new Handover.Step(LocalDate.of(2026, 4, 8), BigDecimal.valueOf(25))),
                        "OPS-1"));
        assertThat(policy.register().operations().get("OPS-1").annualBudgetMinor())
                .isEqualTo(500_000L);
    }

    @Test
    void aReceivingOperationAloneTakesWhatComesAfterTheEnd() throws Exception {
        Policy policy = small().sheet("Operations", row("Code", "Name", "Department"), row("OPS", "Run", "IT"))
                .sheet(
                        "Projects",
                        row("Code", "Name", "Department", "Start", "Baseline end", "Receiving operation"),
                        row("P", "Plan", "IT", "2026-01-01", "2026-06-30", "OPS"))
                .read(folder);

        LocalDate end = LocalDate.of(2026, 6, 30);
        assertThat(policy.register().projects().get("P").handover())
                .isEqualTo(new Handover(end, end, List.of(new Handover.Step(end, BigDecimal.ZERO)), "OPS"));
    }
}
