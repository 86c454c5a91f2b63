package dev.apportion.policy;

import dev.apportion.cost.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Shares sheet.
 *
 * @param of code of a PERCENTAGE base, whose receivers are departments; or of a department, whose receivers are work items
 * @param percent 0 to 100
 * @param from first period, null for always
 * @param until last period, null for open
 * @param row row in the Shares sheet
 */
public record Share(
        String of,
        String receiver,
        BigDecimal percent,
        @Nullable Period from,
        @Nullable Period until,
        int row) {

    public boolean validIn(Period period) {
        return (from == null || from.compareTo(period) <= 0) && (until == null || until.compareTo(period) >= 0);
    }
}
