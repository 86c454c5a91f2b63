package dev.apportion.policy.condition;

import org.jspecify.annotations.Nullable;

/** Reads {@code 1000..1999}, {@code ]0..10[}, {@code (0..10]} and {@code >= 500}. */
final class Ranges {

    private static final String[] SIGNS = {">=", "<=", ">", "<"};

    private Ranges() {}

    /**
     * The range; null if the text isn't one.
     *
     * @throws IllegalArgumentException if it is meant to be one but is wrong
     */
    static @Nullable RangeCondition parse(String text) {
        for (String sign : SIGNS) {
            if (text.startsWith(sign)) {
                Point point = point(text.substring(sign.length()));
                boolean in = sign.length() == 2;
                return sign.startsWith(">")
                        ? new RangeCondition(point, in, null, false)
                        : new RangeCondition(null, false, point, in);
            }
        }
        int dots = text.indexOf("..");
        return dots < 0 ? null : between(text, dots);
    }

    private static RangeCondition between(String text, int dots) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean opened = "[](".indexOf(first) >= 0;
        boolean closed = "[])".indexOf(last) >= 0;
        if (opened != closed) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" has a bracket at one end only; write both, such as [1000..1999], or none");
        }
        int end = text.length() - (closed ? 1 : 0);
        if (dots + 2 > end) {
            throw new IllegalArgumentException("\"" + text + "\" has no upper end; write, for instance, 1000..1999");
        }
        Point low = point(text.substring(opened ? 1 : 0, dots));
        Point high = point(text.substring(dots + 2, end));
        if (low.scale() != high.scale()) {
            throw new IllegalArgumentException("\"" + text + "\" mixes numbers and dates");
        }
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is the wrong way round; write " + high.written() + ".." + low.written());
        }
        return new RangeCondition(low, !opened || first == '[', high, !closed || last == ']');
    }

    private static Point point(String text) {
        Point point = Point.parse(text.strip());
        if (point == null) {
            throw new IllegalArgumentException("\"" + text.strip()
                    + "\" is not a number, date or period to compare with; write, for instance, 500, 2026-10-01 or"
                    + " 2026-10, or put text in quotation marks");
        }
        return point;
    }
}
