package dev.apportion.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.apportion.sheet.UnreadableWorkbookException.Reason;
import dev.apportion.sheet.open.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What else arrives by mail under a spreadsheet's name: rows, or one message that says what to do. */
class HostileFilesTest {

    private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>5</v></c></row>";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String ONE_ROW = "== Costs\n1: 5\n";

    @TempDir
    Path folder;

    private String rows(String name, byte[] bytes) throws IOException {
        return told(Packages.write(folder, name, bytes));
    }

    private String rows(Map<String, String> parts) throws IOException {
        return rows("book.xlsx", Packages.zip(parts));
    }

    private static String told(Path file) throws IOException {
        StringBuilder told = new StringBuilder();
        try (Workbook workbook = Workbooks.open(file)) {
            for (Sheet sheet : workbook.sheets()) {
                told.append("== ")
                        .append(sheet.name())
                        .append(sheet.hidden() ? " (hidden)" : "")
                        .append('\n');
                try (RowCursor row = sheet.rows()) {
                    while (row.next()) {
                        told.append(row.rowNumber()).append(':');
                        for (int column = 0; column < row.width(); column++) {
                            told.append(' ').append(row.text(column));
                        }
                        told.append('\n');
                    }
                }
            }
        }
        return told.toString();
    }

    private UnreadableWorkbookException finding(String name, byte[] bytes) throws IOException {
        Path file = Packages.write(folder, name, bytes);
        UnreadableWorkbookException finding = catchThrowableOfType(UnreadableWorkbookException.class, () -> told(file));
        assertThat(finding).as(name).isNotNull();
        assertThat(finding.getMessage()).endsWith(".").doesNotContain("Exception");
        return finding;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void stringsAndStylesThatAreNotThere() throws IOException {
        Map<String, String> parts = Packages.ofRows(ROW);
        parts.remove("xl/sharedStrings.xml");
        parts.remove("xl/styles.xml");
        assertThat(rows(parts)).isEqualTo(ONE_ROW);
        parts.put(
                "xl/_rels/workbook.xml.rels", Packages.relations(Packages.relation("rId1", "worksheet", "/" + SHEET)));
        assertThat(rows(parts)).isEqualTo(ONE_ROW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"worksheets\\sheet1.xml", "/xl/worksheets/sheet1.xml", "./worksheets/../worksheets/sheet1.xml"})
    void oddTargets(String target) throws IOException {
        Map<String, String> parts = Packages.ofRows(ROW);
        parts.put("xl/_rels/workbook.xml.rels", Packages.relations(Packages.relation("rId1", "worksheet", target)));
        assertThat(rows(parts)).isEqualTo(ONE_ROW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF",
                "\uFEFF<?xml version=\"1.0\"?>",
                "<!-- made by hand -->",
                "<?xml version='1.0'?>\n<!-- a -->\n"
            })
    void whatStandsBeforeTheXml(String before) throws IOException {
        Map<String, String> parts = Packages.ofRows(ROW);
        parts.replaceAll((name, xml) -> before + xml);
        assertThat(rows(parts)).isEqualTo(ONE_ROW);
    }

    @Test
    void aVeryHiddenSheetIsRead() throws IOException {
        Map<String, String> parts = Packages.ofRows(ROW);
        parts.computeIfPresent(
                "xl/workbook.xml", (name, xml) -> xml.replace("sheetId=", "state=\"veryHidden\" sheetId="));
        assertThat(rows(parts)).isEqualTo("== Costs (hidden)\n1: 5\n");
    }

    @Test
    void chartSheetsOnly() throws IOException {
        Map<String, String> parts = Packages.ofRows(ROW);
        parts.put(
                "xl/_rels/workbook.xml.rels",
                Packages.relations(Packages.relation("rId1", "chartsheet", "chartsheets/sheet1.xml")));
        parts.put("xl/chartsheets/sheet1.xml", "<chartsheet xmlns=\"" + Packages.MAIN + "\"/>");
        UnreadableWorkbookException finding = finding("charts.xlsx", Packages.zip(parts));
        assertThat(finding.reason()).isEqualTo(Reason.NO_SHEETS);
    }

    @Test
    void storedEntriesAndJunkBeforeTheArchive() throws IOException {
        byte[] stored = stored(Packages.ofRows(ROW));
        assertThat(rows("stored.xlsx", stored)).isEqualTo(ONE_ROW);
        byte[] packed = Packages.zip(Packages.ofRows(ROW));
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        after.write(packed);
        after.write(utf8("trailing text from a mail gateway"));
        assertThat(rows("trailing.xlsx", after.toByteArray())).isEqualTo(ONE_ROW);
    }

    private static byte[] stored(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] bytes = utf8(part.getValue());
                CRC32 crc = new CRC32();
                crc.update(bytes);
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
        return out.toByteArray();
    }

