package dev.apportion.job.step;

import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.core.task.TaskExecutor;

/** Parts are done in this process, as many side by side as there are threads. */
public record ThreadedParts(TaskExecutor threads) implements PartWork {

    @Override
    public PartitionHandler of(Part part, PartProgress progress) {
        TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
        handler.setStep(part.step());
        handler.setTaskExecutor(threads);
        return handler;
    }
}
