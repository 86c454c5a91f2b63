package dev.apportion.job.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.lang3.StringUtils;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** A partition for each bundle. */
public final class Partitions implements Partitioner {

    private final Supplier<List<Bundle>> bundles;

    Partitions(Supplier<List<Bundle>> bundles) {
        this.bundles = bundles;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        bundles.get().forEach(bundle -> partitions.put(bundle.name(), new ExecutionContext()));
        return partitions;
    }

    /** The name that all steps of the same kind have in common. */
    public static String part(String stepName) {
        return StringUtils.substringBeforeLast(stepName, ":");
    }
}
