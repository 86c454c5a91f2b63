package dev.apportion.job.step;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.lang3.StringUtils;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Numbered partitions. A partition finds its number in the name of its step and not in its execution context, since Spring
 * Batch writes the two one after the other: killed between them, a process leaves a step without its context.
 */
public final class Partitions implements Partitioner {

    private final Supplier<IntStream> numbers;

    /** @param numbers the partitions' numbers; the same each time a run is resumed */
    Partitions(Supplier<IntStream> numbers) {
        this.numbers = numbers;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        numbers.get().forEach(number -> partitions.put(String.valueOf(number), new ExecutionContext()));
        return partitions;
    }

    /** The number of the partition that a step works on. */
    public static int number(String stepName) {
        return Integer.parseInt(StringUtils.substringAfterLast(stepName, ":"));
    }

    /** The name that all steps of the same kind have in common. */
    public static String part(String stepName) {
        return StringUtils.substringBeforeLast(stepName, ":");
    }
}
