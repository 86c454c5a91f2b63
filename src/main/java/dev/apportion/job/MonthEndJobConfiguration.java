package dev.apportion.job;

import dev.apportion.job.balance.BalanceConfiguration;
import dev.apportion.job.collect.CollectConfiguration;
import dev.apportion.job.publish.PublishConfiguration;
import dev.apportion.job.remote.Broker;
import dev.apportion.job.remote.RemoteParts;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.PartWork;
import dev.apportion.job.step.Steps;
import dev.apportion.job.step.ThreadedParts;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The month-end job: its steps in their order. Each room of steps has a configuration that says what they are. */
@Configuration(proxyBeanMethods = false)
@Import({CollectConfiguration.class, BalanceConfiguration.class, PublishConfiguration.class})
class MonthEndJobConfiguration {

    @Bean
    Job monthEndJob(
            JobRepository repository,
            JobExecutionListener stop,
            Step collectStep,
            Step balanceStep,
            Step allocateStep,
            Step reconcileStep,
            Step restateStep,
            Step returnStep,
            Step reportStep,
            Step publishStep,
            Step deliverStep,
            Step finishStep) {
        return new JobBuilder(MonthEnd.JOB, repository)
                .listener(stop)
                .start(collectStep)
                .next(balanceStep)
                .next(allocateStep)
                .next(reconcileStep)
                .next(restateStep)
                .next(returnStep)
                .next(reportStep)
                .next(publishStep)
                .next(deliverStep)
                .next(finishStep)
                .build();
    }

    @Bean
    Steps steps(JobRepository repository, PlatformTransactionManager transactions, PartWork work) {
        return new Steps(repository, transactions, work);
    }

    @Bean
    PartWork partWork(
            TaskExecutor partitionExecutor,
            ObjectProvider<Broker> broker,
            MonthEndRun run,
            JobRepository repository,
            PlatformTransactionManager transactions) {
        Broker workers = broker.getIfAvailable();
        return workers == null
                ? new ThreadedParts(partitionExecutor)
                : new RemoteParts(workers, run, repository, transactions);
    }

    /** As many partitions side by side as there are processors. */
    @Bean
    ThreadPoolTaskExecutor partitionExecutor() {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(threads);
        executor.setMaxPoolSize(threads);
        executor.setThreadNamePrefix("partition-");
        return executor;
    }
}