    @Test
    void anArchiveCutOffAnywhere() throws IOException {
        byte[] whole = Packages.zip(Packages.ofRows(ROW));
        for (int length : new int[] {4, 30, whole.length / 2, whole.length - 1}) {
            assertThat(finding("cut.xlsx", Arrays.copyOf(whole, length)).reason())
                    .as("after %d bytes", length)
                    .isEqualTo(Reason.DAMAGED);
        }
    }

    @Test
    void anArchiveWithAPassword() throws IOException {
        byte[] zip = Packages.zip(Packages.ofRows(ROW));
        for (int i = 0; i + 10 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        assertThat(finding("locked.xlsx", zip).reason()).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void documentsAndPicturesUnderASpreadsheetsName() throws IOException {
        Map<String, String> word = new LinkedHashMap<>();
        word.put("_rels/.rels", Packages.relations(Packages.relation("rId1", "officeDocument", "word/document.xml")));
        word.put("word/document.xml", "<document/>");
        assertThat(finding("letter.xlsx", Packages.zip(word))).hasMessageContaining("Word document");
        assertThat(finding("photos.xlsx", Packages.zip(Map.of("IMG_1.jpg", "x"))))
                .hasMessageContaining("no spreadsheet is in it");
        assertThat(finding("photo.xlsx", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2}))
                .hasMessageContaining("image");
        assertThat(finding("error.xlsx", utf8("<!DOCTYPE html><html><body><h1>403 Forbidden</h1></body></html>")))
                .hasMessageContaining("web page without a table");
        assertThat(finding("numbers.xlsx", Packages.zip(Map.of("Index/Document.iwa", "x"))))
                .hasMessageContaining("Numbers");
        assertThat(finding("shortcut.xlsx", new byte[] {0x4C, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0})
                        .reason())
                .isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(finding("zeros.xlsx", new byte[5000]).reason()).isEqualTo(Reason.NOT_A_WORKBOOK);
    }

    @Test
    void aFolderNamedLikeAWorkbook() throws IOException {
        Path path = Files.createDirectory(folder.resolve("folder.xlsx"));
        UnreadableWorkbookException finding = catchThrowableOfType(UnreadableWorkbookException.class, () -> told(path));
        assertThat(finding).hasMessageContaining("folder");
    }

    @Test
    void textsOfAllKinds() throws IOException {
        String expected = "== t\n1: a b\n2: Süd 1,5\n";
        String text = "a;b\nSüd;1,5\n";
        assertThat(rows("t.csv", utf8("sep=;\n" + text))).isEqualTo(expected);
        assertThat(rows("t.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(expected);
        assertThat(rows("t.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(expected);
        assertThat(rows("t.csv", text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(expected);
        assertThat(rows("t.csv", text.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(expected);
        assertThat(rows("t.csv", utf8("a;b\r\nSüd;1,5\r"))).isEqualTo(expected);
        assertThat(rows("t.xls", utf8(text.replace(';', '\t')))).isEqualTo(expected);
        assertThat(finding("t.csv", utf8("a;b\n\"Süd;1,5\n")).reason()).isEqualTo(Reason.DAMAGED);
        assertThat(finding("t.csv", utf8("\uFEFF")).getMessage()).contains("empty");
        assertThat(finding("t.csv", utf8("\r\n \r\n")).getMessage()).contains("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kosten März (2).xlsx", "a#b%20c&d.xlsx", "'; drop.xlsx", "no ending", "two.dots.xlsx"})
    void namesOfAllKinds(String name) throws IOException {
        assertThat(rows(name, Packages.zip(Packages.ofRows(ROW)))).isEqualTo(ONE_ROW);
    }

    @Test
    void theXmlOfExcel2003() throws IOException {
        String xml = """
                <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                    xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                <Worksheet ss:Name="Kosten"><Table>
                <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Title &amp; more</Data></Cell>
                  <Cell><Data ss:Type="String">x</Data></Cell></Row>
                <Row ss:Index="4" ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="Number">1234.5</Data></Cell>
                  <Cell><Data ss:Type="DateTime">2026-10-31T00:00:00.000</Data></Cell>
                  <Cell ss:Formula="=RC[-2]*2"><Data ss:Type="Number">2469</Data></Cell>
                  <Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#REF!</Data></Cell></Row>
                </Table></Worksheet></Workbook>
                """;
        assertThat(rows("t.xml", utf8(xml)))
                .isEqualTo("== Kosten\n1: Title & more  x\n4:  1234.5 2026-10-31 2469 TRUE #REF!\n");
        assertThat(rows("t.xls", xml.getBytes(StandardCharsets.UTF_16))).startsWith("== Kosten");
        assertThat(finding("t.xml", utf8(xml.substring(0, xml.length() - 60))).reason())
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void xmlThatIsNoTable() throws IOException {
        assertThat(finding(
                        "book.fods",
                        utf8("<?xml version=\"1.0\"?><office:document xmlns:office="
                                + "\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>")))
                .hasMessageContaining("Save it as .ods");
    }
}
