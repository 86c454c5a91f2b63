package dev.apportion.sheet.ods;

import dev.apportion.sheet.cells.CellStyle;
import dev.apportion.sheet.cells.NumberFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The styles of cells that are in the content part, as far as they indent or cross out. */
final class OdsStyles {

    private static final Pattern LENGTH = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(cm|mm|in|pt)");

    private static final Map<String, BigDecimal> POINTS = Map.of(
            "cm",
            new BigDecimal("28.35"),
            "mm",
            new BigDecimal("2.835"),
            "in",
            BigDecimal.valueOf(72),
            "pt",
            BigDecimal.ONE);

    /** What LibreOffice makes of one step of Excel's. */
    private static final BigDecimal POINTS_A_STEP = BigDecimal.TEN;

    private final Map<String, CellStyle> cells = new HashMap<>();

    /** A start tag inside of the style of that name. */
    void add(String name, OdsXml xml) {
        CellStyle known = of(name);
        if (xml.isStart("text-properties")) {
            String line = xml.attribute("text-line-through-style") + xml.attribute("text-line-through-type");
            boolean struck = !line.isEmpty() && !line.contains("none");
            cells.put(name, CellStyle.of(NumberFormat.GENERAL, known.indent(), struck));
        } else if (xml.isStart("paragraph-properties")) {
            cells.put(name, CellStyle.of(NumberFormat.GENERAL, steps(xml.attribute("margin-left")), known.struck()));
        }
    }

    /** A style; one that is not there says nothing. */
    CellStyle of(String name) {
        return cells.getOrDefault(name, CellStyle.PLAIN);
    }

    private static int steps(String length) {
        Matcher written = LENGTH.matcher(length);
        return written.matches()
                ? new BigDecimal(written.group(1))
                        .multiply(POINTS.getOrDefault(written.group(2), BigDecimal.ONE))
                        .divide(POINTS_A_STEP, 0, RoundingMode.HALF_UP)
                        .intValue()
                : 0;
    }
}
