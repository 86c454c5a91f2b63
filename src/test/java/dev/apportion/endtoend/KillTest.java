package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apportion.App;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a run with SIGKILL and runs it again: what comes out is what an undisturbed run gives, byte for byte. Run by
 * {@code mvn test -Dtest=KillTest -Dkills=300}; each kill takes some seconds, so it is not part of
 * {@code mvn verify}.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 0);
    private static final long SEED = Long.getLong("kills.seed", 20261123);

    @Test
    void aKilledRunIsResumedByTheSameCommand(@TempDir Path undisturbed, @TempDir Path killed)
            throws IOException, InterruptedException {
        assumeTrue(KILLS > 0, "asked for by -Dkills=N only");
        WorkingFolder expected = WorkingFolder.ofSamples(undisturbed);
        expected.apportion("run", "2026-09");
        TreeMap<String, byte[]> files = expected.files("2026-09");
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            WorkingFolder folder = WorkingFolder.ofSamples(killed.resolve("kill-" + kill));
            long after = 1200L + random.nextInt(4000);
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
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = run.waitFor(after, TimeUnit.MILLISECONDS);
            run.destroyForcibly().waitFor();
            WorkingFolder.Result again = folder.apportion("run", "2026-09");
            String told = "seed " + SEED + ", kill " + kill + " after " + after + " ms"
                    + (ended ? " (it had ended)" : "") + ": " + again.out() + again.err();
            assertThat(again.exitCode()).as(told).isLessThanOrEqualTo(1);
            TreeMap<String, byte[]> actual = folder.files("2026-09");
            assertThat(actual.keySet()).as(told).containsExactlyElementsOf(files.keySet());
            files.forEach((name, bytes) ->
                    assertThat(actual.get(name)).as(told + " " + name).isEqualTo(bytes));
        }
    }
}
