package dev.apportion.cost;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cost lines summed by department, type, work item, account and currency.
 *
 * @param type null for held cost
 * @param workItem empty for held cost
 * @param account empty if the lines have none
 * @param minor in minor units of {@code currency}
 * @param reportingMinor in minor units of the reporting currency
 */
public record CostSum(
        String department,
        @Nullable CostType type,
        String workItem,
        String account,
        CurrencyUnit currency,
        long minor,
        long reportingMinor,
        BigDecimal hours,
        long lines) {}
