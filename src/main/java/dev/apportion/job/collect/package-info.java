/**
 * The files of a period read, decided line by line, and written to the ledger, a partition a file.
 */
@NullMarked
package dev.apportion.job.collect;

import org.jspecify.annotations.NullMarked;
