package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.endtoend.WorkingFolder.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Month after month on one ledger, by a cluster to which something happens and by one process that is left alone. */
final class ClusterMonths implements AutoCloseable {

    final Cluster cluster;
    final WorkingFolder embedded;
    private int months;

    /** Begins with a month by one process each, so that the ledger's tables are there. */
    ClusterMonths(Path folder) throws Exception {
        embedded = new WorkingFolder(folder.resolve("embedded"));
        embedded.init();
        cluster = new Cluster(new WorkingFolder(folder.resolve("shared")), folder);
        cluster.home.init();
        String period = next();
        System.setProperty(PostgresLedgerTest.LEDGER, cluster.settings.get(PostgresLedgerTest.LEDGER));
        cluster.home.apportion("run", period);
        System.clearProperty(PostgresLedgerTest.LEDGER);
        embedded.apportion("run", period);
    }

    /** Makes the next month's files in both folders. */
    String next() throws IOException {
        months++;
        return Cluster.month(YearMonth.of(2026, months), embedded, cluster.home);
    }

    /** The month by the cluster, in the background. */
    CompletableFuture<Result> run(String period) {
        return CompletableFuture.supplyAsync(() -> cluster.apportion("run", period));
    }

    Result ended(CompletableFuture<Result> run) throws Exception {
        try {
            return run.get(2, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            throw new AssertionError(cluster.said(), e);
        }
    }

    /** What the month gives in one process, and by the cluster. */
    void same(String period, CompletableFuture<Result> run) throws Exception {
        Result actual = ended(run);
        // Not before, since settings are those of the whole process.
        Result expected = embedded.apportion("run", period);
        assertThat(actual.exitCode())
                .as(actual.out() + actual.err() + cluster.said())
                .isEqualTo(expected.exitCode())
                .isLessThanOrEqualTo(1);
        sameOutput(period);
    }

    void sameOutput(String period) throws IOException {
        assertThat(cluster.home.hashes(period))
                .isEqualTo(embedded.hashes(period))
                .isNotEmpty();
    }

    /** What all months left in the ledger is what one process leaves. */
    void sameRows() throws Exception {
        Map<String, List<String>> expected =
                Cluster.numbered(LedgerRows.of(embedded.folder().resolve("data")));
        assertThat(cluster.rows()).isEqualTo(expected);
        assertThat(cluster.apportion("audit").exitCode()).isZero();
    }

    void allWorkersEnd() throws Exception {
        for (Process worker : cluster.workers) {
            worker.destroyForcibly().waitFor();
        }
        cluster.workers.clear();
    }

    @Override
    public void close() throws IOException {
        cluster.close();
    }
}
