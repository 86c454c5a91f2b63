package dev.apportion.intake;

import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.intake.table.AmountReader;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.sheet.RowCursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row at hand as one that is no cost. */
record IgnoredRows(String file, String sheet, RowCursor cursor) {

    /** @param amount what stands in it, null if it has none */
    RowOutcome of(RowOutcome.Reason reason, Message detail, AmountReader.@Nullable Found amount) {
        return of(reason, detail, amount == null ? List.of() : List.of(amount.amount()));
    }

    /** @param amounts what stands in it, side by side if there are several */
    RowOutcome of(RowOutcome.Reason reason, Message detail, List<Amount> amounts) {
        Amount first = amounts.isEmpty() ? null : amounts.get(0);
        return new RowOutcome.Ignored(
                source(),
                reason,
                detail,
                first == null ? null : first.minor(),
                first == null ? null : first.currency());
    }

    Source source() {
        return new Source(file, sheet, cursor.rowNumber());
    }
}
