package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.SeenCommands;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
        String told = terminated("Reconciling", "run", "2026-09", "--home", stopped.toString());
        assertThat(told).contains("Stopping. The same command will go on where it stopped.");
        assertThat(folder.output("2026-09")).doesNotExist();
        WorkingFolder.Result again = folder.apportion("run", "2026-09");
        assertThat(again.exitCode()).as(again.out() + again.err()).isLessThanOrEqualTo(1);
        assertThat(again.out()).doesNotContain("Reading");
        assertThat(folder.hashes("2026-09")).isEqualTo(expected.hashes("2026-09"));
    }

    @Test
    void sigtermEndsTheWatchAndItsHealthFileSaysSo(@TempDir Path folder) throws IOException, InterruptedException {
        SmallOrganization.in(folder);
        terminated("Next scheduled run", "watch", "--home", folder.toString(), "--at", "daily 18:00", "--by", "Ann");
        assertThat(folder.resolve("data/watch.json")).content().contains("\"state\" : \"stopped\"");
    }

    /** Runs a command in a process of its own, which gets SIGTERM at the line that begins so; what it told. */
    private static String terminated(String at, String... words) throws IOException, InterruptedException {
        Process run = new ProcessBuilder(ChildProcess.command(List.of(), words))
                .redirectErrorStream(true)
                .start();
        StringBuilder told = new StringBuilder();
        try (BufferedReader lines = run.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.append(line).append('\n');
                if (line.startsWith(at)) {
                    run.toHandle().destroy();
                }
            }
        }
        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(told.toString()).isEqualTo(TERMINATED);
        SeenCommands.ran(run.exitValue(), words);
        return told.toString();
    }
}
