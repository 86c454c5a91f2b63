package dev.apportion.ledger.block;

import dev.apportion.cost.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Makes currencies, decimals, dates and periods of a block's lines once, as most recur on line after line. */
final class RepeatedValues {

    /** More than the days of a month, so that those of one month all have their place. */
    private static final int DAYS = 64;

    private final PackedTexts texts;
    private final @Nullable CurrencyUnit[] currencies;
    private final @Nullable BigDecimal[] decimals;
    private final long[] days = new long[DAYS];
    private final @Nullable LocalDate[] dates = new @Nullable LocalDate[DAYS];
    private long lastMonths = Long.MIN_VALUE;
    private Period lastPeriod = new Period(YearMonth.of(1970, 1));

    RepeatedValues(PackedTexts texts) {
        this.texts = texts;
        this.currencies = new @Nullable CurrencyUnit[texts.size() + 1];
        this.decimals = new @Nullable BigDecimal[texts.size() + 1];
    }

    /** @param text number of its code */
    CurrencyUnit currency(int text) {
        CurrencyUnit currency = currencies[text];
        if (currency == null) {
            String code = texts.get(text);
            if (code == null) {
                throw PackedInput.damaged();
            }
            currency = CurrencyUnit.of(code);
            currencies[text] = currency;
        }
        return currency;
    }

    /** @param text number of its digits; null is returned for 0 */
    @Nullable
    BigDecimal decimal(int text) {
        BigDecimal decimal = decimals[text];
        String digits = decimal == null ? texts.get(text) : null;
        if (digits != null) {
            decimal = new BigDecimal(digits);
            decimals[text] = decimal;
        }
        return decimal;
    }

    /** @param day as {@link PackedLines} stores it */
    @Nullable
    LocalDate date(long day) {
        if (day == 0) {
            return null;
        }
        int place = (int) Math.floorMod(day, (long) DAYS);
        LocalDate date = dates[place];
        if (date == null || days[place] != day) {
            date = LocalDate.ofEpochDay(day > 0 ? day - 1 : day);
            dates[place] = date;
            days[place] = day;
        }
        return date;
    }

    /** @param months since the year 0 */
    Period period(long months) {
        if (months != lastMonths) {
            lastPeriod = new Period(
                    YearMonth.of(Math.toIntExact(Math.floorDiv(months, 12L)), (int) Math.floorMod(months, 12L) + 1));
            lastMonths = months;
        }
        return lastPeriod;
    }
}
