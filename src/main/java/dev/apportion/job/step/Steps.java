package dev.apportion.job.step;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes the job's steps: such as do one thing, and such as do the same to numbered parts side by side. */
public final class Steps {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final TaskExecutor partitions;

    /** @param partitions where partitions work side by side */
    public Steps(JobRepository repository, PlatformTransactionManager transactions, TaskExecutor partitions) {
        this.repository = repository;
        this.transactions = transactions;
        this.partitions = partitions;
    }

    /** A step that does one thing, in one transaction. */
    public Step of(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository).tasklet(tasklet, transactions).build();
    }

    /** A step that does one thing to each of its parts, each in a transaction. */
    public Step ofParts(
            String name,
            String partName,
            StepExecutionListener progress,
            Supplier<IntStream> numbers,
            IntFunction<Tasklet> part) {
        return partitioned(name, progress, numbers, of(partName, (contribution, context) -> part.apply(
                        Partitions.number(context.getStepContext().getStepName()))
                .execute(contribution, context)));
    }

    /**
     * A step whose parts are steps.
     *
     * @param numbers the parts' numbers, asked when the step begins; the same each time a run is resumed
     * @param part finds its number in the name of its execution, {@link Partitions#number}
     */
    public Step partitioned(String name, StepExecutionListener progress, Supplier<IntStream> numbers, Step part) {
        return new StepBuilder(name, repository)
                .listener(progress)
                .partitioner(part.getName(), new Partitions(numbers))
                .step(part)
                .taskExecutor(partitions)
                .build();
    }
}
