package dev.apportion.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.open.Workbooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What writers other than Excel put into xlsx packages. */
class OddWritersTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private List<String> read(Map<String, String> parts) throws IOException {
        return Dump.of(Packages.write(folder, "odd.xlsx", parts));
    }

    private List<String> rows(String rows) throws IOException {
        return read(Packages.ofRows(rows));
    }

    @Test
    void countsRowsAndCellsWithoutAddress() throws IOException {
        assertThat(rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c r=\"D7\"><v>3</v></c><c><v>4</v></c></row>"
                        + "<row><c><v>5</v></c></row>"))
                .contains("A1 NUMBER 1 1", "B1 NUMBER 2 2", "D7 NUMBER 3 3", "E7 NUMBER 4 4", "A8 NUMBER 5 5");
    }

    @Test
    void keepsNumbersExact() throws IOException {
        assertThat(rows("<row r=\"1\"><c r=\"A1\"><v>0.30000000000000004</v></c><c r=\"B1\"><v>1.5E+3</v></c>"
                        + "<c r=\"C1\"><v>-12345678901234567890.12</v></c><c r=\"D1\"><v>1E999999999</v></c>"
                        + "<c r=\"E1\"><v>n/a</v></c></row>"))
                .contains(
                        "A1 NUMBER 0.30000000000000004 0.30000000000000004",
                        "B1 NUMBER 1500 1.5E+3",
                        "C1 NUMBER -12345678901234567890.12 -12345678901234567890.12",
                        "D1 TEXT 1E999999999",
                        "E1 TEXT n/a");
    }

    @Test
    void tellsDatesByFormat() throws IOException {
        assertThat(rows("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46326</v></c><c r=\"B1\" s=\"2\"><v>46326.75</v></c>"
                        + "<c r=\"C1\" s=\"2\"><v>-1</v></c><c r=\"D1\" t=\"d\"><v>2026-10-31T08:30:00Z</v></c>"
                        + "<c r=\"E1\" s=\"1\"><v>59</v></c><c r=\"F1\" s=\"1\"><v>61</v></c>"
                        + "<c r=\"G1\" s=\"99999\"><v>7</v></c></row>"))
                .contains(
                        "A1 DATE 2026-10-31 46326 2026-10-31T00:00",
                        "B1 DATE 2026-10-31T18:00 46326.75 2026-10-31T18:00",
                        "C1 NUMBER -1 -1",
                        "D1 DATE 2026-10-31T08:30 46326.354166667 2026-10-31T08:30",
                        "E1 DATE 1900-02-28 59 1900-02-28T00:00",
                        "F1 DATE 1900-03-01 61 1900-03-01T00:00",
                        "G1 NUMBER 7 7");
    }

    @Test
    void countsFrom1904() throws IOException {
        Map<String, String> parts = Packages.ofRows("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44864</v></c></row>");
        parts.computeIfPresent(
                "xl/workbook.xml", (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        assertThat(read(parts)).contains("A1 DATE 2026-10-31 44864 2026-10-31T00:00");
    }

    @Test
    void joinsRichTextWithoutPhoneticRuns() throws IOException {
        assertThat(rows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>\u6771</t></r><r><rPr/><t>\u4eac</t></r>"
                        + "<rPh sb=\"0\" eb=\"2\"><t>\u30c8\u30a6</t></rPh></is></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>a_x000D_b_x005F_x000D_</t></is></c></row>"))
                .contains("A1 TEXT \u6771\u4eac", "B1 TEXT a\rb_x000D_");
    }

    @Test
    void tellsFormulasWithAndWithoutValue() throws IOException {
        assertThat(rows("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><f>NOW()</f></c>"
                        + "<c r=\"C1\" t=\"str\"><f>\"\"</f><v></v></c>"
                        + "<c r=\"D1\" t=\"e\"><f t=\"shared\" ref=\"D1:D2\" si=\"3\">A1/0</f><v>#DIV/0!</v></c></row>"
                        + "<row r=\"2\"><c r=\"D2\" t=\"e\"><f t=\"shared\" si=\"3\"/><v>#DIV/0!</v></c></row>"))
                .contains(
                        "A1 NUMBER 2 2 =1+1",
                        "B1 BLANK  =NOW()",
                        "C1 TEXT  =\"\"",
                        "D1 ERROR #DIV/0! =A1/0",
                        "D2 ERROR #DIV/0! =A1/0");
    }

    @Test
    void tellsWhatIsHiddenOrMerged() throws IOException {
        Map<String, String> parts = Packages.ofSheet("<worksheet xmlns=\"" + Packages.MAIN + "\"><dimension"
                + " ref=\"A1:XFD1048576\"/><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
                + "<row r=\"4\" hidden=\"true\"><c r=\"A4\"><v>1</v></c></row></sheetData>"
                + "<mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells></worksheet>");
        parts.computeIfPresent(
                "xl/workbook.xml", (name, xml) -> xml.replace("<sheet ", "<sheet state=\"veryHidden\" "));
        assertThat(read(parts))
                .containsExactly(
                        "sheet Costs hidden",
                        "row 4 hidden",
                        "A4 NUMBER 1 1",
                        "merged [" + new CellRange(1, 0, 2, 2) + "]",
                        "hidden columns {1, 2}");
    }

    @Test
    void findsPartsByRelationshipsWhateverTheirNames() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        Map<String, String> usual = Packages.ofRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>");
        parts.put("/_RELS/.rels", Packages.relations(Packages.relation("x", "officeDocument", "/Odd\\Book.XML")));
        parts.put("odd\\book.xml", usual.getOrDefault("xl/workbook.xml", ""));
        parts.put(
                "odd/_rels/book.xml.rels",
                Packages.relations(Packages.relation("rId1", "worksheet", "/deep/./er/../one.xml")
                        + Packages.relation("rId2", "sharedStrings", "../Texts.xml")));
        parts.put("deep/one.xml", usual.getOrDefault("xl/worksheets/sheet1.xml", ""));
        parts.put("texts.xml", usual.getOrDefault("xl/sharedStrings.xml", ""));
        assertThat(read(parts)).contains("A1 TEXT two");
    }

    @Test
    void readsPrefixedNamespacesAndUtf16() throws IOException {
        Map<String, byte[]> parts = Packages.unzip(Packages.zip(Packages.ofRows("")));
        String sheet = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><x:worksheet xmlns:x=\"" + Packages.MAIN
                + "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c>"
                + "<x:c r=\"B1\" t=\"inlineStr\"><x:is><x:t>Zürich</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
        parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_16));
        Path file = Packages.write(folder, "prefixed.xlsx", Packages.zipBytes(parts));
        assertThat(Dump.of(file)).contains("A1 TEXT one", "B1 TEXT Zürich");
    }

    @Test
    void readsStrictNamespaces() throws IOException {
        Map<String, String> parts = Packages.ofRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>");
        parts.replaceAll((name, xml) -> xml.replace(Packages.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(Packages.OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        assertThat(read(parts)).contains("A1 TEXT two");
    }

    @Test
    void sharedTextsMayBeEmptyAndMany() throws IOException {
        Map<String, String> parts = Packages.ofRows(
                "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>70000</v></c><c t=\"s\"><v>70001</v></c></row>");
        // Texts of 16 bytes fill the blocks they are held in to the last byte.
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + Packages.MAIN + "\"><si/>" + "<si><t>sixteen letters.</t></si>".repeat(65_536)
                        + "<si><t/></si>" + "<si><t>behind</t></si>".repeat(5_000) + "</sst>");
        assertThat(read(parts)).contains("A1 TEXT ", "B1 TEXT behind", "C1 TEXT behind");
    }

    @Test
    void leavesOutSheetsThatAreNotThere() throws IOException {
        Map<String, String> parts = Packages.ofRows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) -> xml.replace("</sheets>", "<sheet name=\"Gone\" sheetId=\"2\" r:id=\"rId9\"/></sheets>"));
        try (Workbook workbook = Workbooks.open(Packages.write(folder, "gone.xlsx", parts))) {
            assertThat(workbook.sheets()).hasSize(1);
            assertThat(workbook.notes()).singleElement().asString().contains("Gone");
        }
    }

    /** As writers do that stream and can't know how long a sheet becomes. */
    @Test
    void readsZip64WithSizesAfterTheParts() throws IOException {
        Path file = folder.resolve("zip64.xlsx");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(Files.newOutputStream(file))) {
            zip.setUseZip64(Zip64Mode.Always);
            for (Map.Entry<String, String> part : Packages.ofRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>")
                    .entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        assertThat(Dump.of(file)).contains("A1 TEXT two");
    }
}
