package dev.apportion.ooxml;

import java.util.regex.Pattern;

/** Text as a cell can hold it. */
public final class CellText {

    public static final int LONGEST = 32_767;

    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

    private CellText() {}

    /** A text without what XML can't hold, for where there is no other way of writing it, as there is in cells. */
    public static String inXml(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("\uFFFD");
    }

    /** The text cut at Excel's limit, not through a pair of surrogates. */
    public static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }

    /**
     * Characters that XML can't hold as {@code _xHHHH_}, and what only looks like that made to stay as it is. A space at
     * either end is written so too: the schema doesn't allow {@code xml:space} here, and without it Excel trims.
     */
    public static String escaped(String text) {
        int length = text.length();
        boolean plain = length == 0 || (text.charAt(0) != ' ' && text.charAt(length - 1) != ' ');
        for (int i = 0; i < length && plain; i++) {
            char c = text.charAt(i);
            plain = c >= ' ' && c < 0xD800 && c != '_';
        }
        return plain ? text : escapedSlowly(text);
    }

    private static String escapedSlowly(String text) {
        String safe = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        StringBuilder escaped = new StringBuilder(safe.length());
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            boolean lone = Character.isSurrogate(c)
                    && !(Character.isHighSurrogate(c)
                            && i + 1 < safe.length()
                            && Character.isLowSurrogate(safe.charAt(i + 1)))
                    && !(Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(safe.charAt(i - 1)));
            boolean atEnd = i == 0 || i == safe.length() - 1;
            if ((c < ' ' && c != '\n' && c != '\t') || (c <= ' ' && atEnd) || c == 0xFFFE || c == 0xFFFF || lone) {
                escaped.append(String.format("_x%04X_", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** What a file's text means. */
    public static String unescaped(String text) {
        return text.contains("_x")
                ? Pattern.compile("_x([0-9A-Fa-f]{4})_")
                        .matcher(text)
                        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }
}
