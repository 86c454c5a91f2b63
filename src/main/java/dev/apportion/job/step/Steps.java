package dev.apportion.job.step;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes the job's steps: such as do one thing, and such as do the same to numbered parts side by side. */
public final class Steps {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final PartWork work;
    private final Map<String, Part> parts = new HashMap<>();

    /** @param work who does the parts of steps */
    public Steps(JobRepository repository, PlatformTransactionManager transactions, PartWork work) {
        this.repository = repository;
        this.transactions = transactions;
        this.work = work;
    }

    /** A step that does one thing, in one transaction. */
    public Step of(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository).tasklet(tasklet, transactions).build();
    }

    /** A step that does one thing to each of some numbers, each in a transaction. */
    public Step ofParts(
            String name,
            String partName,
            PartProgress progress,
            Supplier<IntStream> numbers,
            Supplier<IntToLongFunction> weights,
            IntFunction<? extends PartTasklet> part) {
        return partitioned(
                name, progress, numbers, weights, new TaskletPart(partName, repository, transactions, numbers, part));
    }

    /**
     * A step whose parts are steps.
     *
     * @param numbers what there is to do, in order; asked when the step begins, also of a run that is resumed
     * @param weights how long each number takes, in any unit, for steps of very many
     */
    public Step partitioned(
            String name,
            PartProgress progress,
            Supplier<IntStream> numbers,
            Supplier<IntToLongFunction> weights,
            Part part) {
        String partName = part.step().getName();
        parts.put(partName, part);
        return new StepBuilder(name, repository)
                .listener(progress)
                .partitioner(partName, new Partitions(() -> Bundle.of(numbers.get(), weights)))
                .step(part.step())
                .partitionHandler(work.of(part, progress))
                .build();
    }

    /** What is done to the parts whose steps have that name. */
    public Part part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }
}
