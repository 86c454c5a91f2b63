package dev.apportion.endtoend;

import static dev.apportion.endtoend.NamedMonths.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that forgets a name is killed at some moment; the same command again ends as one that nobody disturbed. More of them:
 * {@code mvn test -Dtest=KilledForgetTest -Dkills=100 -Dkills.seed=7}.
 */
class KilledForgetTest {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final long SEED = Long.getLong("kills.seed", 20261129);

    @TempDir
    private Path folders;

    @Test
    void endsTheSame() throws Exception {
        Path made = Files.createDirectories(folders.resolve("made"));
        NamedMonths months = NamedMonths.in(made).closed("2026-08").closed("2026-09");
        PathUtils.deleteDirectory(made.resolve("backups"));
        List<String> figures = months.figures();
        Path whole = copy(made, "whole");
        long begun = System.nanoTime();
        assertThat(start(whole).waitFor()).isEqualTo(1);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Map<String, List<String>> rows = LedgerRows.of(whole.resolve("data"));

        Random random = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            Path folder = copy(made, "killed-" + kill);
            // Most of the time is the start, and looking into files; what matters is near the end.
            long after = (long) ((0.8 + random.nextDouble() * 0.35) * millis);
            Process process = start(folder);
            process.waitFor(after, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            String told = "seed " + SEED + ", kill " + kill + " after " + after + " of " + millis + " ms";
            WorkingFolder home = new WorkingFolder(folder);
            WorkingFolder.Result audit = home.apportion("audit", "--deep");
            assertThat(audit.exitCode()).as(told + audit.out()).isZero();
            assertThat(home.apportion("forget", NAME, "--by", "Ann").exitCode())
                    .as(told)
                    .isEqualTo(1);
            assertThat(new NamedMonths(home).figures()).as(told).isEqualTo(figures);
            assertThat(LedgerRows.of(folder.resolve("data"))).as(told).isEqualTo(rows);
            assertThat(home.apportion("audit", "--deep").exitCode()).as(told).isZero();
            System.out.println(told + "; entries before it was repeated: "
                    + audit.out()
                            .lines()
                            .filter(line -> line.contains(" forgotten "))
                            .count());
            PathUtils.deleteDirectory(folder);
        }
    }

    private Path copy(Path made, String name) throws Exception {
        Path folder = folders.resolve(name);
        PathUtils.copyDirectory(made, folder);
        return folder;
    }

    private static Process start(Path folder) throws Exception {
        return new ProcessBuilder(
                        ChildProcess.command(new WorkingFolder(folder), List.of(), "forget", NAME, "--by", "Ann"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
