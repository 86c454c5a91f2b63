package dev.apportion.template.plan;

import java.util.Locale;

/** Which sheets a template wants left out when they have nothing to say. */
public final class OmittedSheets {

    /** Lists the sheets that are left out when their tables are empty. */
    public static final String OMIT = "omit_when_empty";

    private OmittedSheets() {}

    /** Whether a name's text lists a sheet: as a text such as {@code "Held, Returned"} or as a reference to the sheet. */
    public static boolean lists(String text, String sheet) {
        for (String entry : text.split("[\",;{}=]", -1)) {
            String bare = entry.strip();
            int mark = bare.lastIndexOf('!');
            if (mark > 0) {
                bare = bare.substring(0, mark);
            }
            if (bare.startsWith("'") && bare.endsWith("'") && bare.length() > 1) {
                bare = bare.substring(1, bare.length() - 1);
            }
            if (bare.toLowerCase(Locale.ROOT).equals(sheet.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
