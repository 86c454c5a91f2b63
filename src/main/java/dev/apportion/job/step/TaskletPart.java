package dev.apportion.job.step;

import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Does one thing to each number of a bundle, each in a transaction, with which goes how far it came. A position that got lost
 * does no harm: what is done again is the same.
 */
final class TaskletPart implements Part {

    private static final String NEXT = "next";

    private final Step step;
    private final Supplier<IntStream> numbers;
    private final IntFunction<? extends PartTasklet> tasklets;

    TaskletPart(
            String name,
            JobRepository repository,
            PlatformTransactionManager transactions,
            Supplier<IntStream> numbers,
            IntFunction<? extends PartTasklet> tasklets) {
        this.step = new StepBuilder(name, repository)
                .tasklet(this::execute, transactions)
                .build();
        this.numbers = numbers;
        this.tasklets = tasklets;
    }

    private RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        StepExecution execution = contribution.getStepExecution();
        OptionalInt number = next(execution);
        if (number.isPresent()) {
            tasklets.apply(number.getAsInt()).execute(contribution, context);
            isDone(execution, number.getAsInt());
        }
        return RepeatStatus.continueIf(next(execution).isPresent());
    }

    private static void isDone(StepExecution execution, int number) {
        execution.getExecutionContext().putInt(NEXT, number + 1);
    }

    @Override
    public Step step() {
        return step;
    }

    @Override
    public OptionalInt next(StepExecution execution) {
        int from = execution.getExecutionContext().getInt(NEXT, 0);
        return Bundle.of(execution.getStepName())
                .of(numbers.get())
                .filter(number -> number >= from)
                .min();
    }

    @Override
    public void giveUp(StepExecution execution, int number) {
        tasklets.apply(number).giveUp();
        isDone(execution, number);
    }
}
