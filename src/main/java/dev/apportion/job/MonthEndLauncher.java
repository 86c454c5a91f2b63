package dev.apportion.job;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.folder.DiskTrouble;
import dev.apportion.folder.HardStop;
import dev.apportion.folder.RunFailedException;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.ledger.store.LedgerTroubleException;
import java.util.List;
import javax.sql.DataSource;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts Spring, recovers what a crash left, and runs the job to its end. */
final class MonthEndLauncher {

    private static final Logger LOG = LoggerFactory.getLogger(MonthEndLauncher.class);

    /** The parameter that says which period a job is for. */
    static final String PERIOD = "period";

    private final DataSource dataSource;
    private final MonthEndRun run;
    private final GracefulStop stop;

    MonthEndLauncher(DataSource dataSource, MonthEndRun run, GracefulStop stop) {
        this.dataSource = dataSource;
        this.run = run;
        this.stop = stop;
    }

    void launch() throws RunFailedException {
        try (ConfigurableApplicationContext context = start()) {
            JobOperator operator = context.getBean(JobOperator.class);
            JobRepository repository = context.getBean(JobRepository.class);
            // A killed process leaves its execution as running, and the job would refuse to start.
            new Recovery(repository).before(parameters(), run.period());
            JobExecution execution = operator.start(context.getBean(Job.class), parameters());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution.getAllFailureExceptions());
            }
        } catch (JobExecutionException e) {
            throw failure(List.of(e));
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(MonthEndApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(
                        "spring.main.register-shutdown-hook=false",
                        "spring.batch.job.enabled=false",
                        "spring.batch.jdbc.initialize-schema=always",
                        "spring.batch.jdbc.isolation-level-for-create=read_committed")
                .initializers((GenericApplicationContext context) -> {
                    // The very object that the ledger uses, or the ledger would not take part in Spring's transactions.
                    // No destroy method, since Spring closes what can be closed, and it is still needed afterwards.
                    context.registerBean(DataSource.class, () -> dataSource, bean -> ((AbstractBeanDefinition) bean)
                            .setDestroyMethodName(""));
                    context.registerBean(MonthEndRun.class, () -> run);
                    context.registerBean(JobExecutionListener.class, stop::listener);
                })
                .run();
    }

    /** The revision is part of the identity: inputs that change and change back make a new instance. */
    private JobParameters parameters() {
        return new JobParametersBuilder()
                .addString(PERIOD, run.period().toString())
                .addString("fingerprint", run.run().fingerprint())
                .addLong("revision", (long) run.run().revision())
                .toJobParameters();
    }

    private static RunFailedException failure(List<Throwable> causes) {
        causes.forEach(HardStop::ifMachineFailed);
        causes.forEach(cause -> LOG.error("The run failed", cause));
        for (Throwable cause : causes) {
            AllocationException allocation = ExceptionUtils.throwableOfType(cause, AllocationException.class);
            if (allocation != null) {
                return new RunFailedException(
                        RunFailedException.Kind.POLICY, String.valueOf(allocation.getMessage()), cause);
            }
        }
        if (causes.isEmpty()) {
            return new RunFailedException(RunFailedException.Kind.INTERRUPTED, "The run was stopped.");
        }
        // A step of partitions fails with them and says less.
        return RunFailedException.interrupted(causes.stream()
                .filter(cause -> DiskTrouble.explain(cause).isPresent()
                        || LedgerTroubleException.explain(cause).isPresent())
                .findFirst()
                .or(() -> causes.stream()
                        .filter(cause -> !(cause instanceof JobExecutionException))
                        .findFirst())
                .orElse(causes.get(0)));
    }
}
