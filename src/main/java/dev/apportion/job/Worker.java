package dev.apportion.job;

import dev.apportion.folder.Home;
import dev.apportion.folder.Progress;
import dev.apportion.folder.RunFailedException;
import dev.apportion.job.remote.Broker;
import dev.apportion.job.remote.PartWorker;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Does parts of runs that other processes manage. */
public final class Worker {

    private final Home home;
    private final Broker broker;
    private final Progress progress;

    /**
     * Prepares a worker.
     *
     * @param home the folder of inputs and outputs that all share
     * @throws RunFailedException if the settings name no broker or make no sense
     */
    public Worker(Home home, Progress progress) throws RunFailedException {
        this.home = home;
        this.progress = progress;
        this.broker = MonthEnd.workers(home)
                .orElseThrow(() -> new RunFailedException(
                        RunFailedException.Kind.USAGE,
                        "A worker takes its work from a broker. Set APPORTION_BROKER=tcp://..., and APPORTION_LEDGER to"
                                + " the ledger that the run uses; docs/cluster.md tells how."));
    }

    /**
     * Works until the process is asked to end.
     *
     * @param sideBySide how many parts are done at once
     */
    public void work(int sideBySide) throws DataFolderInUseException, InterruptedException {
        try (LedgerDatabase database = LedgerDatabase.open(home.data());
                WorkerRuns runs = new WorkerRuns(home, database, sideBySide)) {
            database.writeInGroups();
            PartWorker worker = new PartWorker(
                    broker, database.dataSource(), new JdbcTransactionManager(database.dataSource()), runs, progress);
            Runtime.getRuntime().addShutdownHook(new Thread(worker::close, "worker-stop"));
            worker.start(sideBySide);
            worker.await();
        }
    }
}
