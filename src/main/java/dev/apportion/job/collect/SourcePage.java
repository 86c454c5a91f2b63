package dev.apportion.job.collect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a file, or its end. */
record SourcePage(List<SourceRow> rows, @Nullable FileEnd end) {}
