package dev.apportion.job.collect;

import dev.apportion.cost.received.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file.
 *
 * @param end null if there may be more
 */
record SourcePage(
        SourceFile file, List<SourceRow> rows, @Nullable FileEnd end) {}
