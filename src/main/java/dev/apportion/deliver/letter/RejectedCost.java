package dev.apportion.deliver.letter;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.file.RowOutcomes;
import dev.apportion.ledger.file.Senders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
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
        List<RowOutcomes.Placed<RowOutcome.Rejected>> rejected = kept.rows().rejected();
        Senders senders = new Senders(kept.files().tallies());
        Map<Key, RejectedCost> sums = new LinkedHashMap<>();
        for (RowOutcomes.Placed<RowOutcome.Rejected> row : rejected) {
            Long minor = row.row().minor();
            CurrencyUnit currency = row.row().currency();
            Key key = new Key(
                    senders.of(row),
                    row.row().source().file(),
                    minor == null || currency == null ? "" : currency.getCode());
            sums.merge(
                    key,
                    new RejectedCost(key.department, key.file, key.currency, 1, minor == null ? 0 : minor),
                    RejectedCost::and);
        }
        return List.copyOf(sums.values());
    }

    private RejectedCost and(RejectedCost other) {
        return new RejectedCost(department, file, currency, rows + other.rows, Math.addExact(minor, other.minor));
    }
}
