package dev.apportion.template.compile;

import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.Parts;
import java.io.IOException;

/**
 * Gives amounts the decimals of a currency: in each number format with thousands and two decimals, {@code #,##0.00}. Formats of
 * anything else have other decimals, such as {@code #,##0.00_0}.
 */
public final class Decimals {

    private static final String STYLES = "xl/styles.xml";
    private static final String TWO = "0\\.00(?![0#?]|_0)";

    private Decimals() {}

    public static void write(Parts parts, int decimals) throws IOException {
        if (decimals == 2 || parts.find(STYLES) == null) {
            return;
        }
        Element styles = parts.xml(STYLES);
        String shown = "0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
        styles.each(format -> {
            String code = format.attribute("formatCode");
            if (code.matches(".*#,##" + TWO + ".*")) {
                format.with("formatCode", code.replaceAll(TWO, shown));
            }
        });
        parts.put(STYLES, styles);
    }
}
