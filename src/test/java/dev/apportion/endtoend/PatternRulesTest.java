package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regular expressions that people write into rules: no run hangs or fails by one. */
class PatternRulesTest {

    @TempDir
    private Path folder;

    @Test
    void anExpressionThatCouldFitInEndlesslyManyWaysStopsNoRun() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .row("Rules", "", "", "", "matches \"(x+x+)+y\"", "Project", "backtracks")
                .row("Rules", "", "", "", "matches \"(a|b)*\"", "Operation", "overflows the stack")
                .write(folder.resolve("input/policy.xlsx"));
        SmallOrganization.put(
                home,
                "2026-10/a.csv",
                "SALES,,5000," + "x".repeat(60) + ",2026-10-03,50.00\n" + "SALES,,5000," + "ab".repeat(10_000)
                        + ",2026-10-03,7.00\n");
        WorkingFolder.Result result =
                Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> home.apportion("run", "2026-10"));
        assertThat(result.exitCode()).as(result.out() + result.err()).isLessThanOrEqualTo(1);
        assertThat(home.apportion("explain", "2026-10", "a.csv:3").out()).contains("Rule 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(.+) \\1             | Backreferences",
                "(?=.*rent).*        | lookahead",
                "((a{900}){900}){900} | too large",
                "[a-z&&[^b]]+        | && within brackets"
            })
    void anExpressionThatIsNotSupportedIsAFaultWithItsCellAndWhatToWrite(String expression, String told)
            throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .row("Rules", "", "", "", "matches \"" + expression + "\"", "Project", "")
                .write(folder.resolve("input/policy.xlsx"));
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        for (String command : new String[] {"check", "run"}) {
            WorkingFolder.Result result = home.apportion(command, "2026-10");
            assertThat(result.exitCode()).as(result.out()).isEqualTo(3);
            assertThat(result.out() + result.err()).contains("Rules", "D2", told, "several");
        }
    }
}
