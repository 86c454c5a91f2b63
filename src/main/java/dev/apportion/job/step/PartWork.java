package dev.apportion.job.step;

import org.springframework.batch.core.partition.PartitionHandler;

/** Who does the parts of a step: threads of this process, or workers elsewhere. */
public interface PartWork {

    /**
     * Whoever does these parts.
     *
     * @param progress told of parts that are done elsewhere
     */
    PartitionHandler of(Part part, PartProgress progress);
}
