package dev.apportion.job.collect;

import dev.apportion.cost.received.RowOutcome;

/** A row as read, with its place among all rows of its file, from 0. */
record SourceRow(int sequence, RowOutcome row) {}
