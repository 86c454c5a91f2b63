package dev.apportion.job;

import dev.apportion.classify.Classifier;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.decide.Classifiers;
import dev.apportion.decide.LedgerHistory;
import dev.apportion.job.balance.AllocateTasklet;
import dev.apportion.job.balance.BalanceTasklet;
import dev.apportion.job.balance.ReconcileTasklet;
import dev.apportion.job.balance.RestateTasklet;
import dev.apportion.job.collect.CollectedPage;
import dev.apportion.job.collect.CollectedRowItemWriter;
import dev.apportion.job.collect.CostLineItemProcessor;
import dev.apportion.job.collect.ReadingProgress;
import dev.apportion.job.collect.SourcePage;
import dev.apportion.job.collect.SourceRowItemReader;
import dev.apportion.job.publish.DeliverTasklet;
import dev.apportion.job.publish.FinishTasklet;
import dev.apportion.job.publish.PublishTasklet;
import dev.apportion.job.publish.WritePartTasklet;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.Partitions;
import dev.apportion.job.step.StageListener;
import dev.apportion.report.Reports;
import dev.apportion.report.ReturnedWorkbooks;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The month-end job. Read it from top to bottom; the job as a whole comes last. */
@Configuration(proxyBeanMethods = false)
class MonthEndJobConfiguration {

    /** Pages of rows a transaction: large enough for full blocks of lines, small enough to stop within a moment. */
    private static final int CHUNK = 2000 / SourceRowItemReader.PAGE;

    private static final String STEP = "#{stepExecution.stepName}";

    // ---- collectStep, a partition a file: read, map, parse, classify, write

    @Bean
    Step collectStep(
            JobRepository repository,
            MonthEndRun run,
            Step collectFileStep,
            TaskExecutor partitionExecutor,
            ReadingProgress progress) {
        return new StepBuilder("collectStep", repository)
                .listener(progress)
                .partitioner("collectFileStep", new Partitions(() -> toRead(run)))
                .step(collectFileStep)
                .taskExecutor(partitionExecutor)
                .build();
    }

    @Bean
    ReadingProgress readingProgress(MonthEndRun run) {
        return new ReadingProgress(run, () -> toRead(run));
    }

