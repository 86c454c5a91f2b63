package dev.apportion.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a rendered workbook has lost of its template, told from the parts of the two packages alone: parts that are gone,
 * parts that must be the same and aren't, and features of which a part has fewer than before. Sheets that were left out may be
 * gone with what belongs to them.
 */
public final class TemplateLosses {

    /** Left out on purpose: Excel makes them anew, or they are written into the cells. */
    private static final Pattern REMADE = Pattern.compile("xl/(calcChain|sharedStrings)\\.xml");

    private static final Pattern UNTOUCHED = Pattern.compile(
            "xl/(theme/|media/|printerSettings/|vbaProject|activeX/|ctrlProps/|customXml/).*|docProps/thumbnail.*");

    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet[^/]*\\.xml");

    private static final List<String> OF_A_SHEET = List.of(
            "conditionalFormatting",
            "dataValidation",
            "hyperlink",
            "mergeCell",
            "tablePart",
            "drawing",
            "legacyDrawing",
            "sheetProtection",
            "pageSetup",
            "pageMargins",
            "headerFooter",
            "printOptions",
            "col",
            "pane",
            "autoFilter",
            "rowBreaks",
            "ext",
            "sheetPr");

    private static final Map<String, List<String>> OF_PARTS = Map.of(
            "xl/styles.xml", List.of("xf", "font", "fill", "border", "numFmt", "dxf", "cellStyle"),
            "xl/workbook.xml", List.of("workbookProtection", "externalReference", "fileVersion", "workbookPr"),
            "docProps/custom.xml", List.of("property"));

    private TemplateLosses() {}

    /** One sentence a loss. */
    public static List<String> of(Path template, Path rendered) throws IOException {
        return of(Files.readAllBytes(template), Files.readAllBytes(rendered));
    }

    /** Whether it is one of a chart that had less, or nothing, to draw, as FrontChartsTest holds charts to. */
    public static boolean ofCharts(String loss) {
        return loss.matches("xl/charts/chart\\d+\\.xml( is gone|: \\d+ ser before, .*)"
                + "|xl/drawings/drawing\\d+\\.xml: \\d+ (chart|graphicFrame|cNvPr) before, .*");
    }

    static List<String> of(byte[] template, byte[] rendered) throws IOException {
        Map<String, byte[]> before = unzip(template);
        Map<String, byte[]> after = unzip(rendered);
        int leftOut = Math.max(0, count(before, "xl/workbook.xml", "sheet") - count(after, "xl/workbook.xml", "sheet"));
        List<String> losses = new ArrayList<>();
        long sheetsGone = before.keySet().stream()
                .filter(part -> SHEET.matcher(part).matches() && !after.containsKey(part))
                .count();
        if (sheetsGone > leftOut) {
            losses.add(sheetsGone + " sheets are gone, " + leftOut + " were left out");
        }
        before.forEach((part, bytes) -> {
            if (!after.containsKey(part)) {
                if (leftOut == 0 && !REMADE.matcher(part).matches()) {
                    losses.add(part + " is gone");
                }
            } else if (UNTOUCHED.matcher(part).matches() && !Arrays.equals(bytes, after.get(part))) {
                losses.add(part + " is not the same");
            } else {
                List<String> features = SHEET.matcher(part).matches() ? OF_A_SHEET : OF_PARTS.get(part);
                if (features != null) {
                    compare(part, features, before, after, losses);
                } else if (part.startsWith("xl/charts/") || part.startsWith("xl/drawings/")) {
                    compare(
                            part,
                            List.of("ser", "chart", "pic", "sp", "graphicFrame", "title", "cNvPr"),
                            before,
                            after,
                            losses);
                }
            }
        });
        return losses;
    }

    private static void compare(
            String part,
            List<String> features,
            Map<String, byte[]> before,
            Map<String, byte[]> after,
            List<String> losses) {
        for (String feature : features) {
            int had = count(before, part, feature);
            int has = count(after, part, feature);
            if (has < had) {
                losses.add(part + ": " + had + " " + feature + " before, " + has + " after");
            }
        }
    }

    /** Elements of a part by their local name. */
    private static int count(Map<String, byte[]> parts, String part, String element) {
        byte[] bytes = parts.getOrDefault(part, new byte[0]);
        return (int) Pattern.compile("<(\\w+:)?" + element + "[\\s/>]")
                .matcher(new String(bytes, StandardCharsets.UTF_8))
                .results()
                .count();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
