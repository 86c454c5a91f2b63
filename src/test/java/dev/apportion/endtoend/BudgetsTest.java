package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.LoadedBudget;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Budgets of projects and operations reach ledger and packs with their share of support departments' budgets. */
class BudgetsTest {

    @TempDir
    Path folder;

    @Test
    void workItemsShareTheBudgetsOfSupportDepartments() throws Exception {
        SmallCompany company = new SmallCompany(folder, "USD").support("IT", 1).operating("MKT", "OPS");
        company.figures("HEADS", Map.of("MKT", 2, "OPS", 1)).pool("IT", "IT", "HEADS");
        operation(company, "O-IT", "IT", "10800");
        operation(company, "O-ADS", "MKT", "1200");
        operation(company, "O-RUN", "OPS", "");
        company.row(
                "Projects",
                "Code",
                "P-WEB",
                "Name",
                "Web shop",
                "Department",
                "MKT",
                "Start",
                "2026-03-01",
                "Baseline end",
                "2026-05-31",
                "Budget",
                "1000");
        company.cost("IT", "O-IT", "4300", "Servers", "950.00", "");
        company.cost("MKT", "O-ADS", "5000", "Ads", "300.00", "").line("MKT;;P-WEB;5000;Design;100.00;;");
        company.cost("OPS", "O-RUN", "5000", "Run", "77.00", "");

        WorkingFolder.Result run = company.write().apportion("run", SmallCompany.PERIOD);

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(company.budgets())
                .containsExactly(
                        new LoadedBudget("IT", "O-IT", 900_00, 0),
                        new LoadedBudget("MKT", "O-ADS", 100_00, 550_00),
                        new LoadedBudget("MKT", "P-WEB", 333_33, 483_33),
                        new LoadedBudget("OPS", "O-RUN", 0, 300_00));
        try (TableReader pack =
                new TableReader(folder.resolve("output/" + SmallCompany.PERIOD + "/departments/MKT.xlsx"))) {
            assertThat(pack.sum("Projects", "Loaded budget")).isEqualByComparingTo("483.33");
            assertThat(pack.sum("Operations", "Loaded budget")).isEqualByComparingTo("550.00");
            assertThat(pack.sum("Operations", "Left")).isEqualByComparingTo("-225.00");
        }
        // A part of others' budgets alone would look like all that the department may spend.
        try (TableReader pack =
                new TableReader(folder.resolve("output/" + SmallCompany.PERIOD + "/departments/OPS.xlsx"))) {
            assertThat(pack.sum("Operations", "Loaded budget")).isZero();
        }
    }

    private static void operation(SmallCompany company, String code, String department, String annual) {
        company.row("Operations", "Code", code, "Name", code, "Department", department, "Annual budget", annual);
    }
}
