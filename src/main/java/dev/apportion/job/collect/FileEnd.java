package dev.apportion.job.collect;

import dev.apportion.cost.Finding;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file once it has been read. It comes with the file's last rows, so that it reaches the ledger in their
 * transaction, even if the file has no row.
 *
 * @param rowsRead rows given before
 * @param findings about the workbook as a whole
 * @param sheets what was made of its sheets
 * @param unreadable why the file could not be read, up to here or at all; null if it could
 */
record FileEnd(
        long rowsRead,
        List<Finding> findings,
        List<SheetReading> sheets,
        @Nullable UnreadableWorkbookException unreadable) {}
