package dev.apportion.sheet.cells;

/** Distinguishes number formats that show a date, a time or a percentage from those that show a number. */
public final class NumberFormats {

    private NumberFormats() {}

    /** Whether a format Excel knows by number alone shows a date or time. */
    public static boolean builtInDate(int id) {
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    }

    /** Whether a format Excel knows by number alone shows a percentage. */
    public static boolean builtInPercent(int id) {
        return id == 9 || id == 10;
    }

    /** Whether a custom format shows a percentage: a percent sign outside of quotes and escapes. */
    public static boolean customPercent(String code) {
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
    public static boolean customDate(String code) {
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
