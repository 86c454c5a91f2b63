package dev.apportion.deliver.letter;

import dev.apportion.cost.received.NumberedFiles;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.file.RejectedRows;
import dev.apportion.ledger.file.Senders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file that were rejected, and so are in no figure.
 *
 * @param department whom they concern, null if unknown
 * @param currency empty for rows whose amount could not be read
 * @param minor in minor units of the currency
 */
record RejectedCost(@Nullable String department, String file, String currency, long rows, long minor) {

    private record Key(@Nullable String department, String file, String currency) {}

    /** One for each file, department and currency, in order of the files. */
    static List<RejectedCost> of(Ledger ledger, Run run) {
        RunLedger kept = ledger.of(run.id());
        NumberedFiles files = new NumberedFiles(kept.files().all());
        Senders senders = new Senders(kept.files().tallies());
        Map<Key, RejectedCost> sums = new LinkedHashMap<>();
        for (RejectedRows.Sum sum : kept.rows().rejected().sums()) {
            String department = senders.of(sum);
            String file = files.numbered(sum.fileNumber()).name();
            long withAmount = sum.rows() - sum.rowsWithoutAmount();
            if (sum.currency() != null && withAmount > 0) {
                add(sums, new RejectedCost(department, file, sum.currency(), withAmount, sum.minor()));
            }
            if (sum.rowsWithoutAmount() > 0) {
                add(sums, new RejectedCost(department, file, "", sum.rowsWithoutAmount(), 0));
            }
        }
        return List.copyOf(sums.values());
    }

    private static void add(Map<Key, RejectedCost> sums, RejectedCost cost) {
        sums.merge(new Key(cost.department, cost.file, cost.currency), cost, RejectedCost::and);
    }

    private RejectedCost and(RejectedCost other) {
        return new RejectedCost(department, file, currency, rows + other.rows, Math.addExact(minor, other.minor));
    }
}
