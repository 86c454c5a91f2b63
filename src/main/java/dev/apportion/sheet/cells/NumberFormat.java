package dev.apportion.sheet.cells;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a number format says of the numbers that it shows.
 *
 * @param currency the sign or code that stands beside a number, such as {@code $} or {@code USD}; any other words that do; null
 *     if nothing does
 * @param code the pattern of {@link CodeFormat} where numbers are shown as codes, null elsewhere
 * @param thousands how many times it divides by a thousand what it shows
 */
public record NumberFormat(
        Kind kind, @Nullable String currency, @Nullable String code, int thousands) {

    /** What is shown. */
    public enum Kind {
        NUMBER,
        DATE,
        PERCENT
    }

    /** Whose dollar or crown it is, by the countries that formats name; see Windows' language code identifiers. */
    private static final Map<String, String> OF_COUNTRIES = Map.ofEntries(
            Map.entry("$1009", "CAD"),
            Map.entry("$C0C", "CAD"),
            Map.entry("$C09", "AUD"),
            Map.entry("$1409", "NZD"),
            Map.entry("$1004", "SGD"),
            Map.entry("$4809", "SGD"),
            Map.entry("$C04", "HKD"),
            Map.entry("$404", "TWD"),
            Map.entry("$80A", "MXN"),
            Map.entry("$2C0A", "ARS"),
            Map.entry("$340A", "CLP"),
            Map.entry("$240A", "COP"),
            Map.entry("kr41D", "SEK"),
            Map.entry("kr414", "NOK"),
            Map.entry("kr814", "NOK"),
            Map.entry("kr406", "DKK"),
            Map.entry("kr.406", "DKK"),
            Map.entry("kr40F", "ISK"),
            Map.entry("\u00A5804", "CNY"),
            Map.entry("\uFFE5804", "CNY"));

    private static final Pattern SCALED = Pattern.compile("[0#?](,+)(?![0#?,])");
    private static final Pattern CURRENCY = Pattern.compile("\\p{Sc}|[A-Z]{3}");

    /** A format that says nothing. */
    public static final NumberFormat GENERAL = new NumberFormat(Kind.NUMBER, null, null, 0);

    private static final NumberFormat DATE = new NumberFormat(Kind.DATE, null, null, 0);
    private static final NumberFormat PERCENT = new NumberFormat(Kind.PERCENT, null, null, 0);

    /** A format that Excel knows by number alone. Those with a currency show that of whoever looks, and so say none. */
    public static NumberFormat builtIn(int id) {
        if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) {
            return DATE;
        }
        return id == 9 || id == 10 ? PERCENT : GENERAL;
    }

    /** A format by its code. */
    public static NumberFormat custom(String code) {
        if (isDate(code)) {
            return DATE;
        }
        if (isPercent(code)) {
            return PERCENT;
        }
        String currency = beside(code);
        String asCode = CodeFormat.of(code);
        Matcher scaled = SCALED.matcher(code);
        int thousands = scaled.find() ? scaled.group(1).length() : 0;
        return currency.isEmpty() && asCode == null && thousands == 0
                ? GENERAL
                : new NumberFormat(Kind.NUMBER, currency.isEmpty() ? null : currency, asCode, thousands);
    }

    /** What the code's first section shows beside the number; of {@code [$kr-41D]} the currency of that country. */
    private static String beside(String code) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            switch (c) {
                case '"' -> {
                    int end = skipTo(code, '"', i);
                    words.append(code, i + 1, end);
                    i = end;
                }
                case '[' -> {
                    int end = skipTo(code, ']', i);
                    if (code.startsWith("[$", i)) {
                        words.append(named(code.substring(i + 2, end)));
                    }
                    i = end;
                }
                case '\\' -> {
                    if (i + 1 < code.length()) {
                        words.append(code.charAt(i + 1));
                    }
                    i++;
                }
                case '_', '*' -> i++;
                case ';' -> i = code.length();
                default -> {
                    if (c == '$' || Character.getType(c) == Character.CURRENCY_SYMBOL) {
                        words.append(c);
                    }
                }
            }
        }
        String all = words.toString().replaceAll("[()\\s\u00A0-]", "");
        // Where the format divides by a thousand, a unit beside the number only says so.
        Matcher named = SCALED.matcher(code).find() ? CURRENCY.matcher(all) : null;
        return named == null ? all : named.find() ? named.group() : "";
    }

    private static String named(String currency) {
        int dash = currency.lastIndexOf('-');
        String sign = dash < 0 ? currency : currency.substring(0, dash);
        String country = dash < 0 ? "" : currency.substring(dash + 1).replaceFirst("^0+", "");
        return OF_COUNTRIES.getOrDefault(sign + country, sign);
    }

    /** Whether a custom format shows a percentage: a percent sign outside of quotes and escapes. */
    private static boolean isPercent(String code) {
        for (int i = 0; i < code.length(); i++) {
            switch (code.charAt(i)) {
                case '"' -> i = skipTo(code, '"', i);
                case '\\', '_', '*' -> i++;
                case '%' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /**
     * Whether a custom format shows a date or time: its first section holds a letter of y, m, d, h, s (or e, g, b of
     * Asian calendars) outside of quotes, escapes and brackets other than elapsed time such as {@code [h]}.
     */
    private static boolean isDate(String code) {
        boolean general = code.regionMatches(true, 0, "General", 0, 7);
        for (int i = general ? 7 : 0; i < code.length(); i++) {
            char c = code.charAt(i);
            switch (c) {
                case '"' -> i = skipTo(code, '"', i);
                case '\\', '_', '*' -> i++;
                case '[' -> {
                    int end = skipTo(code, ']', i);
                    if (elapsed(code, i + 1, end)) {
                        return true;
                    }
                    i = end;
                }
                case ';' -> {
                    return false;
                }
                case '0', '#', '?', 'E' -> {
                    // "E+00" is an exponent, and digits before any date letter mean a number.
                    if (c != 'E' || (i + 1 < code.length() && "+-".indexOf(code.charAt(i + 1)) >= 0)) {
                        return false;
                    }
                }
                default -> {
                    if ("yYmMdDhHsSgGbBeE".indexOf(c) >= 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int skipTo(String code, char end, int from) {
        int at = code.indexOf(end, from + 1);
        return at < 0 ? code.length() : at;
    }

    private static boolean elapsed(String code, int from, int to) {
        if (from >= to) {
            return false;
        }
        char first = Character.toLowerCase(code.charAt(from));
        for (int i = from; i < to; i++) {
            if (Character.toLowerCase(code.charAt(i)) != first) {
                return false;
            }
        }
        return first == 'h' || first == 'm' || first == 's';
    }
}
