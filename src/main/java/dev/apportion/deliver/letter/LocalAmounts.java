package dev.apportion.deliver.letter;

import dev.apportion.money.MinorUnits;
import java.text.NumberFormat;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/** Writes amounts as a language does, with all decimals of the currency. */
final class LocalAmounts {

    private final NumberFormat format;
    private final CurrencyUnit currency;

    LocalAmounts(Locale language, CurrencyUnit currency) {
        this.currency = currency;
        this.format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(currency.getDecimalPlaces());
        format.setMaximumFractionDigits(currency.getDecimalPlaces());
    }

    /** @param minor in minor units of the currency */
    String of(long minor) {
        return format.format(MinorUnits.decimal(minor, currency));
    }

    /** As differences are written: with a sign unless it is nothing. */
    String signed(long minor) {
        return (minor > 0 ? "+" : "") + of(minor);
    }
}
