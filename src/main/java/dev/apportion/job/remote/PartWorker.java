package dev.apportion.job.remote;

import dev.apportion.folder.Progress;
import dev.apportion.ledger.store.holder.ProcessName;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** Takes parts from the queue and does them, several side by side, until it is closed. */
public final class PartWorker implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(PartWorker.class);

    private static final int RECEIVE_MILLIS = 500;

    /** Several times before a worker counts as stuck. */
    private final int beatMillis = PartQueue.silence() / 5;

    private final int againMillis = PartQueue.silence() / 5;

    /** Parts take seconds, so most end by themselves in this time. */
    private static final int LEAVE_SECONDS = 6;

    /** If the ledger can't be told in this time, others find out by themselves. */
    private static final int GIVE_BACK_SECONDS = 2;

    private final PartQueue queue;
    private final PartClaims claims;
    private final PartExecution execution;
    private final Progress progress;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean away = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * Prepares a worker.
     *
     * @param runs makes the steps of a run when its first part comes
     */
    public PartWorker(
            Broker broker,
            DataSource ledger,
            PlatformTransactionManager transactions,
            RunSteps.Source runs,
            Progress progress) {
        this.queue = PartQueue.of(broker, ledger);
        this.claims = new PartClaims(ledger, transactions, ProcessName.OF_THIS);
        this.execution = new PartExecution(claims, runs);
        this.progress = progress;
    }

    /**
     * Begins to take parts.
     *
     * @param sideBySide how many parts are done at once
     */
    public void start(int sideBySide) {
        for (int number = 1; number <= sideBySide; number++) {
            Thread thread = new Thread(this::takeParts, "worker-" + number);
            threads.add(thread);
            thread.start();
        }
        Future<?> unused = beat.scheduleAtFixedRate(this::sayHeard, beatMillis, beatMillis, TimeUnit.MILLISECONDS);
        progress.say("Waiting for parts in " + queue + ", " + sideBySide + " at once. Stop with Ctrl-C.");
    }

    private void sayHeard() {
        try {
            claims.heard(execution.underWay());
        } catch (RuntimeException e) {
            LOG.warn("The ledger could not be told that this worker is alive", e);
        }
    }

    private void takeParts() {
        while (!isClosing()) {
            try (JMSContext context = queue.open();
                    JMSConsumer consumer = context.createConsumer(queue.queue(context), PartQueue.SMALL)) {
                if (away.getAndSet(false)) {
                    progress.say("The broker is there again.");
                }
                takeParts(context, consumer);
            } catch (JMSRuntimeException | JMSException e) {
                LOG.warn("The broker could not be reached", e);
                if (!away.getAndSet(true) && !isClosing()) {
                    progress.say("The broker could not be reached: " + e.getMessage() + ". Trying again until it is.");
                }
                pause();
            }
        }
    }

    private void takeParts(JMSContext context, JMSConsumer consumer) throws JMSException {
        while (!isClosing()) {
            Message message = consumer.receive(RECEIVE_MILLIS);
            if (message == null) {
                continue;
            }
            Optional<PartMessage> part =
                    message instanceof TextMessage text ? PartMessage.parse(text.getText()) : Optional.empty();
            if (part.isEmpty()) {
                LOG.warn("A message that is not of this program was dropped");
                context.commit();
            } else if (execution.execute(part.get(), message.getJMSRedelivered())) {
                context.commit();
            } else {
                context.rollback();
                pause();
            }
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void pause() {
        try {
            closing.await(againMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it is closed. */
    public void await() throws InterruptedException {
        closed.await();
    }

    /** Takes no more, waits some seconds for what is under way, and gives back what has not ended by then. */
    @Override
    public void close() {
        closing.countDown();
        beat.shutdown();
        try {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LEAVE_SECONDS);
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
            }
            Thread giving = new Thread(() -> execution.underWay().forEach(claims::giveBack), "give-back");
            giving.setDaemon(true);
            giving.start();
            giving.join(TimeUnit.SECONDS.toMillis(GIVE_BACK_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed.countDown();
        }
    }
}
