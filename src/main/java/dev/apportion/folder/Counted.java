package dev.apportion.folder;

import java.util.Locale;

/** Numbers of things, in words for people. */
public final class Counted {

    private Counted() {}

    /** Such as {@code 1 row} and {@code 1,234 rows}. */
    public static String of(long number, String one) {
        return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
    }
}
