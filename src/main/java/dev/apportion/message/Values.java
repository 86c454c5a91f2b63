package dev.apportion.message;

import dev.apportion.money.Amount;
import dev.apportion.money.MinorUnits;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * How values stand in messages. English, which terminals and programs read too, writes {@code EUR 1234.50} and {@code 3 Mar 2026};
 * other languages as their workbooks do. Whole numbers have no marks between thousands, since they may be those of rows.
 */
final class Values {

    private final Locale language;
    private final boolean english;
    private final DateTimeFormatter days;

    Values(Locale language) {
        this.language = language;
        this.english = language.equals(Locale.ENGLISH);
        this.days = english
                ? DateTimeFormatter.ofPattern("d MMM uuuu", language)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language);
    }

    String text(Object value) {
        if (value instanceof LocalDate day) {
            return days.format(day);
        }
        if (value instanceof Amount amount) {
            return english ? amount.withCode() : grouped(amount);
        }
        if (value instanceof GroupedAmount given) {
            Amount amount = given.amount();
            return english ? MinorUnits.groupedWithCode(amount.minor(), amount.currency()) : grouped(amount);
        }
        if (value instanceof BigDecimal decimal) {
            return english ? decimal.toPlainString() : grouped(decimal);
        }
        return value instanceof Grouped number ? grouped(number.decimal()) : value.toString();
    }

    private String grouped(Amount amount) {
        return grouped(amount.decimal()) + "\u00a0" + amount.currency();
    }

    private String grouped(BigDecimal decimal) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(Math.max(0, decimal.scale()));
        format.setMaximumFractionDigits(Math.max(0, decimal.scale()));
        return format.format(decimal);
    }
}
