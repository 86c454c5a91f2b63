package dev.apportion.endtoend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes small workbooks of costs, each odd in another way, as their seeds say. */
final class OddWorkbooks {

    private static final String[] HEADINGS = {
        "Department", "Activity code", "Account", "Description", "Date", "Amount", "Note"
    };
    private static final String[] BAD = {"n/a", "tomorrow", "12,3,4", "#REF!", "\u0007", "=1+1", "€", "31.04.2026", ""};
    private static final String[] ODD_XML = {
        "<!DOCTYPE x [<!ENTITY e \"e\">]>",
        "<odd xmlns=\"urn:odd\"/>",
        "&odd;",
        "<![CDATA[odd]]>",
        "<!-- odd -->",
        "<?odd?>",
        "</odd>",
        "\u0000"
    };

    private OddWorkbooks() {}

    /** Writes one of them and gives its name. */
    static String write(Path folder, int seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes;
        String ending;
        switch (seed % 8) {
            case 0, 1, 2 -> {
                ending = ".xlsx";
                bytes = mutatedZip(workbook(new XSSFWorkbook(), random), random);
            }
            case 3 -> {
                ending = ".xlsx";
                bytes = workbook(new XSSFWorkbook(), random);
            }
            case 4 -> {
                ending = ".xls";
                bytes = withoutRecords(workbook(new HSSFWorkbook(), random), random);
            }
            case 5 -> {
                ending = ".xls";
                bytes = workbook(new HSSFWorkbook(), random);
            }
            case 6 -> {
                ending = ".ods";
                bytes = ods(random);
            }
            default -> {
                ending = ".csv";
                bytes = csv(random).getBytes(StandardCharsets.UTF_8);
            }
        }
        if (random.nextInt(4) == 0) {
            damage(bytes, random);
        }
        String name = "odd %03d%s".formatted(seed, ending);
        Files.write(folder.resolve(name), bytes);
        return name;
    }

    private static List<String[]> rows(Random random) {
        List<String[]> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (int i = 0; i < 3 + random.nextInt(5); i++) {
            String[] row = {
                random.nextInt(6) == 0 ? "NOBODY" : "SALES",
                "O1",
                "6300",
                "Invoice " + random.nextInt(1_000_000),
                "2026-04-" + (10 + random.nextInt(20)),
                random.nextInt(100_000) + ".50",
                "see there"
            };
            for (int bad = random.nextInt(4); bad > 0; bad--) {
                row[3 + random.nextInt(3)] = BAD[random.nextInt(BAD.length)];
            }
            rows.add(row);
        }
        return rows;
    }

