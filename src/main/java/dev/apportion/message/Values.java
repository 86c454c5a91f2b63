package dev.apportion.message;

import dev.apportion.money.Amount;
import dev.apportion.money.MinorUnits;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * How values stand in messages. English, which terminals and programs read too, writes {@code EUR 1,234.50} and {@code 3 Mar 2026};
 * other languages as their workbooks do. Whole numbers have no marks between thousands, since they may be those of rows.
 */
final class Values {

    private final Locale language;
    private final boolean english;
    private final Dates dates;

    Values(Locale language) {
        this.language = language;
        this.english = language.equals(Locale.ENGLISH);
        this.dates = new Dates(language);
    }

    String text(Object value) {
        if (value instanceof LocalDate day) {
            return dates.inSentence(day);
        }
        if (value instanceof YearMonth month) {
            return dates.month(month);
        }
        if (value instanceof Amount amount) {
            return text(amount);
        }
        if (value instanceof GroupedAmount given) {
            return text(given.amount());
        }
        if (value instanceof BigDecimal decimal) {
            return english ? decimal.toPlainString() : grouped(decimal);
        }
        return value instanceof Grouped number ? grouped(number.decimal()) : value.toString();
    }

    private String text(Amount amount) {
        return english
                ? MinorUnits.groupedWithCode(amount.minor(), amount.currency())
                : grouped(amount.decimal()) + "\u00a0" + amount.currency();
    }

    private String grouped(BigDecimal decimal) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(Math.max(0, decimal.scale()));
        format.setMaximumFractionDigits(Math.max(0, decimal.scale()));
        return format.format(decimal);
    }
}
