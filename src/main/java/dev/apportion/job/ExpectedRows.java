package dev.apportion.job;

import dev.apportion.cost.Ledger;
import dev.apportion.cost.Period;
import dev.apportion.cost.Run;
import dev.apportion.cost.SourceFile;
import java.util.List;

/** How many rows there will be, as far as one can know before reading: as many as the last time. Only for progress. */
final class ExpectedRows {

    private ExpectedRows() {}

    /** Rows of the period's latest complete run, else of the period before; -1 if there is none. */
    static long of(Ledger ledger, Period period) {
        List<Run> earlier = ledger.runs().latestDoneBefore(period);
        Run last = ledger.runs().latestDone(period).orElse(earlier.isEmpty() ? null : earlier.get(0));
        if (last == null) {
            return -1;
        }
        long rows = 0;
        for (SourceFile file : ledger.files().ofRun(last.id())) {
            Long read = file.rowsRead();
            rows += read == null ? 0 : read;
        }
        return rows == 0 ? -1 : rows;
    }
}
