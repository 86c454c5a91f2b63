package dev.apportion.web.run;

import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.folder.RunFailedException;
import dev.apportion.job.MonthEnd;
import dev.apportion.job.Outcome;
import dev.apportion.ledger.store.DataFolderInUseException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a month in a thread of its own, one at a time, as the command {@code run} does. */
public final class BackgroundRun {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRun.class);

    private final Home home;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private @Nullable Try latest;

    /** One run, under way or ended. */
    private static final class Try {
        private final Period period;
        private final LiveProgress progress = new LiveProgress();
        private final MonthEnd job;
        private boolean underWay = true;
        private boolean stopping;
        private @Nullable Outcome outcome;
        private @Nullable String failure;

        Try(Home home, Period period, String who) {
            this.period = period;
            this.job = new MonthEnd(home, progress, who);
        }
    }

    public BackgroundRun(Home home) {
        this.home = home;
    }

    /**
     * Starts a run unless one is under way; whether it did.
     *
     * @param who who runs it
     */
    public boolean start(Period period, String who) {
        lock.lock();
        try {
            if (latest != null && latest.underWay) {
                return false;
            }
            Try begun = new Try(home, period, who);
            latest = begun;
            new Thread(() -> run(begun), "month-" + period).start();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void run(Try begun) {
        Outcome outcome = null;
        String failure = "internal";
        try {
            outcome = begun.job.run(begun.period);
        } catch (RunFailedException | DataFolderInUseException e) {
            LOG.warn("The run failed", e);
            failure = String.valueOf(e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The run failed", e);
            failure = "Apportion failed because of an internal error: " + e
                    + ". The log, data/apportion.log, has the details. Run again; if it fails again, report it.";
        } finally {
            lock.lock();
            try {
                begun.outcome = outcome;
                begun.failure = outcome == null ? failure : null;
                begun.underWay = false;
                ended.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** The run under way, else the last one; null before the first. */
    public @Nullable RunState state() {
        lock.lock();
        try {
            Try of = latest;
            if (of == null) {
                return null;
            }
            LiveProgress.Now now = of.progress.now();
            return new RunState(
                    of.period,
                    of.underWay,
                    of.stopping,
                    now.stage(),
                    now.unit(),
                    now.count(),
                    now.total(),
                    now.parts(),
                    now.secondsLeft(),
                    now.done(),
                    now.said(),
                    of.outcome,
                    of.failure);
        } finally {
            lock.unlock();
        }
    }

    /** Whether a run is under way. */
    public boolean isUnderWay() {
        RunState state = state();
        return state != null && state.underWay();
    }

    /** Lets a run end early; the next one goes on where it stopped. */
    public void stop() {
        lock.lock();
        try {
            if (latest != null && latest.underWay && !latest.stopping) {
                latest.stopping = true;
                latest.job.stop();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a run to end. */
    public void awaitEnd() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (latest != null && latest.underWay) {
                ended.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
