package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cost that doesn't say what it is for: somebody decides it, or the policy did once for the sender. */
class SilentLinesTest {

    private static final String PERIOD = "2026-10";

    @TempDir
    Path folder;

    @BeforeEach
    void lines() throws IOException {
        Path file = folder.resolve("input/2026-10/budget.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "Department,Description,Amount\nSALES,,100\nSales,,20.50\n");
    }

    @Test
    @DisplayName("A row with a department and an amount is held, and counts")
    void held() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        assertThat(home.apportion("check", PERIOD).out()).contains("2 accepted (2 of them held), 0 rejected");
        WorkingFolder.Result run = home.apportion("run", PERIOD);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(RealRun.amount(home.controlTotals(PERIOD), "own")).isEqualByComparingTo("120.50");
        assertThat(home.apportion("explain", PERIOD, "budget.csv:2").out())
                .contains("Layouts: the policy's Layouts say nothing of its sheet");
        assertThat(home.output(PERIOD).resolve("review.xlsx")).exists();
    }

    @Test
    @DisplayName("What the policy says of a sender's sheet decides what nothing else decides")
    void decidedOnce() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .sheet("Layouts", "Department", "File", "Work item")
                .row("Layouts", "", "budget*", "O1")
                .write(folder.resolve("input/policy.xlsx"));
        WorkingFolder.Result run = home.apportion("run", PERIOD);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(home.apportion("explain", PERIOD, "budget.csv:2").out())
                .contains("Layouts: Lines of this sheet are O1 where nothing else decides, by the policy's Layouts");
    }

    @Test
    @DisplayName("An amount alone among lines that say what they are for is rejected, since it may be a sum")
    void anAmountAlone() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        Files.delete(folder.resolve("input/2026-10/budget.csv"));
        Files.writeString(folder.resolve("input/2026-10/sales.csv"), "Description,Amount\nRent,100\nInk,20\n,77\n");
        assertThat(home.apportion("check", PERIOD).out())
                .contains("1 rejected")
                .contains("This row is an amount and nothing else");
    }
}
