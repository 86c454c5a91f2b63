package dev.apportion.intake.doubt;

import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** Amounts by currency, in minor units, and how findings write them. */
public final class Amounts {

    private final Map<CurrencyUnit, Long> minor = new TreeMap<>();

    void add(Amount amount) {
        add(amount.minor(), amount.currency());
    }

    void add(long amount, CurrencyUnit currency) {
        minor.merge(currency, amount, Math::addExact);
    }

    void add(Amounts other) {
        other.minor.forEach((currency, amount) -> add(amount, currency));
    }

    /** In minor units. */
    long of(CurrencyUnit currency) {
        return minor.getOrDefault(currency, 0L);
    }

    /** Whether these are, in each currency, half of the others. */
    boolean isHalfOf(Amounts others) {
        Map<CurrencyUnit, Long> twice = new TreeMap<>();
        minor.forEach((currency, amount) -> twice.put(currency, Math.multiplyExact(amount, 2L)));
        return twice.equals(others.minor) && minor.values().stream().anyMatch(amount -> amount != 0);
    }

    boolean isSame(Amounts others) {
        return minor.equals(others.minor);
    }

    /** Whether they are less than nothing in a currency. */
    boolean isNegative() {
        return minor.values().stream().anyMatch(amount -> amount < 0);
    }

    /** Whether they are nothing in each currency. */
    boolean isNothing() {
        return minor.values().stream().allMatch(amount -> amount == 0);
    }

    /** Such as {@code EUR 12.00 and USD 5.00}. */
    public Message inWords() {
        return Message.joined(
                " and ",
                minor.entrySet().stream()
                        .map(amount -> new Amount(amount.getValue(), amount.getKey()))
                        .toList());
    }
}
