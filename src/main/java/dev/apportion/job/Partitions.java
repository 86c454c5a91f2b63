package dev.apportion.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** One partition for each of a list of names. A partition finds its own under {@link #KEY}. */
final class Partitions implements Partitioner {

    static final String KEY = "partition";

    private final Supplier<List<String>> names;

    Partitions(Supplier<List<String>> names) {
        this.names = names;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        int number = 0;
        for (String name : names.get()) {
            ExecutionContext context = new ExecutionContext();
            context.putString(KEY, name);
            // Numbered, since names of steps are short and names of files are not.
            partitions.put(String.valueOf(number++), context);
        }
        return partitions;
    }
}
