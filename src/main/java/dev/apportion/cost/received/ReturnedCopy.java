package dev.apportion.cost.received;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line on a returned workbook's first sheet that names the file it was made from, so that the corrected workbook can take
 * that file's place whatever it is called by then.
 *
 * @param sha256 of the file that went back
 */
public record ReturnedCopy(String sha256) {

    /** The first sheet's name in English, which is followed by a number if the workbook has such a sheet of its own. */
    public static final String SHEET = "To correct";

    /** Part of its name in any other language, by which it is found without opening every sheet. */
    private static final String MARK = "(Apportion)";

    /** Zero-based row of the line; it is in the first column. */
    public static final int ROW = 3;

    private static final String BEGINNING = "Apportion: correction of the file with SHA-256 ";
    private static final Pattern TEXT = Pattern.compile(Pattern.quote(BEGINNING) + "([0-9a-f]{64})");

    /** The sheet's name in a language. */
    public static String sheet(String inLanguage) {
        return inLanguage.startsWith(SHEET) ? inLanguage : inLanguage + " " + MARK;
    }

    /** Whether a sheet of this name can be the list of a returned workbook. */
    public static boolean mayBeSheet(String name) {
        return name.startsWith(SHEET) || name.contains(MARK);
    }

    public String text() {
        return BEGINNING + sha256;
    }

    /** Reads what {@link #text()} wrote; empty for any other text. */
    public static Optional<ReturnedCopy> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        return matcher.matches() ? Optional.of(new ReturnedCopy(matcher.group(1))) : Optional.empty();
    }
}
