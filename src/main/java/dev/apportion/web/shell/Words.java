package dev.apportion.web.shell;

import dev.apportion.money.MinorUnits;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Words, numbers and dates in the language of the request that is answered. */
public final class Words {

    /** Between a currency and its amount: they stay on one line. */
    private static final String NO_BREAK = "\u00a0";

    private final MessageSource messages;

    public Words(MessageSource messages) {
        this.messages = messages;
    }

    /** A text of the message bundles. */
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language());
    }

    /** Such as {@code EUR 1,234.50}. */
    public String money(long minor, CurrencyUnit currency) {
        return money(MinorUnits.decimal(minor, currency), currency);
    }

    /** An amount in whole units, with at least as many decimals as its currency has. */
    public String money(BigDecimal amount, CurrencyUnit currency) {
        NumberFormat format = NumberFormat.getNumberInstance(language());
        format.setMinimumFractionDigits(currency.getDecimalPlaces());
        format.setMaximumFractionDigits(Math.max(amount.scale(), currency.getDecimalPlaces()));
        return currency.getCode() + NO_BREAK + format.format(amount);
    }

    /** A quantity, with its decimals as far as they matter to people. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /** Such as {@code 1,234}. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(language()).format(number);
    }

    /** Date and time of this machine. */
    public String time(LocalDateTime utc) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language())
                .format(utc.atZone(ZoneOffset.UTC).withZoneSameInstant(ZoneId.systemDefault()));
    }

    public Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
