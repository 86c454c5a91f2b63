package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts with two readings, from the file to the figures, and what a person says once about them. */
class OpenReadingsTest {

    private static final String PERIOD = "2026-10";

    @TempDir
    Path folder;

    @Test
    @DisplayName("Amounts with two readings are held and counted nowhere until the policy says which is right")
    void amounts() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        put(
                "sales.csv",
                "Department;Activity;Description;Amount",
                "SALES;P1;Rent;100",
                "SALES;P1;Paper;1.234",
                "SALES;P1;Ink;-2.345");
        WorkingFolder.Result check = home.apportion("check", PERIOD);
        assertThat(check.out())
                .contains("3 accepted (2 of them held)")
                .containsOnlyOnce("have two readings")
                .contains("they add up to -1.111", "they add up to -1111", "Layouts sheet of the policy");
        WorkingFolder.Result run = home.apportion("run", PERIOD);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.out()).contains("have two readings", "a column has two readings, and its lines are held");
        assertThat(home.apportion("close", PERIOD).exitCode())
                .as("not all is counted, so the period can't be closed")
                .isNotZero();
        assertThat(RealRun.amount(home.controlTotals(PERIOD), "own")).isEqualByComparingTo("100.00");
        Path same = folder.resolve("same.xlsx");
        Files.copy(folder.resolve("input/policy.xlsx"), same);
        assertThat(home.apportion("run", PERIOD, "--what-if", same.toString()).out())
                .contains("  0 lines differ");

        SmallOrganization.policy()
                .sheet("Layouts", "Department", "Numbers")
                .row("Layouts", "Sales", "Decimal comma")
                .write(folder.resolve("input/policy.xlsx"));
        run = home.apportion("run", PERIOD);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(RealRun.amount(home.controlTotals(PERIOD), "own")).isEqualByComparingTo("-1011.00");
    }

    private void put(String name, String... rows) throws IOException {
        Path file = folder.resolve("input").resolve(PERIOD).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", rows) + "\n");
    }
}
