package dev.apportion.job.remote;

import dev.apportion.folder.HardStop;
import dev.apportion.folder.RunFailedException;
import dev.apportion.job.step.Part;
import dev.apportion.job.step.Partitions;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Does parts in this process, if the job repository lets it. Thread-safe. */
final class PartExecution {

    private static final Logger LOG = LoggerFactory.getLogger(PartExecution.class);

    /** What the database's absence shows itself by; what it refuses to take would be refused again. */
    private static final List<Class<? extends Throwable>> AWAY = List.of(
            NonTransientDataAccessResourceException.class,
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            TransactionException.class,
            SQLNonTransientConnectionException.class,
            SQLTransientException.class);

    private final PartClaims claims;
    private final RunSteps.Source runs;
    private final Set<PartMessage> underWay = ConcurrentHashMap.newKeySet();

    PartExecution(PartClaims claims, RunSteps.Source runs) {
        this.claims = claims;
        this.runs = runs;
    }

    /** The parts that this process is doing now. */
    Set<PartMessage> underWay() {
        return underWay;
    }

    /**
     * Does a part, or sees that there is nothing to do.
     *
     * @return false if it is to be tried again, here or elsewhere
     */
    boolean execute(PartMessage part, boolean deliveredBefore) {
        if (!underWay.add(part)) {
            // The connection that it came by before was lost, but not the thread that works on it.
            LOG.info("{}: under way here", part);
            return true;
        }
        try {
            Optional<Integer> version = claims.take(part, deliveredBefore);
            if (version.isEmpty()) {
                LOG.info("{}: nothing to do", part);
                return true;
            }
            return runs.with(part.runId(), part.jobExecutionId(), run -> execute(part, version.get(), run));
        } catch (Throwable e) {
            // Even what is missing of the program must not cost the thread, or the worker would only look as if it
            // worked.
            return failed(part, List.of(e));
        } finally {
            underWay.remove(part);
        }
    }

    private boolean execute(PartMessage part, int version, RunSteps run) throws Exception {
        StepExecution execution = run.repository().getStepExecution(part.stepExecutionId());
        if (execution == null || !Objects.equals(execution.getVersion(), version)) {
            LOG.info("{}: taken over at once", part);
            return true;
        }
        Part what = run.steps().part(Partitions.part(execution.getStepName()));
        OptionalInt next = what.next(execution);
        if (next.isPresent() && claims.attempts(part, next.getAsInt()) > PartClaims.MOST_ATTEMPTS) {
            giveUp(run, what, execution, next.getAsInt());
            next = what.next(execution);
            if (next.isEmpty()) {
                return true;
            }
            claims.attempts(part, next.getAsInt());
        }
        what.step().execute(execution);
        return execution.getStatus() == BatchStatus.COMPLETED || failed(part, execution.getFailureExceptions());
    }

    private static void giveUp(RunSteps run, Part what, StepExecution execution, int number) {
        JobRepository repository = run.repository();
        LOG.error("{} of {} was given up after {} attempts", number, execution.getStepName(), PartClaims.MOST_ATTEMPTS);
        new TransactionTemplate(run.transactions()).executeWithoutResult(status -> {
            what.giveUp(execution, number);
            if (what.next(execution).isEmpty()) {
                execution.setStatus(BatchStatus.COMPLETED);
                execution.setExitStatus(ExitStatus.COMPLETED.addExitDescription("Given up"));
            }
            repository.update(execution);
            repository.updateExecutionContext(execution);
        });
    }

    /** Whoever was replaced has no say any more; what the database is to blame for is tried again. */
    private boolean failed(PartMessage part, List<Throwable> causes) {
        causes.forEach(HardStop::ifMachineFailed);
        causes.forEach(cause -> LOG.error("{} failed", part, cause));
        try {
            if (any(causes, OptimisticLockingFailureException.class)) {
                claims.outlived(part);
                return true;
            }
            if (AWAY.stream().anyMatch(kind -> any(causes, kind))) {
                claims.giveBack(part);
                return false;
            }
            claims.failed(part, RunFailedException.inWords(first(causes)));
            return true;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("{}: the ledger could not be told", part, e);
            return false;
        }
    }

    private static boolean any(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().anyMatch(cause -> ExceptionUtils.indexOfType(cause, kind) >= 0);
    }

    private static Throwable first(List<Throwable> causes) {
        return causes.isEmpty() ? new IllegalStateException("The part ended early") : causes.get(0);
    }
}
