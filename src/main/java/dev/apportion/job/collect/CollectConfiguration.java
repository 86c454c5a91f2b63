package dev.apportion.job.collect;

import dev.apportion.decide.Classifiers;
import dev.apportion.decide.LedgerHistory;
import dev.apportion.decide.LineDecisions;
import dev.apportion.job.step.Bundle;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.Steps;
import java.util.stream.IntStream;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;

/** collectStep, a partition one or several files: read, map, parse, decide, write. */
@Configuration(proxyBeanMethods = false)
public class CollectConfiguration {

    /** Beside its bytes each file takes as long as some tens of thousands of them. */
    private static final int EMPTY_FILE = 50_000;

    @Bean
    Step collectStep(Steps steps, MonthEndRun run, Step collectFileStep, ReadingProgress progress) {
        return steps.partitioned(
                "collectStep",
                progress,
                () -> toRead(run),
                () -> number -> EMPTY_FILE + progress.size(number),
                new FilePart(collectFileStep, run, progress));
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
                .<SourcePage, CollectedPage>chunk(1)
                .allowStartIfComplete(true)
                .transactionManager(transactions)
                .reader(sourceRowItemReader)
                .processor(costLineItemProcessor)
                .writer(collectedRowItemWriter)
                .build();
    }

    @Bean
    @StepScope
    SourceRowItemReader sourceRowItemReader(MonthEndRun run, @Value("#{stepExecution.stepName}") String step) {
        return new SourceRowItemReader(run, Bundle.of(step));
    }

    @Bean
    @StepScope
    CostLineItemProcessor costLineItemProcessor(LineDecisions decisions) {
        return new CostLineItemProcessor(decisions);
    }

    @Bean
    @StepScope
    CollectedRowItemWriter collectedRowItemWriter(MonthEndRun run, ReadingProgress progress) {
        return new CollectedRowItemWriter(run, progress);
    }

    @Bean
    @Lazy
    LedgerHistory ledgerHistory(MonthEndRun run) {
        return LedgerHistory.of(run.ledger().whole(), run.period());
    }

    @Bean
    @Lazy
    LineDecisions lineDecisions(MonthEndRun run, LedgerHistory history) {
        return LineDecisions.whileReading(
                run.policy(),
                run.period(),
                Classifiers.of(run.policy(), run.ledger().whole(), run.period(), history));
    }

    /**
     * Whether a file was read is for the ledger to say, which knows it from the transaction of the file's last chunk.
     */
    private static IntStream toRead(MonthEndRun run) {
        return run.ledger().files().unread(0, Integer.MAX_VALUE).stream().mapToInt(Integer::intValue);
    }
}
