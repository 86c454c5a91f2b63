package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Last month's file in this month's folder counts, since it may be meant so, but not without a word. */
class SentBeforeTest {

    private static final String ROWS = "SALES,O1,5000,Rent,,50.00\n";

    @Test
    void theSameBytesInTheNextMonthAreAWarning(@TempDir Path folder) throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-09/sales.csv", ROWS);
        home.apportion("run", "2026-09");
        SmallOrganization.put(home, "2026-10/other name.csv", ROWS);
        SmallOrganization.put(home, "2026-10/fresh.csv", ROWS.replace("50", "60"));
        String warning = "It is the file sales.csv that counted in September 2026, byte for byte, and counts again.";
        assertThat(home.apportion("check", "2026-10").out())
                .containsOnlyOnce(warning)
                .contains("warning: other name.csv: " + warning);
        WorkingFolder.Result run = home.apportion("run", "2026-10");
        assertThat(run.out()).contains("110.00", "To check\n  other name.csv: " + warning);
        assertThat(run.exitCode()).isZero();
        assertThat(home.apportion("check", "2026-09").out()).as("its own month").doesNotContain("byte for byte");
    }
}
