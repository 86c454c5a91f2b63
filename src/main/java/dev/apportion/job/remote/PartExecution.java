package dev.apportion.job.remote;

import dev.apportion.folder.DiskTrouble;
import dev.apportion.folder.HardStop;
import dev.apportion.job.step.Part;
import dev.apportion.job.step.Partitions;
import java.util.List;
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
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Does parts in this process, if the job repository lets it. Thread-safe. */
final class PartExecution {

    private static final Logger LOG = LoggerFactory.getLogger(PartExecution.class);

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
        try {
            PartClaims.Claim claim = claims.take(part, deliveredBefore);
            if (claim == PartClaims.Claim.NONE) {
                LOG.info("{}: nothing to do", part);
                return true;
            }
            underWay.add(part);
            return execute(part, claim);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("{}: the ledger could not be reached", part, e);
            return false;
        } finally {
            underWay.remove(part);
        }
    }

    private boolean execute(PartMessage part, PartClaims.Claim claim) {
        try {
            RunSteps run = runs.of(part.runId());
            StepExecution execution = run.repository().getStepExecution(part.jobExecutionId(), part.stepExecutionId());
            if (execution == null) {
                return true;
            }
            Part what = run.steps().part(Partitions.part(execution.getStepName()));
            if (claim == PartClaims.Claim.GIVEN_UP) {
                giveUp(run, what, execution);
                return true;
            }
            what.step().execute(execution);
            return execution.getStatus() == BatchStatus.COMPLETED || failed(part, execution.getFailureExceptions());
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (Exception e) {
            return failed(part, List.of(e));
        }
    }

    private static void giveUp(RunSteps run, Part what, StepExecution execution) {
        JobRepository repository = run.repository();
        LOG.error("{} was given up after {} attempts", execution.getStepName(), PartClaims.MOST_ATTEMPTS);
        new TransactionTemplate(run.transactions()).executeWithoutResult(status -> {
            what.giveUp().accept(Partitions.number(execution.getStepName()));
            execution.setStatus(BatchStatus.COMPLETED);
            execution.setExitStatus(ExitStatus.COMPLETED.addExitDescription("Given up"));
            repository.update(execution);
        });
    }

    /** Whoever was replaced has no say any more; what the database is to blame for is tried again. */
    private boolean failed(PartMessage part, List<Throwable> causes) {
        causes.forEach(HardStop::ifMachineFailed);
        causes.forEach(cause -> LOG.error("{} failed", part, cause));
        if (any(causes, OptimisticLockingFailureException.class)) {
            return true;
        }
        if (any(causes, DataAccessException.class) || any(causes, TransactionException.class)) {
            claims.giveBack(part);
            return false;
        }
        claims.failed(part, words(causes));
        return true;
    }

    private static boolean any(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().anyMatch(cause -> ExceptionUtils.indexOfType(cause, kind) >= 0);
    }

    private static String words(List<Throwable> causes) {
        Throwable cause = causes.isEmpty() ? new IllegalStateException("The part ended early") : causes.get(0);
        return DiskTrouble.explain(cause)
                .orElseGet(
                        () -> String.valueOf(ExceptionUtils.getRootCause(cause).getMessage()));
    }
}
