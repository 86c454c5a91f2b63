package dev.apportion.job.collect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a file on their way into the ledger, or its end. */
record CollectedPage(List<CollectedRow> rows, @Nullable FileEnd end) {}
