package dev.apportion.job.collect;

import dev.apportion.cost.received.SourceFile;
import dev.apportion.decide.Classifiers;
import dev.apportion.decide.LedgerHistory;
import dev.apportion.decide.LineDecisions;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.Part;
import dev.apportion.job.step.Partitions;
import dev.apportion.job.step.Steps;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;

/** collectStep, a partition a file: read, map, parse, decide, write. */
@Configuration(proxyBeanMethods = false)
public class CollectConfiguration {

    /** Pages of rows a transaction: large enough for full blocks of lines, small enough to stop within a moment. */
    private static final int CHUNK = 2000 / SourceRowItemReader.PAGE;

    private static final String STEP = "#{stepExecution.stepName}";

    @Bean
    Step collectStep(Steps steps, MonthEndRun run, Step collectFileStep, ReadingProgress progress) {
        return steps.partitioned(
                "collectStep",
                progress,
                () -> toRead(run),
                new Part(collectFileStep, number -> giveUp(run, progress, number)));
    }

    private static void giveUp(MonthEndRun run, ReadingProgress progress, int number) {
        SourceFile file = run.files().numbered(number);
        FileEnd end = new FileEnd(
                0,
                List.of(),
                List.of(),
                new UnreadableWorkbookException(
                        UnreadableWorkbookException.Reason.OVER_A_LIMIT,
                        "Reading it ended the program three times. Save it again in Excel as .xlsx, or split it, and run"
                                + " again."));
        new CollectedRowItemWriter(run, file, progress).write(Chunk.of(new CollectedPage(List.of(), end)));
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
        return new SourceRowItemReader(run, run.files().numbered(Partitions.number(step)));
    }

    @Bean
    @StepScope
    CostLineItemProcessor costLineItemProcessor(LineDecisions decisions, @Value(STEP) String step) {
        return new CostLineItemProcessor(Partitions.number(step), decisions);
    }

    @Bean
    @StepScope
    CollectedRowItemWriter collectedRowItemWriter(MonthEndRun run, ReadingProgress progress, @Value(STEP) String step) {
        return new CollectedRowItemWriter(run, run.files().numbered(Partitions.number(step)), progress);
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
        return run.ledger().files().all().stream()
                .filter(file -> file.state() == SourceFile.State.FOUND)
                .mapToInt(SourceFile::number);
    }
}
