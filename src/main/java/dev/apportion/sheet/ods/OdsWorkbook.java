package dev.apportion.sheet.ods;

import dev.apportion.message.Message;
import dev.apportion.sheet.Format;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.UnreadableWorkbookException.Reason;
import dev.apportion.sheet.cells.OpenWorkbook;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An ods package: all sheets are in its content part, one after the other. */
public final class OdsWorkbook extends OpenWorkbook {

    static final String CONTENT = "content.xml";

    private final ZipArchive zip;
    private final OdsStyles styles = new OdsStyles();

    /** The workbook owns the archive from now on. */
    public OdsWorkbook(ZipArchive zip, ReadLimits limits, List<Message> notes) throws IOException {
        super(Format.ODS, zip, limits, notes);
        this.zip = zip;
        if (isEncrypted()) {
            throw new UnreadableWorkbookException(
                    Reason.ENCRYPTED,
                    Message.of("The workbook is protected by a password. Open it in LibreOffice, save it without "
                            + "the password or as .xlsx, and send that."));
        }
        try (OdsXml xml = new OdsXml(zip.stream(CONTENT), limits)) {
            Set<String> hiddenStyles = new HashSet<>();
            String style = "";
            while (xml.next()) {
                if (xml.isStart("style")) {
                    style = xml.attribute("name");
                } else if (xml.isStart("table-properties")
                        && xml.attribute("display").equals("false")) {
                    hiddenStyles.add(style);
                } else if (xml.isStart("text-properties") || xml.isStart("paragraph-properties")) {
                    styles.add(style, xml);
                } else if (xml.isStart("table") && xml.depth() == OdsXml.SHEET_DEPTH) {
                    boolean hidden = hiddenStyles.contains(xml.attribute("style-name"));
                    add(new OdsSheet(zip, limits, styles, xml.attribute("name"), hidden, count()));
                }
            }
        }
        requireSheets();
    }

    /** Whether the package says it is a spreadsheet of OpenDocument. */
    public static boolean recognizes(ZipArchive zip) throws IOException {
        if (!zip.has("mimetype") || !zip.has(CONTENT)) {
            return false;
        }
        String type = new String(zip.stream("mimetype").readNBytes(200), StandardCharsets.US_ASCII);
        return type.contains("opendocument.spreadsheet");
    }

    private boolean isEncrypted() throws IOException {
        if (!zip.has("META-INF/manifest.xml")) {
            return false;
        }
        byte[] manifest = zip.stream("META-INF/manifest.xml").readNBytes(1 << 20);
        return new String(manifest, StandardCharsets.UTF_8).contains("encryption-data");
    }
}
