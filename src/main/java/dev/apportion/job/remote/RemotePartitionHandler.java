package dev.apportion.job.remote;

import dev.apportion.job.step.Bundle;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.PartProgress;
import dev.apportion.ledger.store.LedgerTroubleException;
import jakarta.jms.JMSRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Sends a step's parts to workers and waits until the job repository says that all have ended. The handler of Spring Batch
 * Integration does the same, but ends at the first look that fails, can't be stopped, and sends nothing again that got lost.
 */
final class RemotePartitionHandler extends AbstractPartitionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RemotePartitionHandler.class);

    private static final Duration LOOK = Duration.ofMillis(200);

    /** Nothing has changed for so long, so it is looked whether messages were lost. */
    private final Duration standstill = Duration.ofMillis(PartQueue.silence() * 3L / 2);

    /** Broker and database may be away for two minutes, but the period must stay this process's. */
    private final RetryTemplate patience = new RetryTemplate(RetryPolicy.builder()
            .includes(DataAccessException.class, TransactionException.class, JMSRuntimeException.class)
            .predicate(failure -> isHeld())
            .delay(Duration.ofSeconds(1))
            .maxRetries(120)
            .build());

    private final PartQueue queue;
    private final PartClaims claims;
    private final JobRepository repository;
    private final MonthEndRun run;
    private final PartProgress progress;

    RemotePartitionHandler(
            PartQueue queue, PartClaims claims, JobRepository repository, MonthEndRun run, PartProgress progress) {
        this.queue = queue;
        this.claims = claims;
        this.repository = repository;
        this.run = run;
        this.progress = progress;
    }

    @Override
    protected Set<StepExecution> doHandle(StepExecution step, Set<StepExecution> parts) throws Exception {
        long job = step.getJobExecutionId();
        Map<Long, Bundle> open =
                parts.stream().collect(Collectors.toMap(StepExecution::getId, part -> Bundle.of(part.getStepName())));
        Map<Long, Bundle> bundles = Map.copyOf(open);
        List<PartClaims.State> before = List.of();
        long changed = System.nanoTime();
        patience.invoke(() -> queue.send(messages(job, open.keySet())));
        while (!open.isEmpty()) {
            if (step.isTerminateOnly()) {
                throw new JobInterruptedException("Stopped while workers were at work");
            }
            Thread.sleep(LOOK.toMillis());
            long asked = System.nanoTime();
            List<PartClaims.State> states = patience.invoke(() -> claims.states(job));
            if (System.nanoTime() - asked > LOOK.toNanos() * 10) {
                // The database was away, for the workers too: let them be heard of first.
                changed = System.nanoTime();
            }
            if (!states.equals(before)) {
                before = states;
                changed = System.nanoTime();
                tell(states, bundles.keySet());
                states.stream().filter(PartClaims.State::decided).forEach(state -> {
                    Bundle bundle = open.remove(state.stepExecutionId());
                    if (bundle != null && state.status() == BatchStatus.COMPLETED) {
                        patience.invoke(() -> progress.doneElsewhere(bundle));
                    }
                });
            } else if (System.nanoTime() - changed > standstill.toNanos()) {
                changed = System.nanoTime();
                lookForLost(job, idle(states, open));
            }
        }
        Set<StepExecution> ended = new HashSet<>();
        for (StepExecution part : parts) {
            ended.add(patience.invoke(() -> ended(part)));
        }
        failIfAny(ended);
        patience.invoke(() -> claims.forget(job));
        return ended;
    }

    private void tell(List<PartClaims.State> states, Set<Long> parts) {
        int waiting = 0;
        int running = 0;
        int takenAgain = 0;
        for (PartClaims.State state : states) {
            if (parts.contains(state.stepExecutionId())) {
                waiting += state.status() == BatchStatus.STARTING ? 1 : 0;
                running += state.status() == BatchStatus.STARTED ? 1 : 0;
                takenAgain += Math.max(0, state.taken() - 1);
            }
        }
        run.progress().parts(waiting, running, parts.size() - waiting - running, takenAgain);
    }

    private boolean isHeld() {
        try {
            run.database().requireHeld();
            return true;
        } catch (LedgerTroubleException e) {
            return false;
        }
    }

    private StepExecution ended(StepExecution part) {
        StepExecution ended = repository.getStepExecution(part.getId());
        if (ended == null) {
            throw new IllegalStateException(part + " is gone");
        }
        return ended;
    }

    private void failIfAny(Set<StepExecution> ended) throws PartFailedException {
        List<String> failures = new ArrayList<>();
        for (StepExecution part : ended) {
            if (part.getStatus() != BatchStatus.COMPLETED) {
                LOG.error(
                        "{} failed: {}",
                        part.getStepName(),
                        part.getExitStatus().getExitDescription());
                String why = claims.failure(part.getId());
                failures.add(why == null ? "A worker could not do " + part.getStepName() + "; its log says why." : why);
            }
        }
        if (!failures.isEmpty()) {
            throw new PartFailedException(failures.get(0));
        }
    }

    private static List<Long> idle(List<PartClaims.State> states, Map<Long, Bundle> open) {
        return states.stream()
                .filter(state -> state.idle() && open.containsKey(state.stepExecutionId()))
                .map(PartClaims.State::stepExecutionId)
                .toList();
    }

    /** A broker that lost its disk has lost messages; a queue that is not empty lacks workers. */
    private void lookForLost(long job, List<Long> idle) {
        if (idle.isEmpty()) {
            return;
        }
        if (patience.invoke(queue::isEmpty)) {
            LOG.warn("Sent again: {} parts", idle.size());
            patience.invoke(() -> queue.send(messages(job, idle)));
        } else {
            run.progress()
                    .say("Waiting for workers: " + idle.size() + " parts are to be done, and nobody takes them. Start"
                            + " \"apportion worker\" on this or another machine.");
        }
    }

    private List<PartMessage> messages(long job, Collection<Long> steps) {
        return steps.stream()
                .sorted()
                .map(step -> new PartMessage(run.id(), job, step))
                .toList();
    }
}