    private static byte[] workbook(Workbook workbook, Random random) throws IOException {
        try (workbook) {
            Sheet sheet = workbook.createSheet("Costs of " + random.nextInt(9));
            int at = random.nextInt(3);
            for (String[] values : rows(random)) {
                Row row = sheet.createRow(at++);
                for (int column = 0; column < values.length; column++) {
                    if (random.nextInt(12) > 0) {
                        row.createCell(column).setCellValue(values[column]);
                    }
                }
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                comment(sheet, 1 + random.nextInt(5), 3 + random.nextInt(4));
            }
            if (random.nextBoolean()) {
                sheet.addMergedRegion(new CellRangeAddress(2, 3, 4, 5));
            }
            if (random.nextInt(3) == 0) {
                sheet.protectSheet("secret");
            }
            if (random.nextInt(3) == 0) {
                workbook.createSheet("To correct").createRow(3).createCell(0).setCellValue("our own");
            }
            if (random.nextInt(3) == 0) {
                workbook.setSheetHidden(0, workbook.getNumberOfSheets() > 1);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void comment(Sheet sheet, int row, int column) {
        if (sheet.getRow(row) != null
                && sheet.getRow(row).getCell(column) != null
                && sheet.getRow(row).getCell(column).getCellComment() == null) {
            var helper = sheet.getWorkbook().getCreationHelper();
            ClientAnchor anchor = helper.createClientAnchor();
            anchor.setRow1(row);
            anchor.setCol1(column);
            anchor.setRow2(row + 3);
            anchor.setCol2(column + 2);
            var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString(helper.createRichTextString("ask Maria"));
            sheet.getRow(row).getCell(column).setCellComment(comment);
        }
    }

    /** Takes parts out, or writes something into one of them that doesn't belong there. */
    private static byte[] mutatedZip(byte[] zip, Random random) throws IOException {
        Map<String, byte[]> parts = parts(zip);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            List<String> names = List.copyOf(parts.keySet());
            String name = names.get(random.nextInt(names.size()));
            String xml = new String(parts.get(name), StandardCharsets.UTF_8);
            switch (random.nextInt(5)) {
                case 0 -> parts.remove(name);
                case 1 -> xml = insert(xml, ODD_XML[random.nextInt(ODD_XML.length)], random);
                case 2 -> xml = xml.replaceAll("=\"\\d+\"", "=\"" + random.nextInt(100_000) + "\"");
                case 3 -> {
                    name = name.contains("sheet") ? name : "xl/styles.xml";
                    xml = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8)
                            .replaceAll("(?s)<(cellStyleXfs|fills|fonts|dimension|sheetViews)\\b.*?</\\1>", "")
                            .replace("<cellXfs", "<cellXfs odd=\"\"");
                }
                default -> xml = xml.replace("<sheetData", "<odd/><sheetData").replace("<c ", "<c odd=\"1\" ");
            }
            if (parts.containsKey(name)) {
                parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip(parts);
    }

    private static String insert(String xml, String odd, Random random) {
        int at = xml.indexOf('>', random.nextInt(Math.max(1, xml.length()))) + 1;
        return xml.substring(0, at) + odd + xml.substring(at);
    }

    /** Takes records out of a workbook stream, as other programs leave them out. */
    private static byte[] withoutRecords(byte[] xls, Random random) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(xls))) {
            byte[] stream;
            try (var in = file.createDocumentInputStream("Workbook")) {
                stream = in.readAllBytes();
            }
            // Country, window, style, font, extended format, protection, drawing group, note, dimensions, merged cells.
            int[] kinds = {0x8C, 0x3D, 0x293, 0x31, 0xE0, 0x12, 0xEB, 0x1C, 0x200, 0xE5};
            int out = random.nextInt(3) == 0 ? 0x8C : kinds[random.nextInt(kinds.length)];
            // Positions of sheets lie in the stream, so a record is not cut out but made one that is passed over.
            for (int at = 0; at + 4 <= stream.length; ) {
                int kind = (stream[at] & 0xFF) | (stream[at + 1] & 0xFF) << 8;
                if (kind == out) {
                    stream[at] = (byte) 0xFE;
                    stream[at + 1] = 0x0F;
                }
                at += 4 + ((stream[at + 2] & 0xFF) | (stream[at + 3] & 0xFF) << 8);
            }
            file.createOrUpdateDocument(new ByteArrayInputStream(stream), "Workbook");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] ods(Random random) throws IOException {
        StringBuilder xml = new StringBuilder("<office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
                + "<table:table table:name=\"A name: with / [odd] characters, and much longer than 31\">");
        for (String[] row : rows(random)) {
            xml.append("<table:table-row>");
            for (String value : row) {
                xml.append("<table:table-cell office:value-type=\"string\"><text:p>")
                        .append(value.replace("\u0007", ""))
                        .append("</text:p></table:table-cell>");
            }
            xml.append("</table:table-row>");
        }
        xml.append("</table:table></office:spreadsheet></office:body></office:document-content>");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
        parts.put("content.xml", xml.toString().getBytes(StandardCharsets.UTF_8));
        return random.nextInt(3) == 0 ? mutatedZip(zip(parts), random) : zip(parts);
    }

    private static String csv(Random random) {
        char delimiter = ";,\t|".charAt(random.nextInt(4));
        StringBuilder csv = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        for (String[] row : rows(random)) {
            for (String value : row) {
                csv.append(random.nextInt(10) == 0 ? "\"" : "").append(value).append(delimiter);
            }
            csv.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return csv.toString();
    }

    private static void damage(byte[] bytes, Random random) {
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
