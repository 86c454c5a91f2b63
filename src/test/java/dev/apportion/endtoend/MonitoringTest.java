package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What operators and their programs see of a run. */
class MonitoringTest {

    @Test
    void metricsTellRowsAmountsAndHowRunsEnded(@TempDir Path folder) throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(
                home,
                "2026-10/sales.csv",
                "SALES,O1,5000,Rent,2026-10-03,50.25\nSALES,P1,5000,Shelf,2026-10-03,oops\n");
        String file = folder.resolve("apportion.prom").toString();
        assertThat(home.apportion("run", "2026-10", "--metrics", file).exitCode())
                .isEqualTo(1);
        assertThat(Files.readString(Path.of(file)))
                .contains("apportion_run_rows{outcome=\"accepted\",period=\"2026-10\"} 1.0")
                .contains("apportion_run_rows{outcome=\"rejected\",period=\"2026-10\"} 1.0")
                .contains("apportion_run_cost{currency=\"EUR\",period=\"2026-10\",type=\"operation\"} 50.25")
                .contains("apportion_run_exit_code{period=\"2026-10\"} 1.0")
                .contains("apportion_runs_total{exit_code=\"1\"} 1.0")
                .contains("apportion_stage_seconds_count{stage=\"reading\"} 1")
                .contains("apportion_stage_units_total{stage=\"reading\",unit=\"rows\"} 3.0");

        assertThat(home.apportion("run", "2026-10", "--metrics", file).out()).contains("Nothing has changed");
        assertThat(Files.readString(Path.of(file)))
                .as("a run that had nothing to do has read no rows")
                .contains("apportion_run_exit_code{period=\"2026-10\"} 1.0")
                .doesNotContain("apportion_run_rows", "apportion_run_cost");

        Files.writeString(folder.resolve("input/policy.xlsx"), "no policy");
        assertThat(home.apportion("run", "2026-10", "--metrics", file).exitCode())
                .isEqualTo(3);
        assertThat(Files.readString(Path.of(file)))
                .contains("apportion_run_exit_code{period=\"2026-10\"} 3.0")
                .doesNotContain("apportion_run_rows");

        assertThat(home.apportion("run", "2026-10", "--metrics", "/no/such/folder/x.prom")
                        .err())
                .contains("There is no folder /no/such/folder for --metrics");
    }

    @Test
    void theLogIsJsonWhenAskedFor(@TempDir Path folder) throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/sales.csv", "SALES,O1,5000,Rent,2026-10-03,50.25\n");
        ProcessBuilder run =
                new ProcessBuilder(ChildProcess.command(home, List.of(), "run", "2026-10")).redirectErrorStream(true);
        run.environment().put("APPORTION_LOG_FORMAT", "json");
        Process process = run.start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        run.environment().put("APPORTION_LOG_FORMAT", "xml");
        Process refused = run.start();
        assertThat(new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("APPORTION_LOG_FORMAT is \"xml\"; write text or json.");
        assertThat(refused.waitFor()).isEqualTo(2);
        List<String> lines = Files.readAllLines(folder.resolve("data/apportion.log"));
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            assertThat(JsonMapper.shared().readTree(line).get("message").asString())
                    .isNotNull();
        }
    }
}
