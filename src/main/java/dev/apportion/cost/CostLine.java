package dev.apportion.cost;

import dev.apportion.money.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
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

    /** The account as written, without surrounding space. */
    public record Account(@Nullable String code, @Nullable String name) {

        /** Code and name together, null if there is neither. */
        public @Nullable String label() {
            return CostLine.label(code, name);
        }
    }

    /**
     * What was posted, as written.
     *
     * @param document its number
     * @param date date of the cost, null if the line has none
     */
    public record Posting(
            @Nullable String description,
            @Nullable String supplier,
            @Nullable String document,
            @Nullable LocalDate date) {}

    /**
     * The project or operation as the department describes it.
     *
     * @param code as written, without surrounding space
     * @param declaredType what the department says it is
     * @param start its beginning, if given
     * @param end its end, if given
     * @param frequency how often it recurs, as written
     */
    public record Activity(
            @Nullable String code,
            @Nullable String name,
            @Nullable CostType declaredType,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String frequency) {

        /** Code and name together, null if there is neither. */
        public @Nullable String label() {
            return CostLine.label(code, name);
        }
    }

    /** The amount in minor units of {@link #currency}. */
    public long minor() {
        return amount.minor();
    }

    public CurrencyUnit currency() {
        return amount.currency();
    }

    private static @Nullable String label(@Nullable String code, @Nullable String name) {
        return code == null ? name : name == null || name.equals(code) ? code : code + " " + name;
    }
}
