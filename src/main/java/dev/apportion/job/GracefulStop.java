package dev.apportion.job;

import dev.apportion.folder.Progress;
import java.io.Closeable;
import java.util.ConcurrentModificationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Lets a run end at the edge of a chunk when the process is asked to end (SIGTERM, Ctrl-C): while it is open, the
 * process waits for it to be closed, but no longer than a few seconds. What did not end by then is cut off, which the
 * next run gets over just as well.
 *
 * <p>{@code JobOperator.stop()} is not used, since it comes from outside and upsets the position of readers in this
 * process; each step is asked to end instead.
 */
final class GracefulStop implements Closeable {

    private static final long MOST_MILLIS = 4500;
    private static final long LOOK_MILLIS = 50;

    private final Progress progress;
    private final Thread hook = new Thread(() -> stop(MOST_MILLIS), "graceful-stop");
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable JobExecution execution;

    private GracefulStop(Progress progress) {
        this.progress = progress;
    }

    static GracefulStop armed(Progress progress) {
        GracefulStop stop = new GracefulStop(progress);
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    /** Sets the job to stop. Separate, since Spring closes what can be closed too early. */
    JobExecutionListener listener() {
        return new JobExecutionListener() {
            @Override
            public void beforeJob(JobExecution started) {
                execution = started;
            }
        };
    }

    /** Lets the run end while the process goes on; returns at once. */
    void ask() {
        Thread asking = new Thread(() -> stop(Long.MAX_VALUE), "ask-to-stop");
        asking.setDaemon(true);
        asking.start();
    }

    /** Steps begin while it waits, so it asks them again and again. */
    private void stop(long mostMillis) {
        progress.say("Stopping. The same command will go on where it stopped.");
        long began = System.nanoTime();
        try {
            do {
                terminateSteps();
            } while (!closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)
                    && System.nanoTime() - began < TimeUnit.MILLISECONDS.toNanos(mostMillis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void terminateSteps() {
        JobExecution running = execution;
        if (running == null) {
            return;
        }
        try {
            running.getStepExecutions().forEach(StepExecution::setTerminateOnly);
        } catch (ConcurrentModificationException e) {
            // A step began this moment; the next look finds it.
            return;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending; the hook is what waits for this.
            return;
        }
    }
}
