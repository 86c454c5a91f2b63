package dev.apportion.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One line of cost as a department sent it. Only facts: what it is decided to be is in {@link Decision}.
 *
 * @param source file, sheet and row
 * @param department code of the department that bears the cost
 * @param activityCode code of the project or operation as written, without surrounding space
 * @param date date of the cost, null if the line has none
 * @param period the period that the line says it belongs to, by its period or its date, else the period of the run
 * @param declaredType what the department says it is
 * @param start beginning of the activity, if given
 * @param end end of the activity, if given
 * @param minor amount in minor units of {@code currency}; a credit is negative
 * @param category any further text that rules may test, such as "Revenue" or "Expense"
 */
public record CostLine(
        Source source,
        String department,
        @Nullable String activityCode,
        @Nullable String activityName,
        @Nullable String account,
        @Nullable String accountName,
        @Nullable String description,
        @Nullable String supplier,
        @Nullable String document,
        @Nullable LocalDate date,
        Period period,
        @Nullable CostType declaredType,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String frequency,
        long minor,
        CurrencyUnit currency,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal quantity,
        @Nullable String category) {}
