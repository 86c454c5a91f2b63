package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.regex.Pattern;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a run of more than fifty files with SIGKILL and runs it again: workbooks, mails and ledger are what an undisturbed
 * run gives, byte for byte and row for row. One kill in {@code mvn verify}; as many as are asked for by
 * {@code mvn test -Dtest=KillTest -Dkills=300}, which also tells which step each one hit.
 *
 * <p>Half of the kills fall at any instant of a run. The others wait for the beginning of a step and fall within the next
 * half second, since most steps are shorter than the time that Java takes to start.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final long SEED = Long.getLong("kills.seed", 20261123);
    private static final String BEFORE = "(before the first step)";
    private static final Pattern STEP = Pattern.compile("Executing step: \\[(\\w+)");
    private static final List<String> STEPS = List.of(
            "collectStep",
            "collectFileStep",
            "balanceStep",
            "allocateStep",
            "reconcileStep",
            "restateStep",
            "returnStep",
            "returnFileStep",
            "reportStep",
            "writePartStep",
            "publishStep",
            "deliverStep",
            "finishStep");

    @Test
    void aKilledRunIsResumedByTheSameCommand(@TempDir Path undisturbed, @TempDir Path folders) throws Exception {
        WorkingFolder expected = manyFiles(undisturbed);
        Instant began = Instant.now();
        start(expected).waitFor();
        long whole = Duration.between(began, Instant.now()).toMillis();
        TreeMap<String, byte[]> files = expected.files("2026-09");
        Map<String, List<String>> rows = LedgerRows.of(undisturbed.resolve("data"));
        Random random = new Random(SEED);
        TreeMap<String, Integer> hits = new TreeMap<>();
        int kills = 0;
        for (int round = 0; kills < KILLS; round++) {
            WorkingFolder folder = manyFiles(folders.resolve("round-" + round));
            List<String> killed = new ArrayList<>();
            do {
                int logged = log(folder).length();
                String target = random.nextBoolean() ? STEPS.get(random.nextInt(STEPS.size())) : "";
                Process run = start(folder);
                long after = target.isEmpty()
                        ? whole / 8 + (long) (random.nextDouble() * 0.85 * whole)
                        : (long) Math.pow(2, 9 * random.nextDouble());
                await(run, folder, logged, target);
                boolean ended = run.waitFor(after, TimeUnit.MILLISECONDS);
                run.destroyForcibly().waitFor();
                List<String> steps = steps(folder, logged);
                String hit = steps.isEmpty() ? BEFORE : steps.get(steps.size() - 1);
                if (ended) {
                    hit = "(had ended)";
                } else {
                    kills++;
                    hits.merge(hit, 1, Integer::sum);
                }
                killed.add(hit);
                // How long a run takes depends on what else the machine does; the kills are to hit its steps.
                whole += target.isEmpty() && ended ? -whole / 10 : hit.equals(BEFORE) ? whole / 10 : 0;
                // Every third one is killed again while it resumes.
            } while (random.nextInt(3) == 0);
            String told = "seed " + SEED + ", round " + round + ", killed in " + killed;
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
            System.out.println(told + "; " + kills + " kills by the step they hit: " + hits);
        }
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
        return new ProcessBuilder(ChildProcess.command(folder, List.of(), "run", "2026-09"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Waits until a step begins or the run ends; for no step, not at all. */
    private static void await(Process run, WorkingFolder folder, int logged, String step) throws Exception {
        while (!step.isEmpty() && run.isAlive() && !steps(folder, logged).contains(step)) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** The steps that began since the log had this length. */
    private static List<String> steps(WorkingFolder folder, int logged) throws IOException {
        return STEP.matcher(log(folder).substring(logged))
                .results()
                .map(step -> step.group(1))
                .toList();
    }

    private static String log(WorkingFolder folder) throws IOException {
        Path log = folder.folder().resolve("data/apportion.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
