package dev.apportion.sheet.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a workbook of cost lines as Excel would: 14 columns, eight of them shared strings, dates by style. */
public final class Generate {

    private static final int TEXTS = 20_000;
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[1]);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            part(zip, "[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + type("workbook.xml", "sheet.main") + type("worksheets/sheet1.xml", "worksheet")
                    + type("styles.xml", "styles") + type("sharedStrings.xml", "sharedStrings") + "</Types>");
            part(zip, "_rels/.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                    + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
            part(zip, "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                    + "\"><sheets><sheet name=\"Costs\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                    + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                    + relation("rId2", "styles", "styles.xml")
                    + relation("rId3", "sharedStrings", "sharedStrings.xml") + "</Relationships>");
            part(zip, "xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font/></fonts>"
                    + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                    + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\"/>"
                    + "<xf numFmtId=\"14\"/><xf numFmtId=\"4\"/></cellXfs></styleSheet>");
            strings(zip, rows);
            sheet(zip, rows);
        }
    }

    private static void strings(ZipOutputStream zip, int rows) throws IOException {
        zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
        write(zip, "<sst xmlns=\"" + MAIN + "\" count=\"" + rows * 8L + "\" uniqueCount=\"" + TEXTS + "\">");
        for (int i = 0; i < TEXTS; i++) {
            write(zip, "<si><t>Supplier &amp; service number " + i + (i % 5 == 0 ? " Zürich" : "") + "</t></si>");
        }
        write(zip, "</sst>");
    }

    private static void sheet(ZipOutputStream zip, int rows) throws IOException {
        Random random = new Random(3);
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        write(zip, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"" + MAIN
                + "\"><dimension ref=\"A1:N" + rows + "\"/><sheetData>");
        StringBuilder line = new StringBuilder();
        for (int r = 1; r <= rows; r++) {
            line.setLength(0);
            line.append("<row r=\"").append(r).append("\" spans=\"1:14\">");
            for (int c = 0; c < 14; c++) {
                line.append("<c r=\"").append((char) ('A' + c)).append(r);
                if (c < 8) {
                    line.append("\" t=\"s\"><v>").append(random.nextInt(TEXTS));
                } else if (c < 10) {
                    line.append("\" s=\"1\"><v>").append(46_000 + random.nextInt(365));
                } else {
                    line.append("\" s=\"2\"><v>").append(random.nextInt(10_000_000)).append('.')
                            .append(10 + random.nextInt(90));
                }
                line.append("</v></c>");
            }
            write(zip, line.append("</row>").toString());
        }
        write(zip, "</sheetData></worksheet>");
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind + "+xml\"/>";
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, text);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Generate() {}
}
