package dev.apportion.report.returned;

import dev.apportion.message.GroupedAmount;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * The money in a row that a note is about.
 *
 * @param amount null if it can't be read
 */
record AtStake(@Nullable Amount amount) {

    /** Such as {@code EUR 1,234.50}; nothing if it can't be read. */
    Message inWords() {
        return amount == null ? Message.NONE : Message.of("{0}", new GroupedAmount(amount));
    }
}
