package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A matrix of accounts and departments, and tables side by side, from the sheet to the ledger. */
class SideBySideTest {

    private static final String PERIOD = "2026-10";

    @TempDir
    Path folder;

    @Test
    void eachAmountIsALineOfItsDepartment() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .row("Departments", "LAB", "Laboratory", "Operating")
                .sheet("Layouts", "Department", "File", "Work item")
                .row("Layouts", "", "split*", "O1")
                .write(folder.resolve("input/policy.xlsx"));
        Path file = folder.resolve("input/" + PERIOD + "/split.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                Account,Text,Sales,Laboratory,Total
                6100,Rent,10.10,20,30.10
                6200,Power,5.50,,5.50
                6300,Water,much,2,
                6400,Cleaning,1,1,2
                6500,Paper,1,1,2
                6600,Ink,1,1,2
                """);
        assertThat(home.apportion("run", PERIOD).exitCode()).isEqualTo(1);

        assertThat(RealRun.amount(home.controlTotals(PERIOD), "own")).isEqualByComparingTo("43.60");
        assertThat(home.apportion("explain", PERIOD, "split.csv:2").out())
                .contains("10.10", "20.00")
                .contains("SALES", "LAB");
        assertThat(home.apportion("explain", PERIOD, "split.csv:4").out()).contains("\"much\"", "2.00");
        assertThat(home.apportion("audit").exitCode()).isZero();
    }

    @Test
    void tablesSideBySideAreReadEach() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .row("Departments", "LAB", "Laboratory", "Operating")
                .sheet("Layouts", "Department", "File", "Work item")
                .row("Layouts", "", "two*", "O1")
                .write(folder.resolve("input/policy.xlsx"));
        Path file = folder.resolve("input/" + PERIOD + "/two.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                Sales,,,Laboratory,
                Text,Amount,,Text,Amount
                Rent,10.10,,Rent,20
                Power,5.50,,Gas,much
                Total,15.60,,,
                """);
        assertThat(home.apportion("run", PERIOD).exitCode()).isEqualTo(1);

        assertThat(RealRun.amount(home.controlTotals(PERIOD), "own")).isEqualByComparingTo("35.60");
        assertThat(home.apportion("explain", PERIOD, "two.csv:3").out())
                .contains("10.10", "20.00")
                .contains("SALES", "LAB");
        assertThat(home.apportion("explain", PERIOD, "two.csv:4").out()).contains("\"much\"", "5.50");
        assertThat(home.apportion("audit").exitCode()).isZero();
    }
}
