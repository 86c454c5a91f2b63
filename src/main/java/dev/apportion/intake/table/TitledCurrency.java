package dev.apportion.intake.table;

import dev.apportion.intake.value.Currencies;
import dev.apportion.policy.Field;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The currency of all amounts of a sheet, by a text above its table or its name, where no heading names one.
 *
 * @param inName whether the text is the sheet's name
 */
public record TitledCurrency(CurrencyUnit currency, String text, boolean inName) {

    private static final int LONGEST = 120;

    /** That of a sheet; null if neither the rows above its table nor its name say one. */
    static @Nullable TitledCurrency in(List<SampleRow> above, String sheet, Currencies currencies) {
        for (SampleRow row : above) {
            String title = row.cells().stream()
                    .map(SampleRow.Cell::textOrNumber)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
            CurrencyUnit currency = title.length() > LONGEST ? null : currencies.inTitle(title);
            if (currency != null) {
                return new TitledCurrency(currency, title, false);
            }
        }
        CurrencyUnit currency = currencies.inName(sheet);
        return currency == null ? null : new TitledCurrency(currency, sheet, true);
    }

    /** A table of the sheet in that currency, if it says no other. */
    public ColumnMapping of(ColumnMapping mapping) {
        return mapping.has(Field.CURRENCY) || mapping.denomination().currency() != null
                ? mapping
                : mapping.in(currency);
    }
}
