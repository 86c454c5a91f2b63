package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder without cost makes no revision of 0.00 and no mail; check says so, and who is missing, as a run does. */
class NothingToReadTest {

    private static final String PERIOD = "2026-10";

    @TempDir
    private Path folder;

    private WorkingFolder home;
    private Path input;

    @BeforeEach
    void prepare() throws IOException {
        home = SmallOrganization.in(folder);
        input = Files.createDirectories(folder.resolve("input/2026-10"));
    }

    private void assertRefused(String... why) {
        WorkingFolder.Result run = home.apportion("run", PERIOD);
        assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
        assertThat(run.err()).contains(why).contains("No revision was made");
        assertThat(home.output(PERIOD)).doesNotExist();
        WorkingFolder.Result check = home.apportion("check", PERIOD);
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).contains(why).doesNotContain("Nothing to correct");
    }

    @Test
    void anEmptyFolderMakesNoRevision() {
        assertRefused("contains no spreadsheets", "Put what the departments sent for 2026-10 into it");
    }

    @Test
    void aFolderOfFilesThatNobodyCanReadMakesNoRevision() throws IOException {
        Files.write(input.resolve("scan.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', '1'});
        Files.writeString(input.resolve("readme.txt"), "Please find our figures attached.\nRegards\n");
        assertRefused("None of the files", "scan.pdf: ", "readme.txt: ");
    }

    @Test
    void theReviewWorkbookAloneIsNoMonth() throws IOException {
        SmallOrganization.put(home, "2026-10/sales.csv", "SALES,,,Something,,9.00\n");
        home.apportion("run", PERIOD);
        Files.copy(home.output(PERIOD).resolve("review.xlsx"), input.resolve("review.xlsx"));
        Files.delete(input.resolve("sales.csv"));
        WorkingFolder.Result run = home.apportion("run", PERIOD);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("contains no cost, only review.xlsx");
        assertThat(home.controlTotals(PERIOD).path("revision").asInt())
                .as("the one before stands")
                .isEqualTo(1);
    }

    @Test
    void checkNamesDepartmentsThatAreMissingAsRunDoes() throws IOException {
        SmallOrganization.policy()
                .row("Departments", "HR", "Human resources", "Support")
                .write(folder.resolve("input/policy.xlsx"));
        SmallOrganization.put(home, "2026-10/sales.csv", "SALES,P1,5000,Build the shop,,100.00\n");
        String missing = "Human resources was expected to send cost for October 2026 but did not.";
        WorkingFolder.Result check = home.apportion("check", PERIOD);
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out())
                .contains(missing)
                .doesNotContain("Nothing to correct")
                .doesNotContain("Sales was expected");
        assertThat(home.apportion("run", PERIOD).out()).contains(missing);
    }
}
