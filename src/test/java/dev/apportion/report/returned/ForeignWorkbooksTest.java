package dev.apportion.report.returned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.received.ReturnedCopy;
import dev.apportion.message.Wording;
import dev.apportion.report.PackageParts;
import dev.apportion.sheet.open.ReadSettings;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as other programs write them, with less or with more than usual, are marked too. */
class ForeignWorkbooksTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "A workbook without styles, views and names gets what the marks need, and no more than one sheet is selected")
    void theLeastWorkbook() throws IOException {
        Map<String, String> parts = least();
        Path source = PackageParts.write(parts, folder.resolve("least.xlsx"));
        Path returned = write(source, "a", note("One", "A1", false), note("One", "A1", true), note("Two", "B2", true));
        try (XSSFWorkbook workbook = open(returned)) {
            assertThat(workbook.getSheetName(0)).isEqualTo("To correct");
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(workbook.getSheetAt(0).isSelected()).isTrue();
            assertThat(workbook.getSheet("One").isSelected()).isFalse();
            assertThat(workbook.getSheet("Two").isSelected()).isFalse();
            var rejected = workbook.getSheet("One").getRow(0).getCell(0);
            assertThat(rejected.getNumericCellValue()).isEqualTo(7);
            assertThat(rejected.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(rejected.getCellStyle().getBorderTop())
                    .as("rejected and doubtful is rejected")
                    .isEqualTo(BorderStyle.MEDIUM);
            assertThat(comment(workbook.getSheet("One"), 0, 0))
                    .isEqualTo("Apportion: Amount: Type it.\nFound: 7\nApportion: Amount: Type it.\nFound: 7");
            assertThat(workbook.getSheet("Two")
                            .getRow(1)
                            .getCell(1)
                            .getCellStyle()
                            .getBorderTop())
                    .isEqualTo(BorderStyle.MEDIUM_DASHED);
            assertThat(workbook.getSheet("Two")
                            .getRow(0)
                            .getCell(0)
                            .getCellStyle()
                            .getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
        }
    }

    @Test
    @DisplayName(
            "A drawing that is not XML, formatted comments and a sheet's own names stay, when marks come and when they go")
    void commentsAsExcelWritesThem() throws IOException {
        Map<String, String> parts = least();
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                relations(relation("c", "comments", "../comments7.xml")
                        + relation("v", "vmlDrawing", "../drawings/vmlDrawing3.vml")));
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> xml.replace("</worksheet>", "<legacyDrawing r:id=\"v\"/></worksheet>"));
        parts.computeIfPresent("[Content_Types].xml", (name, xml) -> xml.replace("</Types>", """
                        <Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>\
                        <Override PartName="/xl/comments7.xml" \
                        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>"""));
        parts.put("xl/comments7.xml", """
                <comments xmlns="%s"><authors><author>Maria</author></authors><commentList>\
                <comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>Maria:</t></r>\
                <r><t xml:space="preserve"> 7 is right</t></r></text></comment></commentList></comments>""".formatted(MAIN));
        parts.put("xl/drawings/vmlDrawing3.vml", """
                <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
                 xmlns:x="urn:schemas-microsoft-com:office:excel">
                <v:shapetype id="_x0000_t202" o:spt="202"></v:shapetype>
                <v:shape id="_x0000_s3073" type="#_x0000_t202"><v:textbox><div>a<br>b</div></v:textbox>
                <x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>""");
        parts.computeIfPresent("xl/workbook.xml", (name, xml) -> xml.replace("</workbook>", """
                <definedNames><definedName name="own" localSheetId="1">Two!$A$1</definedName></definedNames></workbook>"""));
        Path source = PackageParts.write(parts, folder.resolve("excel.xlsx"));
        Path once = write(source, "a", note("One", "A1", false), note("One", "B1", false));
        try (XSSFWorkbook workbook = open(once)) {
            assertThat(comment(workbook.getSheet("One"), 0, 0))
                    .isEqualTo("Maria: 7 is right\nApportion: Amount: Type it.\nFound: 7");
            assertThat(comment(workbook.getSheet("One"), 0, 1)).isEqualTo("Apportion: Amount: Type it.");
            assertThat(workbook.getName("own").getSheetIndex()).isEqualTo(2);
        }
        assertThat(PackageParts.read(once)).hasEntrySatisfying("xl/drawings/vmlDrawing3.vml", boxes -> assertThat(boxes)
                .contains("a<br>b", "_x0000_s3074")
                .containsOnlyOnce("<v:shapetype"));
        Path again = write(once, "b", note("Two", "A1", false));
        try (XSSFWorkbook workbook = open(again)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(comment(workbook.getSheet("One"), 0, 0)).isEqualTo("Maria: 7 is right");
            assertThat(workbook.getSheet("One").getCellComments()).hasSize(1);
            assertThat(workbook.getName("own").getSheetIndex()).isEqualTo(2);
        }
        assertThat(PackageParts.read(again))
                .hasEntrySatisfying(
                        "xl/drawings/vmlDrawing3.vml",
                        boxes -> assertThat(boxes).contains("_x0000_s3073").doesNotContain("_x0000_s3074"));
    }

    /** Two sheets, both selected, and nothing that can be left out. */
    private static Map<String, String> least() {
        Map<String, String> parts = new HashMap<>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                <Override PartName="/xl/worksheets/sheet2.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
        parts.put("_rels/.rels", relations(relation("w", "officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "worksheet", "/xl/worksheets/sheet2.xml")));
        parts.put("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="One" sheetId="1" r:id="rId1"/>\
                <sheet name="Two" sheetId="2" r:id="rId2"/></sheets></workbook>""".formatted(MAIN, OFFICE));
        for (int number = 1; number <= 2; number++) {
            parts.put("xl/worksheets/sheet" + number + ".xml", """
                    <worksheet xmlns="%s" xmlns:r="%s"><dimension ref="A1"/><sheetViews>\
                    <sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1"><v>7</v></c>\
                    </row></sheetData></worksheet>""".formatted(MAIN, OFFICE));
        }
        return parts;
    }

    private static String relations(String inner) {
        return "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(PACKAGE, inner);
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    private static String comment(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getCellComment().getString().getString();
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            return new XSSFWorkbook(in);
        }
    }

    private Path write(Path source, String to, CellNote... notes) throws IOException {
        ReturnedWorkbook.Written written = new ReturnedWorkbook(
                        source,
                        ReadSettings.USUAL,
                        new ReturnedCopy("0123456789abcdef".repeat(4)),
                        FileNotes.of(List.of(notes)),
                        new ReturnedTexts(text -> text, Wording.ENGLISH),
                        "")
                .write(true, folder.resolve(to));
        assertThat(written.form()).isEqualTo(ReturnedWorkbook.Form.OWN);
        return written.file();
    }

    private static CellNote note(String sheet, String cell, boolean counts) {
        return new CellNote(sheet, cell, counts, "Amount", "", "Type it.", "", null);
    }
}
