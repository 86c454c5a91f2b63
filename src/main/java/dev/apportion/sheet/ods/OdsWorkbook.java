package dev.apportion.sheet.ods;

import dev.apportion.sheet.Format;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.UnreadableWorkbookException.Reason;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.cells.Unreadable;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An ods package: all sheets lie in its content part, one after the other. */
public final class OdsWorkbook implements Workbook {

    static final String CONTENT = "content.xml";

    private final ZipArchive zip;
    private final List<String> notes;
    private final List<Sheet> sheets = new ArrayList<>();

    private OdsWorkbook(ZipArchive zip, ReadLimits limits, List<String> notes) throws IOException {
        this.zip = zip;
        this.notes = notes;
        if (isEncrypted()) {
            throw new UnreadableWorkbookException(
                    Reason.ENCRYPTED,
                    "The workbook is protected by a password. Open it in LibreOffice, save it without the password or"
                            + " as .xlsx, and send that.");
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
                } else if (xml.isStart("table") && xml.depth() == OdsXml.SHEET_DEPTH) {
                    boolean hidden = hiddenStyles.contains(xml.attribute("style-name"));
                    sheets.add(new OdsSheet(zip, limits, xml.attribute("name"), hidden, sheets.size()));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw Unreadable.noSheets();
        }
    }

    /** Opens a package; the workbook owns the archive from then on. */
    public static Workbook open(ZipArchive zip, ReadLimits limits, List<String> notes) throws IOException {
        return new OdsWorkbook(zip, limits, notes);
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

    @Override
    public Format format() {
        return Format.ODS;
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
