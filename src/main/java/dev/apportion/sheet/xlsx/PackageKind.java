package dev.apportion.sheet.xlsx;

import dev.apportion.message.Message;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.Unreadable;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the workbook part of a package. */
public final class PackageKind {

    private static final Pattern SPREADSHEET = Pattern.compile(".*\\.(?:xls[xmb]?|ods|csv|tsv|txt)");

    private PackageKind() {}

    /** The part the package names as its document, or the usual one if the package names none. */
    public static String workbookPart(ZipArchive zip, ReadLimits limits) throws IOException {
        String named = Relationships.of("", zip, limits).byType("officedocument");
        if (named != null && zip.has(named)) {
            refuseOthers(named);
            return named;
        }
        for (String usual : new String[] {"xl/workbook.xml", "xl/workbook.bin"}) {
            if (zip.has(usual)) {
                return usual;
            }
        }
        if (zip.has("Index/Document.iwa")) {
            throw Unreadable.notAWorkbook(
                    Message.of("The file was made with Apple Numbers, which can export it as an Excel file"));
        }
        String packed = zip.names().stream()
                .filter(name -> SPREADSHEET.matcher(name).matches())
                .findFirst()
                .orElse(null);
        throw packed == null
                ? Unreadable.notAWorkbook(Message.of("The file is a zip archive, and no spreadsheet is in it"))
                : Unreadable.packed(zip.writtenName(packed));
    }

    /** Whether the workbook part is binary (xlsb) rather than XML. */
    public static boolean isBinary(String part, ZipArchive zip) throws IOException {
        try (InputStream in = zip.stream(part)) {
            // The first record of a binary workbook part begins with 83 01; XML begins with "<" or a byte-order mark.
            return in.read() == 0x83;
        }
    }

    private static void refuseOthers(String part) throws IOException {
        String folder = part.toLowerCase(Locale.ROOT);
        if (folder.startsWith("word/")) {
            throw Unreadable.notAWorkbook(Message.of("The file is a Word document"));
        }
        if (folder.startsWith("ppt/")) {
            throw Unreadable.notAWorkbook(Message.of("The file is a PowerPoint presentation"));
        }
    }
}
