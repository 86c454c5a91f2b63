package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.folder.Progress;
import dev.apportion.folder.RunFailedException;
import dev.apportion.job.MonthEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFileTest {

    /** Adds a row to the period's only csv file in the moment when reading begins. */
    private record Meddler(Path input) implements Progress {

        @Override
        public void begin(String what, String unit, long total) {
            if (what.equals("Reading")) {
                try (Stream<Path> files = Files.list(input)) {
                    Path csv = files.filter(file -> file.toString().endsWith(".csv"))
                            .findAny()
                            .orElseThrow();
                    String last = Files.readAllLines(csv).get(1);
                    Files.writeString(csv, last + System.lineSeparator(), StandardOpenOption.APPEND);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void advance(long by) {}

        @Override
        public void partDone(String parts, long total) {}

        @Override
        public void end(String result) {}

        @Override
        public void say(String message) {}
    }

    @Test
    @DisplayName(
            "A file that changed since the run began ends it by name, and the same command takes the file as it is")
    void changed(@TempDir Path folder) throws Exception {
        WorkingFolder company = new SmallCompany(folder, "EUR")
                .operating("OPS")
                .cost("OPS", "10.00")
                .write();
        Path input = folder.resolve("input").resolve(SmallCompany.PERIOD);
        MonthEnd run = new MonthEnd(new Home(folder), new Meddler(input), "Tester");
        assertThatThrownBy(() -> run.run(Period.parse(SmallCompany.PERIOD)))
                .isInstanceOf(RunFailedException.class)
                .hasMessageMatching(".+\\.csv changed after the run began\\. Run again when it is complete\\.");
        assertThat(company.apportion("run", SmallCompany.PERIOD).exitCode()).isLessThanOrEqualTo(1);
        assertThat(company.controlTotals(SmallCompany.PERIOD).toString()).contains("20.00");
    }
}
