package dev.apportion.message;

import dev.apportion.money.Amount;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * How the ledger keeps messages: a mark, the English text, and for each value a mark, the letter of its kind, its length, a colon and
 * the value. Ledgers hold these letters. A text without the mark in front is a message in which nothing stands.
 */
final class MessageCode {

    /** A message with its values. */
    record Parts(String english, List<Object> values, boolean list) {}

    /** Stands for a value among texts in the wrong form. */
    static final class DamagedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final char MESSAGE = '\u001e';
    private static final char LIST = '\u001d';
    private static final char VALUE = '\u001f';

    private MessageCode() {}

    static boolean isCoded(String code) {
        return !code.isEmpty() && (code.charAt(0) == MESSAGE || code.charAt(0) == LIST);
    }

    static String of(String english, Object... values) {
        return code(MESSAGE, english, List.of(values));
    }

    static String list(String between, List<?> values) {
        return code(LIST, between, values);
    }

    private static String code(char mark, String english, List<?> values) {
        StringBuilder code = new StringBuilder(english.length() + 64);
        code.append(mark).append(english);
        for (Object value : values) {
            if (value instanceof Message message) {
                append(code, 'm', message.code());
            } else if (value instanceof Integer || value instanceof Long) {
                append(code, 'n', value.toString());
            } else if (value instanceof BigDecimal decimal) {
                append(code, 'd', decimal.toPlainString());
            } else if (value instanceof Grouped grouped) {
                append(code, 'g', grouped.decimal().toPlainString());
            } else if (value instanceof Amount amount) {
                append(code, 'a', text(amount));
            } else if (value instanceof GroupedAmount grouped) {
                append(code, 'b', text(grouped.amount()));
            } else if (value instanceof LocalDate day) {
                append(code, 'y', day.toString());
            } else if (value instanceof YearMonth month) {
                append(code, 'p', month.toString());
            } else {
                append(code, 's', value.toString());
            }
        }
        return code.toString();
    }

    private static String text(Amount amount) {
        return amount.currency().getCode() + amount.minor();
    }

    private static void append(StringBuilder code, char kind, String value) {
        code.append(VALUE).append(kind).append(value.length()).append(':').append(value);
    }

    /**
     * Takes a coded message apart.
     *
     * @throws DamagedException if it is none
     */
    static Parts parts(String code) {
        int end = code.indexOf(VALUE);
        List<Object> values = new ArrayList<>();
        try {
            for (int at = end; at >= 0 && at < code.length(); ) {
                int colon = code.indexOf(':', at);
                int from = colon + 1;
                int to = from + Integer.parseInt(code.substring(at + 2, colon));
                values.add(value(code.charAt(at + 1), code.substring(from, to)));
                at = to;
            }
        } catch (IndexOutOfBoundsException
                | NumberFormatException
                | DateTimeException
                | IllegalCurrencyException damaged) {
            throw new DamagedException();
        }
        return new Parts(code.substring(1, end < 0 ? code.length() : end), values, code.charAt(0) == LIST);
    }

    /** See {@link Message#withTexts}. */
    static String withTexts(String code, UnaryOperator<String> change) {
        if (!isCoded(code)) {
            return Wording.isOfProgram(code) ? code : change.apply(code);
        }
        try {
            Parts parts = parts(code);
            List<Object> values = parts.values().stream()
                    .map(value -> value instanceof String text
                            ? change.apply(text)
                            : value instanceof Message message ? message.withTexts(change) : value)
                    .toList();
            return values.equals(parts.values()) ? code : code(code.charAt(0), parts.english(), values);
        } catch (DamagedException damaged) {
            return change.apply(code);
        }
    }

    private static Object value(char kind, String text) {
        return switch (kind) {
            case 'm' -> new Message(text);
            case 'n' -> Long.valueOf(text);
            case 'd' -> new BigDecimal(text);
            case 'g' -> new Grouped(new BigDecimal(text));
            case 'a' -> amount(text);
            case 'b' -> new GroupedAmount(amount(text));
            case 'y' -> LocalDate.parse(text);
            case 'p' -> YearMonth.parse(text);
            default -> text;
        };
    }

    private static Amount amount(String text) {
        return new Amount(Long.parseLong(text.substring(3)), CurrencyUnit.of(text.substring(0, 3)));
    }
}
