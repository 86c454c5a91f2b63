package dev.apportion.deliver.letter;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/** Writes amounts as a language does, with all decimals of the currency. */
final class LocalAmounts {

    private final NumberFormat format;
    private final int decimals;

    LocalAmounts(Locale language, CurrencyUnit currency) {
        this.decimals = currency.getDecimalPlaces();
        this.format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
    }

    /** @param minor in minor units of the currency */
    String of(long minor) {
        return format.format(BigDecimal.valueOf(minor, decimals));
    }
}
