package dev.apportion.sheet.csv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fields with spaces around their quotes: {@code "a" ; "b"}. They are read so only where all quotes of a text close. */
final class SpacedQuotes {

    private SpacedQuotes() {}

    /** The last field of the sample may be cut off. */
    static boolean areIn(String sample, char delimiter) {
        String between = Pattern.quote(String.valueOf(delimiter));
        Matcher field = Pattern.compile(
                        "(?:^|" + between + ")( *+)\"(?:[^\"]*+(?:\"\"[^\"]*+)*+(\" *+(?:(?=" + between + ")|$)|\\z))?",
                        Pattern.MULTILINE)
                .matcher(sample);
        boolean spaced = false;
        while (field.find()) {
            if (field.group(2) == null) {
                return false;
            }
            spaced |= !field.group(1).isEmpty();
        }
        return spaced;
    }
}
