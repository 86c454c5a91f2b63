package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.App;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A run that is told to end (SIGTERM) ends at the edge of a chunk, and is resumed to the same end. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no SIGTERM")
class StopTest {

    private static final int TERMINATED = 143;

    @Test
    void sigtermEndsTheRunAndTheSameCommandGoesOn(@TempDir Path undisturbed, @TempDir Path stopped)
            throws IOException, InterruptedException {
        WorkingFolder expected = WorkingFolder.ofSamples(undisturbed);
        expected.apportion("run", "2026-09");
        WorkingFolder folder = WorkingFolder.ofSamples(stopped);
        Process run = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        App.class.getName(),
                        "run",
                        "2026-09",
                        "--home",
                        folder.folder().toString())
                .redirectErrorStream(true)
                .start();
        StringBuilder told = new StringBuilder();
        try (BufferedReader lines = run.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.append(line).append('\n');
                if (line.startsWith("Reconciling")) {
                    run.toHandle().destroy();
                }
            }
        }
        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(told.toString()).isEqualTo(TERMINATED);
        assertThat(told).contains("Stopping. The same command will go on where it stopped.");
        assertThat(folder.output("2026-09")).doesNotExist();
        WorkingFolder.Result again = folder.apportion("run", "2026-09");
        assertThat(again.exitCode()).as(again.out() + again.err()).isLessThanOrEqualTo(1);
        assertThat(again.out()).doesNotContain("Reading");
        assertThat(folder.files("2026-09")).usingRecursiveComparison().isEqualTo(expected.files("2026-09"));
    }
}
