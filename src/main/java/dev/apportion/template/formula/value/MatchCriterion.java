package dev.apportion.template.formula.value;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A condition of SUMIFS and its like: a value, a comparison such as {@code ">=5"}, or a text with wildcards. */
public final class MatchCriterion {

    private final String operator;
    private final @Nullable BigDecimal number;
    private final String text;
    private final @Nullable Pattern wildcards;

    private MatchCriterion(String operator, @Nullable BigDecimal number, String text) {
        this.operator = operator;
        this.number = number;
        this.text = text.toLowerCase(Locale.ROOT);
        this.wildcards = text.matches(".*[*?~].*") ? wildcards(text) : null;
    }

    public static MatchCriterion of(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return new MatchCriterion("=", number, Values.text(number));
        }
        String written = Values.text(value);
        String operator = "";
        for (String candidate : new String[] {"<>", "<=", ">=", "=", "<", ">"}) {
            if (written.startsWith(candidate)) {
                operator = candidate;
                break;
            }
        }
        String operand = written.substring(operator.length());
        return new MatchCriterion(operator.isEmpty() ? "=" : operator, parsed(operand), operand);
    }

    static @Nullable BigDecimal parsed(String text) {
        try {
            return text.isBlank() ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    public static Pattern literal(String text) {
        return Pattern.compile(Pattern.quote(text));
    }

    /** In time that grows with the text alone, however many stars there are. */
    public static Pattern wildcards(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '~' && i + 1 < text.length()) {
                regex.append(Pattern.quote(text.substring(++i, i + 1)));
            } else {
                regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    public boolean holds(@Nullable Object value) {
        return switch (operator) {
            case "=" -> equal(value);
            case "<>" -> !equal(value);
            default -> ordered(value);
        };
    }

    private boolean equal(@Nullable Object value) {
        if (number != null) {
            return value instanceof BigDecimal figure
                    ? figure.compareTo(number) == 0
                    : value instanceof String words && words.equalsIgnoreCase(text);
        }
        if (text.isEmpty()) {
            return value == null || value.equals("");
        }
        if (value instanceof Boolean truth) {
            return text.equals(truth ? "true" : "false");
        }
        if (!(value instanceof String cell)) {
            return false;
        }
        return wildcards == null
                ? cell.toLowerCase(Locale.ROOT).equals(text)
                : wildcards.matcher(cell).matches();
    }

    private boolean ordered(@Nullable Object value) {
        int order;
        if (number != null && value instanceof BigDecimal cell) {
            order = cell.compareTo(number);
        } else if (number == null && value instanceof String cell) {
            order = cell.toLowerCase(Locale.ROOT).compareTo(text);
        } else {
            return false;
        }
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }
}
