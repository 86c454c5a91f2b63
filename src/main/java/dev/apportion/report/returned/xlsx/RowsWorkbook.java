package dev.apportion.report.returned.xlsx;

import dev.apportion.access.FileAccess;
import dev.apportion.ooxml.ByteSink;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.ZipOutput;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Deflater;
import org.apache.commons.lang3.StringUtils;

/**
 * A workbook of another format as an xlsx of the same values: numbers digit by digit, dates as dates, all else as it reads. What
 * an xlsx can't hold, columns beyond XFD, rows beyond 1,048,576 and characters of a text beyond 32,767, is left out.
 */
public final class RowsWorkbook {

    private static final int LONGEST_NAME = 31;
    private static final String DATE = "1";
    private static final String DATE_TIME = "2";
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final LocalDateTime ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);

    /** Before this day Excel counts one day more, since it takes 1900 for a leap year. */
    private static final LocalDateTime FIRST = LocalDateTime.of(1900, 3, 1, 0, 0);

    private static final Set<String> ERRORS =
            Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A");

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final String STYLES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>\
            <numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>\
            <fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
            <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
            <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>\
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>\
            """;

    private static final int ROWS_TO_FIT = 200;
    private static final int COLUMNS_TO_FIT = 100;
    private static final int NARROWEST = 11;
    private static final int WIDEST = 48;

    /** Texts by their order; the largest file that goes back so has a few megabytes. */
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    private RowsWorkbook() {}

    /**
     * Writes the copy.
     *
     * @return the names of its sheets, which may have had to change, in the order of those given
     */
    public static List<String> write(List<Sheet> sheets, Path file) throws IOException {
        return new RowsWorkbook().copy(sheets, file);
    }

    private List<String> copy(List<Sheet> sheets, Path file) throws IOException {
        List<String> names = names(sheets);
        try (OutputStream out = FileAccess.write(file)) {
            ZipOutput zip = new ZipOutput(out, Deflater.BEST_SPEED);
            StringBuilder types = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            ByteSink list = new ByteSink();
            for (int at = 0; at < names.size(); at++) {
                int number = at + 1;
                types.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%s.worksheet+xml\"/>"
                        .formatted(number, "application/vnd.openxmlformats-officedocument.spreadsheetml"));
                relations.append(relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
                list.ascii("<sheet name=\"");
                list.text(names.get(at));
                list.ascii("\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>");
                Sheet sheet = sheets.get(at);
                zip.stream("xl/worksheets/sheet" + number + ".xml", part -> write(sheet, new ByteSink(part)));
            }
            add(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Default Extension="xml" ContentType="application/xml"/>\
                    <Override PartName="/xl/workbook.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                    <Override PartName="/xl/styles.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
                    <Override PartName="/xl/sharedStrings.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>%s</Types>\
                    """.formatted(types));
            add(zip, "_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
            relations
                    .append(relation("styles", "styles", "styles.xml"))
                    .append(relation("strings", "sharedStrings", "sharedStrings.xml"));
            add(zip, "xl/_rels/workbook.xml.rels", relations(relations.toString()));
            add(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + Xml.MAIN + "\" xmlns:r=\"" + Xml.RELATIONS + "\"><sheets>"
                            + new String(list.toBytes(), StandardCharsets.UTF_8) + "</sheets></workbook>");
            zip.add("xl/styles.xml", STYLES.getBytes(StandardCharsets.UTF_8));
            zip.stream("xl/sharedStrings.xml", this::writeTexts);
            zip.finish();
        }
        return names;
    }

    private static String relations(String inner) {
        return "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(Xml.PACKAGE_RELATIONS, inner);
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, Xml.RELATIONS, type, target);
    }

    private static void add(ZipOutput zip, String name, String xml) throws IOException {
        zip.add(name, (DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
    }

    /** Excel takes 31 characters, some not, and ignores case; other formats take more. */
    private static List<String> names(List<Sheet> sheets) {
        Set<String> taken = new TreeSet<>();
        List<String> names = new ArrayList<>();
        for (Sheet sheet : sheets) {
            String safe = sheet.name().replaceAll("[\\p{Cntrl}:\\\\*?/\\[\\]]|^'|'$", " ");
            String name = safe.isBlank() ? "Sheet" : StringUtils.left(safe, LONGEST_NAME);
            String free = name;
            for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
                String end = " " + number;
                free = StringUtils.left(name, LONGEST_NAME - end.length()) + end;
            }
            names.add(free);
        }
        return names;
    }

    private void write(Sheet sheet, ByteSink out) throws IOException {
        out.ascii(DECLARATION + "<worksheet xmlns=\"" + Xml.MAIN
                + "\"><sheetFormatPr defaultColWidth=\"16\" defaultRowHeight=\"15\"/>" + columns(sheet)
                + "<sheetData>");
        try (RowCursor cursor = sheet.rows()) {
            while (cursor.next() && cursor.rowNumber() <= CellAddress.MAX_ROW) {
                out.ascii("<row r=\"");
                out.number(cursor.rowNumber());
                out.ascii(cursor.hidden() ? "\" hidden=\"1\">" : "\">");
                int width = Math.min(cursor.width(), CellAddress.MAX_COLUMN + 1);
                for (int column = 0; column < width; column++) {
                    if (cursor.type(column) != CellType.BLANK) {
                        cell(cursor, column, out);
                    }
                }
                out.ascii("</row>");
            }
        }
        out.ascii("</sheetData></worksheet>");
        out.flush();
    }

    /** As wide as the longest text of the first rows, within reason: their formats are lost, so nobody has made them fit. */
    private static String columns(Sheet sheet) throws IOException {
        List<Integer> widths = new ArrayList<>();
        try (RowCursor cursor = sheet.rows()) {
            for (int row = 0; row < ROWS_TO_FIT && cursor.next(); row++) {
                for (int column = 0; column < Math.min(cursor.width(), COLUMNS_TO_FIT); column++) {
                    if (column == widths.size()) {
                        widths.add(NARROWEST);
                    }
                    int needed = cursor.text(column).length() + 2;
                    widths.set(column, Math.max(widths.get(column), Math.min(WIDEST, needed)));
                }
            }
        }
        StringBuilder columns = new StringBuilder();
        for (int at = 0; at < widths.size(); at++) {
            columns.append("<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                    .formatted(at + 1, at + 1, widths.get(at)));
        }
        return columns.isEmpty() ? "" : "<cols>" + columns + "</cols>";
    }

    private void cell(RowCursor cursor, int column, ByteSink out) {
        String text = cursor.text(column);
        out.ascii("<c r=\"" + CellAddress.of(cursor.rowNumber(), column) + "\"");
        switch (cursor.type(column)) {
            case NUMBER -> value(out, "", cursor.number(column).toPlainString());
            case DATE -> date(out, cursor.dateTime(column), text);
            case BOOLEAN -> value(out, " t=\"b\"", text.equals("TRUE") ? "1" : "0");
            case ERROR -> {
                if (ERRORS.contains(text)) {
                    value(out, " t=\"e\"", text);
                } else {
                    text(out, text);
                }
            }
            default -> text(out, text);
        }
        out.ascii("</c>");
    }

    /** As days since 1900; what is earlier, or a mere time, as it reads. */
    private void date(ByteSink out, LocalDateTime at, String text) {
        if (at.isBefore(FIRST)) {
            text(out, text);
            return;
        }
        boolean day = at.toLocalTime().equals(LocalTime.MIDNIGHT);
        BigDecimal serial = BigDecimal.valueOf(ChronoUnit.DAYS.between(ZERO, at));
        if (!day) {
            BigDecimal seconds = BigDecimal.valueOf(at.toLocalTime().toSecondOfDay());
            serial = serial.add(seconds.divide(SECONDS_A_DAY, MathContext.DECIMAL64));
        }
        value(out, " s=\"" + (day ? DATE : DATE_TIME) + "\"", serial.toPlainString());
    }

    private static void value(ByteSink out, String attributes, String value) {
        out.ascii(attributes + "><v>" + value + "</v>");
    }

    /** Not within the cell, where some programs change it and leave the old one beside the new one. */
    private void text(ByteSink out, String text) {
        int number = texts.computeIfAbsent(CellText.escaped(CellText.cut(text)), added -> texts.size());
        value(out, " t=\"s\"", String.valueOf(number));
    }

    private void writeTexts(OutputStream part) {
        ByteSink out = new ByteSink(part);
        out.ascii(DECLARATION + "<sst xmlns=\"" + Xml.MAIN + "\" uniqueCount=\"" + texts.size() + "\">");
        for (String text : texts.keySet()) {
            out.ascii("<si><t>");
            out.text(text);
            out.ascii("</t></si>");
        }
        out.ascii("</sst>");
        out.flush();
    }
}
