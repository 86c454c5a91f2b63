package dev.apportion.report.streamed;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the parts of a package are. */
final class ContentTypes {

    static final String PART = "[content_types].xml";

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /**
     * What POI needs to see of a workbook, beside its sheets, so that it can mark cells. Not the theme: POI would write its colors
     * into the styles, without their opacity, which validators refuse.
     */
    private static final Set<String> SEEN = Set.of(
            SPREADSHEET + "sheet.main+xml",
            SPREADSHEET + "template.main+xml",
            "application/vnd.ms-excel.sheet.macroenabled.main+xml",
            "application/vnd.ms-excel.template.macroenabled.main+xml",
            "application/vnd.ms-excel.addin.macroenabled.main+xml",
            SPREADSHEET + "chartsheet+xml",
            SPREADSHEET + "dialogsheet+xml",
            SPREADSHEET + "styles+xml",
            SPREADSHEET + "comments+xml",
            "application/vnd.openxmlformats-officedocument.drawing+xml",
            "application/vnd.openxmlformats-officedocument.vmldrawing",
            "application/vnd.openxmlformats-package.core-properties+xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            "application/vnd.openxmlformats-officedocument.custom-properties+xml");

    private final Map<String, String> byPart = new HashMap<>();
    private final Map<String, String> byEnding = new HashMap<>();

    static ContentTypes read(InputStream part) throws IOException {
        ContentTypes types = new ContentTypes();
        Stax.read(part, in -> {
            while (in.hasNext()) {
                in.next();
                if (Stax.isStart(in, "Override")) {
                    types.byPart.put(lower(Stax.attribute(in, "PartName")), lower(Stax.attribute(in, "ContentType")));
                } else if (Stax.isStart(in, "Default")) {
                    types.byEnding.put(
                            "." + lower(Stax.attribute(in, "Extension")), lower(Stax.attribute(in, "ContentType")));
                }
            }
        });
        return types;
    }

    boolean isSheet(String part) {
        return of(part).equals(SPREADSHEET + "worksheet+xml");
    }

    boolean isSharedStrings(String part) {
        return of(part).equals(SPREADSHEET + "sharedstrings+xml");
    }

    boolean isComments(String part) {
        return of(part).equals(SPREADSHEET + "comments+xml");
    }

    /** Whether a part goes into the skeleton as it is. Relations are seen with their part. */
    boolean isSeen(String part) {
        int folder = part.lastIndexOf("_rels/");
        if (folder >= 0 && part.endsWith(".rels")) {
            String owner = part.substring(0, folder) + part.substring(folder + 6, part.length() - 5);
            return owner.isEmpty() || isSheet(owner) || isSeen(owner);
        }
        return part.equals(PART) || SEEN.contains(of(part));
    }

    private String of(String part) {
        String own = byPart.get("/" + part);
        int dot = part.lastIndexOf('.');
        return own != null ? own : byEnding.getOrDefault(dot < 0 ? "" : part.substring(dot), "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
