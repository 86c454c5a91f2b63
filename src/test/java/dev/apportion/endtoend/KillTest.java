package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.App;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a run of more than fifty files with SIGKILL and runs it again: workbooks, mails and ledger are what an undisturbed
 * run gives, byte for byte and row for row. One kill in {@code mvn verify}; as many as are asked for by
 * {@code mvn test -Dtest=KillTest -Dkills=300}, which also tells which step each one hit.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final long SEED = Long.getLong("kills.seed", 20261123);
    private static final String BEFORE = "(before the first step)";
    private static final Pattern STEP = Pattern.compile("Executing step: \\[(\\w+)");

    @Test
    void aKilledRunIsResumedByTheSameCommand(@TempDir Path undisturbed, @TempDir Path killed) throws Exception {
        WorkingFolder expected = manyFiles(undisturbed);
        Instant began = Instant.now();
        start(expected).waitFor();
        long whole = Duration.between(began, Instant.now()).toMillis();
        TreeMap<String, byte[]> files = expected.files("2026-09");
        Map<String, List<String>> rows = LedgerRows.of(undisturbed.resolve("data"));
        Random random = new Random(SEED);
        TreeMap<String, Integer> hits = new TreeMap<>();
        int kills = 0;
        for (int kill = 0; kills < KILLS; kill++) {
            WorkingFolder folder = manyFiles(killed.resolve("kill-" + kill));
            List<Long> instants = new ArrayList<>();
            do {
                long after = whole / 8 + (long) (random.nextDouble() * 0.85 * whole);
                instants.add(after);
                Process run = start(folder);
                boolean ended = run.waitFor(after, TimeUnit.MILLISECONDS);
                run.destroyForcibly().waitFor();
                String step = ended ? "" : lastStep(folder);
                if (!ended) {
                    kills++;
                    hits.merge(step, 1, Integer::sum);
                }
                // How long a run takes depends on what else the machine does; the kills are to hit its steps.
                whole += ended ? -whole / 10 : step.equals(BEFORE) ? whole / 10 : 0;
                // Every third one is killed again while it resumes.
            } while (random.nextInt(3) == 0);
            String told = "seed " + SEED + ", kill " + kill + " after " + instants + " of " + whole + " ms";
            WorkingFolder.Result again = folder.apportion("run", "2026-09");
            assertThat(again.exitCode()).as(told + again.out() + again.err()).isLessThanOrEqualTo(1);
            TreeMap<String, byte[]> actual = folder.files("2026-09");
            assertThat(actual.keySet()).as(told).containsExactlyElementsOf(files.keySet());
            files.forEach((name, bytes) ->
                    assertThat(actual.get(name)).as(told + " " + name).isEqualTo(bytes));
            Map<String, List<String>> actualRows = LedgerRows.of(folder.folder().resolve("data"));
            rows.forEach((table, texts) ->
                    assertThat(actualRows.get(table)).as(told + " " + table).isEqualTo(texts));
            PathUtils.deleteDirectory(folder.folder());
        }
        System.out.println("Kills by the step they hit: " + hits);
    }

    /** The samples' nine files and 45 more. */
    private static WorkingFolder manyFiles(Path folder) throws IOException {
        WorkingFolder samples = WorkingFolder.ofSamples(folder);
        PathUtils.deleteDirectory(folder.resolve("input/2026-10"));
        for (int file = 0; file < 45; file++) {
            StringBuilder lines = new StringBuilder("Department;Activity;Account;Description;Date;Amount\n");
            for (int line = 0; line < 30; line++) {
                lines.append(String.format(
                        "NET;;6%03d;Invoice %d of batch %d;2026-09-%02d;%d,%02d%n",
                        line, line, file, 1 + line % 28, 100 + 7 * line + file, line));
            }
            Files.writeString(folder.resolve("input/2026-09/batch-" + file + ".csv"), lines);
        }
        return samples;
    }

    private static Process start(WorkingFolder folder) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
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
    }

    private static String lastStep(WorkingFolder folder) throws IOException {
        Path log = folder.folder().resolve("data/apportion.log");
        String step = BEFORE;
        if (Files.exists(log)) {
            Matcher steps = STEP.matcher(Files.readString(log));
            while (steps.find()) {
                step = steps.group(1);
            }
        }
        return step;
    }
}
