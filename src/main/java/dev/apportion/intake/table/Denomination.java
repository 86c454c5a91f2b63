package dev.apportion.intake.table;

import dev.apportion.intake.value.Currencies;
import dev.apportion.intake.value.Unit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * In what a table's amounts stand, as its headings say.
 *
 * @param currency the one that the heading of the amount names, null if it names none
 * @param dollarSign whether the heading names it by a sign that other dollars have too
 * @param factors by column what its amounts are multiplied by; nearly always empty
 * @param unitRow the row of units below the headings, from 1; 0 if there is none
 */
public record Denomination(
        @Nullable CurrencyUnit currency, boolean dollarSign, Map<Integer, BigDecimal> factors, int unitRow) {

    /** Headings that say nothing. */
    static final Denomination NONE = new Denomination(null, false, Map.of(), 0);

    public Denomination {
        factors = Map.copyOf(factors);
    }

    /** Whether the currency of the heading may be that dollar too. */
    boolean isDollarSign(CurrencyUnit stated) {
        return dollarSign && Currencies.isDollar(stated);
    }

    /** What the amounts of a column are multiplied by, null if they stand as they are. */
    public @Nullable BigDecimal factor(int column) {
        return factors.isEmpty() ? null : factors.get(column);
    }

    /** Whether the heading of an amount names a unit. */
    boolean hasFactor() {
        return !factors.isEmpty();
    }

    /** That of a heading of an amount, alone in its table. */
    static Denomination of(int column, @Nullable CurrencyUnit named, boolean dollar, @Nullable Unit unit, int unitRow) {
        CurrencyUnit currency = unit == null || unit.currency() == null ? named : unit.currency();
        return new Denomination(currency, dollar, unit == null ? Map.of() : Map.of(column, unit.factor()), unitRow);
    }

    /** The same in a currency. */
    Denomination in(CurrencyUnit other) {
        return new Denomination(other, false, factors, unitRow);
    }

    /** The same with other factors. */
    Denomination with(Map<Integer, BigDecimal> others) {
        return new Denomination(currency, dollarSign, others, unitRow);
    }

    /**
     * The same with what a row of units below the headings says of a column.
     *
     * @param row of the units, from 1
     * @param named their currency, null if they name none
     */
    Denomination withUnitBelow(int row, int column, @Nullable CurrencyUnit named, @Nullable BigDecimal factor) {
        Map<Integer, BigDecimal> more = new HashMap<>(factors);
        if (factor != null) {
            more.put(column, factor);
        }
        return new Denomination(named == null ? currency : named, dollarSign, more, row);
    }
}
