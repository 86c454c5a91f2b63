package dev.apportion.policy;

import dev.apportion.message.Message;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person said once about a sender's sheets, where these leave it open.
 *
 * @param numbers how numbers that stand as text are written; null if nothing was said
 * @param dates in which order days and months stand; null if nothing was said
 * @param unit what amounts are multiplied by, whatever their heading says, 1 or more; null if nothing was said
 * @param columns normalized heading (see {@link Headings}) to field, in their order; they go before the policy's other
 *     headings. Null if nothing was said
 * @param workItem code of what lines belong to that nothing else decides; null if nothing was said
 */
public record Layout(
        SheetScope scope,
        @Nullable DecimalMark numbers,
        @Nullable DayOrder dates,
        @Nullable Integer unit,
        @Nullable Map<String, Field> columns,
        @Nullable String workItem) {

    /** How a number that stands as text marks its decimals, and with that its thousands. */
    public enum DecimalMark {
        DECIMAL_POINT('.', ',', "a decimal point (1,234.50)"),
        DECIMAL_COMMA(',', '.', "a decimal comma (1.234,50)");

        private final char decimals;
        private final char thousands;
        private final String inWords;

        DecimalMark(char decimals, char thousands, String inWords) {
            this.decimals = decimals;
            this.thousands = thousands;
            this.inWords = inWords;
        }

        /** The usual one of a locale; the point where it is neither. */
        public static DecimalMark of(Locale locale) {
            return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ','
                    ? DECIMAL_COMMA
                    : DECIMAL_POINT;
        }

        public DecimalMark other() {
            return this == DECIMAL_POINT ? DECIMAL_COMMA : DECIMAL_POINT;
        }

        public char decimals() {
            return decimals;
        }

        public char thousands() {
            return thousands;
        }

        /** With an example, for people. */
        public Message inWords() {
            return Message.plain(inWords);
        }
    }

    /** Whether {@code 10/11/2026} is the 10th of November or the 11th of October. */
    public enum DayOrder {
        DAY_FIRST("day before month (31/10/2026)"),
        MONTH_FIRST("month before day (10/31/2026)");

        private final String inWords;

        DayOrder(String inWords) {
            this.inWords = inWords;
        }

        /** The usual one of a locale. */
        public static DayOrder of(Locale locale) {
            return locale.getCountry().equals("US") ? MONTH_FIRST : DAY_FIRST;
        }

        public DayOrder other() {
            return this == DAY_FIRST ? MONTH_FIRST : DAY_FIRST;
        }

        /** With an example, for people. */
        public Message inWords() {
            return Message.plain(inWords);
        }
    }
}
