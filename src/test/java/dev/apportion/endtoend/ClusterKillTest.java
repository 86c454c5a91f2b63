package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apportion.endtoend.WorkingFolder.Result;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills workers, manager, broker and database at random instants, and freezes and thaws workers: {@code mvn test
 * -Dtest=ClusterKillTest -Dkills=300 -Dkills.seed=1}. Each round is a month on the same ledger, hit several times; the same
 * command is given until it ends, and workbooks and mails are what one process gives, byte for byte. At the end so are the
 * ledger's rows. {@code mvn verify} leaves that to {@link ClusterWorkersTest} and {@link ClusterServicesTest}.
 */
class ClusterKillTest {

    private static final int KILLS = Integer.getInteger("kills", 0);
    private static final long SEED = Long.getLong("kills.seed", 20261128);
    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    private static final List<String> STEPS = List.of(
            "collectStep",
            "collectFileStep",
            "collectFileStep",
            "balanceStep",
            "allocateStep",
            "returnStep",
            "returnFileStep",
            "reportStep",
            "writePartStep",
            "writePartStep",
            "publishStep",
            "deliverStep",
            "finishStep");

    /** Longer than it takes to notice. */
    private static final int FROZEN_MILLIS = 4000;

    private enum Victim {
        WORKER,
        FROZEN_WORKER,
        MANAGER,
        BROKER,
        BROKER_WITH_ITS_MESSAGES,
        DATABASE
    }

    private final TreeMap<String, Integer> hits = new TreeMap<>();
    private final Random random = new Random(SEED);
    private int kills;

    @Test
    @DisplayName("Killed at any instant, the same command comes to the same end")
    void theSameCommandComesToTheSameEnd(@TempDir Path folder) throws Exception {
        assumeTrue(KILLS > 0, "Asked for by -Dkills=300");
        WorkingFolder embedded = new WorkingFolder(folder.resolve("embedded"));
        embedded.init();
        try (Cluster cluster = new Cluster(new WorkingFolder(folder.resolve("shared")), folder)) {
            cluster.home.init();
            for (int round = 0; kills < KILLS; round++) {
                String period = Cluster.month(FIRST.plusMonths(round), embedded, cluster.home);
                Result expected = embedded.apportion("run", period);
                String told = "seed " + SEED + ", round " + round + ": ";
                List<String> killed = new ArrayList<>();
                int exitCode = run(cluster, period, killed);
                assertThat(exitCode).as(told + killed + cluster.said()).isEqualTo(expected.exitCode());
                assertThat(cluster.home.hashes(period)).as(told + killed).isEqualTo(embedded.hashes(period));
                System.out.println(told + killed + "; " + kills + " kills: " + hits);
            }
            assertThat(withoutHashes(cluster.rows()))
                    .isEqualTo(withoutHashes(
                            Cluster.numbered(LedgerRows.of(embedded.folder().resolve("data")))));
            assertThat(cluster.apportion("audit", "--deep").exitCode()).isZero();
        }
    }

    /**
     * The rows without the hashes of runs, which the audit computes anew: the number of the run whose stamp a workbook has is in them,
     * and a server that crashed leaves numbers out.
     */
    private static Map<String, List<String>> withoutHashes(Map<String, List<String>> rows) {
        rows.replaceAll((table, texts) -> texts.stream()
                .map(row -> row.replaceAll("DIGEST=[0-9a-f]{64} ", ""))
                .toList());
        return rows;
    }

    /** Gives the command until it ends as it should, and hits something now and then. */
    private int run(Cluster cluster, String period, List<String> killed) throws Exception {
        int blows = 4 + random.nextInt(6);
        Process manager = cluster.manager(period);
        for (int command = 1; ; ) {
            cluster.workers(2);
            boolean ended =
                    killed.size() < blows ? awaitMoment(cluster, manager) : manager.waitFor(180, TimeUnit.SECONDS);
            if (ended && (manager.exitValue() <= 1 || command++ > 10)) {
                return manager.exitValue();
            }
            if (ended) {
                manager = cluster.manager(period);
            } else if (killed.size() >= blows) {
                manager.destroyForcibly();
                return -1;
            } else {
                Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
                String hit = victim + " in " + step(cluster);
                killed.add(hit);
                hits.merge(hit, 1, Integer::sum);
                kills++;
                if (victim == Victim.MANAGER) {
                    manager.destroyForcibly().waitFor();
                    manager = cluster.manager(period);
                } else {
                    hit(victim, cluster);
                }
            }
        }
    }

    /** Waits for any instant, or for a short while after some step has begun; tells if the manager ended before. */
    private boolean awaitMoment(Cluster cluster, Process manager) throws Exception {
        if (random.nextInt(4) == 0) {
            return manager.waitFor(random.nextInt(5000), TimeUnit.MILLISECONDS);
        }
        String target = STEPS.get(random.nextInt(STEPS.size()));
        while (manager.isAlive() && !begun(cluster).contains(target)) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return manager.waitFor((long) Math.pow(2, 9 * random.nextDouble()), TimeUnit.MILLISECONDS);
    }

    private void hit(Victim victim, Cluster cluster) throws Exception {
        // One may have ended by itself, while the database was away.
        List<Process> alive = cluster.workers.stream().filter(Process::isAlive).toList();
        if (alive.isEmpty()) {
            return;
        }
        Process worker = alive.get(random.nextInt(alive.size()));
        switch (victim) {
            case WORKER -> worker.destroyForcibly().waitFor();
            case FROZEN_WORKER -> {
                Cluster.freeze(worker);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(2 * FROZEN_MILLIS));
                Cluster.thaw(worker);
            }
            case BROKER -> cluster.broker.restart();
            case BROKER_WITH_ITS_MESSAGES -> cluster.broker.restartEmpty();
            default -> cluster.crashDatabase();
        }
    }

    /** The step that began last. */
    private static String step(Cluster cluster) throws Exception {
        return begun(cluster).stream().findFirst().orElse("(before the first step)");
    }

    /** The steps that the run has begun, the last first. */
    private static List<String> begun(Cluster cluster) throws Exception {
        if (cluster.query("SELECT to_regclass('batch_step_execution')").contains(null)) {
            return List.of();
        }
        return cluster
                .query("SELECT step_name FROM batch_step_execution s JOIN batch_job_execution j"
                        + " ON j.job_execution_id = s.job_execution_id AND j.status = 'STARTED'"
                        + " WHERE s.status <> 'STARTING' ORDER BY s.start_time DESC NULLS LAST, step_execution_id DESC")
                .stream()
                .map(name -> StringUtils.substringBefore(name, ":"))
                .toList();
    }
}
