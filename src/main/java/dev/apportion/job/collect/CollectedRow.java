package dev.apportion.job.collect;

import dev.apportion.cost.Finding;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.received.RowOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way into the ledger.
 *
 * @param sequence place among all rows read from the file, from 0
 * @param row what intake made of it; a line that a rule says is not cost has become an ignored row
 * @param line the decided line if the row was accepted, else null
 * @param findings of intake and of classification
 */
record CollectedRow(int sequence, RowOutcome row, @Nullable LedgerLine line, List<Finding> findings) {}