    @Bean
    Step collectFileStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            SourceRowItemReader sourceRowItemReader,
            CostLineItemProcessor costLineItemProcessor,
            CollectedRowItemWriter collectedRowItemWriter) {
        return new StepBuilder("collectFileStep", repository)
                .<SourcePage, CollectedPage>chunk(CHUNK)
                .allowStartIfComplete(true)
                .transactionManager(transactions)
                .reader(sourceRowItemReader)
                .processor(costLineItemProcessor)
                .writer(collectedRowItemWriter)
                .build();
    }

    @Bean
    @StepScope
    SourceRowItemReader sourceRowItemReader(MonthEndRun run, @Value(STEP) String step) {
        return new SourceRowItemReader(run, run.files().get(Partitions.number(step)));
    }

    @Bean
    @StepScope
    CostLineItemProcessor costLineItemProcessor(MonthEndRun run, Classifier classifier, @Value(STEP) String step) {
        return new CostLineItemProcessor(run, Partitions.number(step), classifier);
    }

    @Bean
    @StepScope
    CollectedRowItemWriter collectedRowItemWriter(MonthEndRun run, ReadingProgress progress, @Value(STEP) String step) {
        return new CollectedRowItemWriter(run, run.files().get(Partitions.number(step)), progress);
    }

    @Bean
    @Lazy
    LedgerHistory ledgerHistory(MonthEndRun run) {
        return LedgerHistory.of(run.ledger(), run.period());
    }

    @Bean
    @Lazy
    Classifier classifier(MonthEndRun run, LedgerHistory history) {
        return Classifiers.of(run.policy(), run.ledger(), run.period(), history);
    }

    // ---- balanceStep, allocateStep, reconcileStep, restateStep: over all files together

    @Bean
    Step balanceStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            MonthEndRun run,
            ObjectProvider<LedgerHistory> history) {
        return new StepBuilder("balanceStep", repository)
                .tasklet(new BalanceTasklet(run, history::getObject), transactions)
                .build();
    }

    @Bean
    Step allocateStep(JobRepository repository, PlatformTransactionManager transactions, MonthEndRun run) {
        return new StepBuilder("allocateStep", repository)
                .tasklet(new AllocateTasklet(run), transactions)
                .build();
    }

    @Bean
    Step reconcileStep(JobRepository repository, PlatformTransactionManager transactions, MonthEndRun run) {
        return new StepBuilder("reconcileStep", repository)
                .tasklet(new ReconcileTasklet(run), transactions)
                .build();
    }

    @Bean
    Step restateStep(JobRepository repository, PlatformTransactionManager transactions, MonthEndRun run) {
        return new StepBuilder("restateStep", repository)
                .tasklet(new RestateTasklet(run), transactions)
                .build();
    }

    // ---- returnStep, a partition a file that goes back; before the reports, which say how that went

    @Bean
    Step returnStep(
            JobRepository repository,
            MonthEndRun run,
            ObjectProvider<ReturnedWorkbooks> returned,
            Step returnFileStep,
            TaskExecutor partitionExecutor) {
        return new StepBuilder("returnStep", repository)
                .listener(new StageListener(run.progress(), "Marking", "workbooks", () -> returned.getObject()
                        .files()
                        .size()))
                .partitioner("returnFileStep", new Partitions(() -> returned.getObject().files().stream()
                        .mapToInt(Integer::intValue)))
                .step(returnFileStep)
                .taskExecutor(partitionExecutor)
                .build();
    }

    @Bean
    Step returnFileStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            @Qualifier("returnFileTasklet") Tasklet returnFileTasklet) {
        return new StepBuilder("returnFileStep", repository)
                .tasklet(returnFileTasklet, transactions)
                .build();
    }

    @Bean
    @StepScope
    Tasklet returnFileTasklet(MonthEndRun run, ReturnedWorkbooks returned, @Value(STEP) String step) {
        int number = Partitions.number(step);
        return new WritePartTasklet(
                run,
                "return",
                number,
                "the workbook to return of " + run.files().get(number).name(),
                folder -> returned.write(number, folder));
    }

    /** Reads what was rejected and found when it is made. */
    @Bean
    @Lazy
    ReturnedWorkbooks returnedWorkbooks(MonthEndRun run) {
        return new ReturnedWorkbooks(
                run.templates(), run.ledger(), run.run(), run.home().input(run.period()));
    }

    // ---- reportStep, a partition a workbook; publishStep puts them in place together

    @Bean
    Step reportStep(
            JobRepository repository,
            MonthEndRun run,
            ObjectProvider<Reports> reports,
            Step writePartStep,
            TaskExecutor partitionExecutor) {
        return new StepBuilder("reportStep", repository)
                .listener(new StageListener(run.progress(), "Writing", "workbooks", () -> reports.getObject()
                        .parts()
                        .size()))
                .partitioner(
                        "writePartStep",
                        new Partitions(() ->
                                IntStream.range(0, reports.getObject().parts().size())))
                .step(writePartStep)
                .taskExecutor(partitionExecutor)
                .build();
    }

    @Bean
    Step writePartStep(
            JobRepository repository,
            PlatformTransactionManager transactions,
            @Qualifier("writePartTasklet") Tasklet writePartTasklet) {
        return new StepBuilder("writePartStep", repository)
                .tasklet(writePartTasklet, transactions)
                .build();
    }

    @Bean
    @StepScope
    Tasklet writePartTasklet(MonthEndRun run, Reports reports, @Value(STEP) String step) {
        int number = Partitions.number(step);
        String part = reports.parts().get(number);
        return new WritePartTasklet(run, "report", number, Reports.inWords(part), folder -> {
            reports.write(part, folder);
            return List.of();
        });
    }

    /** Reads the run's figures when it is made, so it must not be made before they are there. */
    @Bean
    @Lazy
    Reports reports(MonthEndRun run) {
        return new Reports(
                run.templates(),
                run.ledger(),
                run.policy(),
                run.run(),
                Classifiers.suggestions(run.ledger(), run.run()));
    }

    @Bean
    Step publishStep(JobRepository repository, PlatformTransactionManager transactions, MonthEndRun run) {
        return new StepBuilder("publishStep", repository)
                .tasklet(new PublishTasklet(run), transactions)
                .build();
    }

    // ---- deliverStep: one message a recipient, at most once a content

    @Bean
    Step deliverStep(JobRepository repository, PlatformTransactionManager transactions, MonthEndRun run) {
        return new StepBuilder("deliverStep", repository)
                .tasklet(new DeliverTasklet(run), transactions)
                .build();
    }

    @Bean
    Step finishStep(JobRepository repository, PlatformTransactionManager transactions, MonthEndRun run) {
        return new StepBuilder("finishStep", repository)
                .tasklet(new FinishTasklet(run), transactions)
                .build();
    }

    // ---- the job

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

    /**
     * Whether a file was read is for the ledger to say, which knows it from the transaction of the file's last chunk.
     */
    private static IntStream toRead(MonthEndRun run) {
        return run.ledger().files().ofRun(run.id()).stream()
                .filter(file -> file.state() == SourceFile.State.FOUND)
                .mapToInt(SourceFile::number);
    }
}
