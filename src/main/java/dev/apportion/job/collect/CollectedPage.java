package dev.apportion.job.collect;

import dev.apportion.cost.received.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file with what became of them.
 *
 * @param end null if there may be more
 */
record CollectedPage(
        SourceFile file, List<CollectedRow> rows, @Nullable FileEnd end) {}
