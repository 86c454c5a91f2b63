package dev.apportion.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Builds xlsx packages part by part, so that tests can say what odd writers write. */
final class Packages {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private Packages() {}

    /** A workbook of one sheet named Costs whose part is the given rows. */
    static Map<String, String> ofRows(String rows) {
        return ofSheet("<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    static Map<String, String> ofSheet(String sheetXml) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"Costs\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "sharedStrings", "sharedStrings.xml")
                        + relation("rId3", "styles", "styles.xml")));
        parts.put("xl/worksheets/sheet1.xml", sheetXml);
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"><si><t>one</t></si><si><t>two</t></si></sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
                        + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>"
                        + "</styleSheet>");
        return parts;
    }

    static String relations(String all) {
        return "<Relationships xmlns=\"" + RELATIONS + "\">" + all + "</Relationships>";
    }

    static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipBytes(bytes);
    }

    static byte[] zipBytes(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    static Path write(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    static Path write(Path folder, String name, Map<String, String> parts) throws IOException {
        return write(folder, name, zip(parts));
    }
}
