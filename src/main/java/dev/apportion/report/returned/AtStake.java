package dev.apportion.report.returned;

import dev.apportion.money.Amount;
import dev.apportion.money.MinorUnits;
import org.jspecify.annotations.Nullable;

/**
 * The money in a row that a note is about.
 *
 * @param amount null if it can't be read
 */
record AtStake(@Nullable Amount amount) {

    /** Such as {@code EUR 1,234.50}; empty if it can't be read. */
    String text() {
        return amount == null ? "" : MinorUnits.groupedWithCode(amount.minor(), amount.currency());
    }
}
