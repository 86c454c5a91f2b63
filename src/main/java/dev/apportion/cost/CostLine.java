package dev.apportion.cost;

import dev.apportion.money.Amount;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One line of cost as a department sent it. Only facts: what it is decided to be is in {@link Decision}.
 *
 * @param source file, sheet and row
 * @param department code of the department that bears the cost
 * @param period the period that the line says it belongs to, by its period or its date, else the period of the run
 * @param category any further text that rules may test, such as "Revenue" or "Expense"
 */
public record CostLine(
        Source source,
        String department,
        Account account,
        Posting posting,
        Period period,
        Activity activity,
        Amount amount,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal quantity,
        @Nullable String category) {

    /** The amount in minor units of {@link #currency}. */
    public long minor() {
        return amount.minor();
    }

    public CurrencyUnit currency() {
        return amount.currency();
    }
}
