package dev.apportion.intake.numbers;

import dev.apportion.ooxml.CellAddress;
import org.joda.money.CurrencyUnit;

/**
 * A currency in a column that is not read as the currency.
 *
 * @param column from 0
 * @param heading empty if it has none
 */
public record UnreadCurrency(int column, String heading, CurrencyUnit currency) {

    /** The column's letters and heading. */
    public String name() {
        return CellAddress.columnName(column) + (heading.isEmpty() ? "" : " \"" + heading + "\"");
    }
}
