package dev.apportion.intake;

import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.intake.table.AmountReader;
import dev.apportion.message.Message;
import dev.apportion.sheet.RowCursor;
import org.jspecify.annotations.Nullable;

/** The row at hand as one that is no cost. */
record IgnoredRows(String file, String sheet, RowCursor cursor) {

    /** @param amount what stands in it, null if it has none */
    RowOutcome of(RowOutcome.Reason reason, Message detail, AmountReader.@Nullable Found amount) {
        return new RowOutcome.Ignored(
                source(),
                reason,
                detail,
                amount == null ? null : amount.amount().minor(),
                amount == null ? null : amount.amount().currency());
    }

    Source source() {
        return new Source(file, sheet, cursor.rowNumber());
    }
}
