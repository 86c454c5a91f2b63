package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.LoadedBudget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            assertThat(pack.sum("Operations", "Budget remaining")).isEqualByComparingTo("-225.00");
        }
        // A part of others' budgets alone would look like all that the department may spend.
        try (TableReader pack =
                new TableReader(folder.resolve("output/" + SmallCompany.PERIOD + "/departments/OPS.xlsx"))) {
            assertThat(pack.sum("Operations", "Loaded budget")).isZero();
        }
    }

    @Test
    void workItemsWithABudgetAndNoCostStandInPackAndSummary() throws Exception {
        SmallCompany company = new SmallCompany(folder, "USD").operating("MKT", "OPS");
        operation(company, "O-ADS", "MKT", "1200");
        operation(company, "O-FAIR", "MKT", "600");
        operation(company, "O-RUN", "OPS", "2400");
        for (String month : List.of("2026-02", "2026-03", "2026-04")) {
            Files.createDirectories(folder.resolve("input").resolve(month));
            Files.writeString(
                    folder.resolve("input").resolve(month).resolve("ads.csv"),
                    "Department;Type;Activity code;Account;Description;Amount;Currency\nMKT;Operation;O-ADS;5000;Ads;30.00;\n");
        }
        project(company, "P-IDLE", "2026-01-15", "5000");
        project(company, "P-NEW", "2026-03-15", "700");
        project(company, "P-NONE", "2026-01-15", "");
        company.cost("OPS", "O-RUN", "5000", "Run", "77.00", "");
        WorkingFolder home = company.write();

        for (String month : List.of("2026-02", "2026-03", "2026-04")) {
            assertThat(home.apportion("run", month).messages()).isEmpty();
        }

        try (TableReader pack =
                new TableReader(folder.resolve("output/" + SmallCompany.PERIOD + "/departments/MKT.xlsx"))) {
            assertThat(pack.texts("Projects", "Code")).containsExactly("P-IDLE", "P-NEW");
            assertThat(pack.texts("Projects", "Status")).containsExactly("No cost for three months", "Active");
            assertThat(pack.sum("Projects", "To date")).isZero();
            assertThat(pack.sum("Projects", "Budget")).isEqualByComparingTo("5700.00");
            assertThat(pack.sum("Projects", "Budget remaining")).isEqualByComparingTo("5700.00");
            assertThat(pack.texts("Operations", "Code")).containsExactly("O-ADS", "O-FAIR");
            assertThat(pack.sum("Operations", "Fully loaded")).isEqualByComparingTo("30.00");
            assertThat(pack.sum("Operations", "Budget")).isEqualByComparingTo("150.00");
        }
        try (TableReader pack =
                new TableReader(folder.resolve("output/" + SmallCompany.PERIOD + "/departments/OPS.xlsx"))) {
            assertThat(pack.texts("Operations", "Code")).containsExactly("O-RUN");
        }
        try (TableReader summary =
                new TableReader(folder.resolve("output/" + SmallCompany.PERIOD + "/organization-summary.xlsx"))) {
            assertThat(summary.texts("Projects", "Code")).containsExactly("P-IDLE", "P-NEW");
            assertThat(summary.texts("Troubled", "Code")).containsExactly("P-IDLE");
        }
    }

    private static void project(SmallCompany company, String code, String start, String budget) {
        company.row(
                "Projects",
                "Code",
                code,
                "Name",
                "Project " + code,
                "Department",
                "MKT",
                "Start",
                start,
                "Baseline end",
                "2026-12-31",
                "Budget",
                budget);
    }

    /** OPS receives nothing but budget, and its shares stop short of 100 %. */
    @Test
    void sharesThatOnlyBudgetsComeUponAreAFinding() throws Exception {
        SmallCompany company = new SmallCompany(folder, "USD").support("IT", 1).operating("MKT", "OPS");
        company.figures("HEADS", Map.of("MKT", 2, "OPS", 1)).pool("IT", "IT", "HEADS");
        operation(company, "O-IT", "IT", "10800");
        operation(company, "O-RUN", "OPS", "1200");
        company.row("Shares", "Of", "OPS", "Receiver", "O-RUN", "Percent", "90");
        company.cost("MKT", "O-ADS", "5000", "Ads", "300.00", "");

        WorkingFolder.Result run = company.write().apportion("run", SmallCompany.PERIOD);

        assertThat(run.exitCode()).as(run.out() + run.err()).isLessThanOrEqualTo(1);
        assertThat(company.departments()).containsEntry("MKT", 300_00L);
        assertThat(company.budgets()).isEmpty();
        try (TableReader summary =
                new TableReader(folder.resolve("output/" + SmallCompany.PERIOD + "/organization-summary.xlsx"))) {
            assertThat(summary.texts("Findings", "Kind")).contains("Budgets not allocated");
            assertThat(summary.texts("Findings", "What is wrong and what to do"))
                    .anySatisfy(text -> assertThat(text)
                            .contains(
                                    "department OPS in April 2026 add up to 90, 10 less than 100 (sheet Shares, row 2)")
                            .contains("no loaded budgets"));
        }
    }

    private static void operation(SmallCompany company, String code, String department, String annual) {
        company.row("Operations", "Code", code, "Name", code, "Department", department, "Annual budget", annual);
    }
}
