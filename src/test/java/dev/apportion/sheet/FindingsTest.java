package dev.apportion.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.apportion.sheet.UnreadableWorkbookException.Reason;
import dev.apportion.sheet.open.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that can't be read, and the one sentence each gets. */
class FindingsTest {

    private static final String ROW = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private UnreadableWorkbookException finding(byte[] bytes, ReadLimits limits) throws IOException {
        Path file = Packages.write(folder, "file.xlsx", bytes);
        return catchThrowableOfType(UnreadableWorkbookException.class, () -> readAll(file, limits, List.of()));
    }

    private static long readAll(Path file, ReadLimits limits, List<String> passwords) throws IOException {
        long cells = 0;
        try (Workbook workbook = Workbooks.open(file, limits, passwords)) {
            for (Sheet sheet : workbook.sheets()) {
                try (RowCursor rows = sheet.rows()) {
                    while (rows.next()) {
                        cells += rows.width();
                    }
                }
            }
        }
        return cells;
    }

    private UnreadableWorkbookException finding(Map<String, String> parts) throws IOException {
        return finding(Packages.zip(parts), ReadLimits.defaults());
    }

    @Test
    void anArchiveOfSpreadsheetsIsToBeUnpacked() throws IOException {
        UnreadableWorkbookException finding = finding(Map.of("readme.md", "x", "October/FIN costs.XLSX", "x"));
        assertThat(finding.reason()).isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(finding)
                .hasMessageContaining("a zip archive with October/FIN costs.XLSX in it")
                .hasMessageContaining("Unpack it");
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, PDF document",
        "{\\rtf1 text}, RTF document",
        "{\"a\": 1}, JSON document",
        "<?xml version='1.0'?><a/>, XML document",
        "Rar!, archive",
        "<html><p>nothing</p></html>, web page without a table"
    })
    void otherFilesAreNamed(String content, String name) throws IOException {
        UnreadableWorkbookException finding = finding(content.getBytes(StandardCharsets.UTF_8), ReadLimits.defaults());
        assertThat(finding.reason()).isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(finding).hasMessageContaining(name).hasMessageContaining("Send the data as");
    }

    @ParameterizedTest
    @CsvSource({
        "ID;PWXL|C;X1;Y1;K\"Amount\"|E, SYLK file",
        "TABLE|0;1|\"EXCEL\"|VECTORS, DIF file",
    })
    void filesOfOldProgramsForExchangeAreNamed(String content, String name) throws IOException {
        String text = content.replace("|", "\r\n").replace("0;1", "0,1");
        UnreadableWorkbookException finding = finding(text.getBytes(StandardCharsets.UTF_8), ReadLimits.defaults());
        assertThat(finding).hasMessageContaining(name).hasMessageContaining("Send the data as");
    }

    @Test
    void aCsvMayBeginWithAHeadingId() throws IOException {
        Path csv = Packages.write(folder, "jobs.csv", "ID;Project;Amount\n1;ERP;20\n".getBytes(StandardCharsets.UTF_8));
        assertThat(readAll(csv, ReadLimits.defaults(), List.of())).isEqualTo(6);
    }

    @Test
    void emptyAndMissingFiles() throws IOException {
        assertThat(finding(new byte[0], ReadLimits.defaults())).hasMessageContaining("empty");
        UnreadableWorkbookException missing = catchThrowableOfType(
                UnreadableWorkbookException.class, () -> Workbooks.open(folder.resolve("nowhere.xlsx")));
        assertThat(missing.reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void aWorkbookWithoutSheets() throws IOException {
        Map<String, String> parts = Packages.ofRows(ROW);
        parts.computeIfPresent("xl/workbook.xml", (name, xml) -> xml.replaceAll("<sheet .*?/>", ""));
        assertThat(finding(parts).reason()).isEqualTo(Reason.NO_SHEETS);
    }

    @Test
    void aTruncatedOrCorruptedArchive() throws IOException {
        byte[] good = Packages.zip(Packages.ofRows(ROW));
        assertThat(finding(Arrays.copyOf(good, good.length - 40), ReadLimits.defaults()))
                .hasMessageContaining("ends in the middle");
        byte[] flipped = good.clone();
        int sheet = new String(good, StandardCharsets.ISO_8859_1).indexOf("sheet1.xml") + 20;
        flipped[sheet] ^= 0x55;
        assertThat(finding(flipped, ReadLimits.defaults()).reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aSheetThatEndsInTheMiddle() throws IOException {
        Map<String, String> parts = Packages.ofSheet("<worksheet xmlns=\"" + Packages.MAIN + "\"><sheetData>" + ROW);
        assertThat(finding(parts).reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aTextThatIsNotThere() throws IOException {
        assertThat(finding(Packages.ofRows("<row r=\"3\"><c r=\"B3\" t=\"s\"><v>17</v></c></row>")))
                .hasMessageContaining("B3");
    }

    @Test
    void documentTypesAreRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Map<String, String> parts = Packages.ofRows(ROW);
        parts.computeIfPresent(
                "xl/sharedStrings.xml",
                (name, xml) ->
                        "<!DOCTYPE sst [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + xml.replace("one", "&e;"));
        assertThat(finding(parts)).hasMessageContaining("document type");
    }

    @Test
    void aBombIsStoppedAtItsRatio() throws IOException {
        Map<String, String> parts = Packages.ofRows(ROW);
        parts.remove("xl/worksheets/sheet1.xml");
        byte[] rows = "<row></row>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<worksheet xmlns=\"" + Packages.MAIN + "\"><sheetData>").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 120; i++) {
                zip.write(rows);
            }
        }
        assertThat(finding(out.toByteArray(), ReadLimits.defaults())).hasMessageContaining("zip bombs");
    }

    @Test
    void eachLimitIsNamed() throws IOException {
        ReadLimits small = new ReadLimits(2_000, 200, 4, 10, 6);
        assertThat(finding(Packages.zip(Packages.ofRows(ROW + " ".repeat(3_000))), small))
                .hasMessageContaining("2000 bytes");
        assertThat(finding(Packages.zip(Packages.ofRows("<row><c r=\"E1\"><v>1</v></c></row>")), small))
                .hasMessageContaining("columns than the limit of 4");
        String text = "<row><c t=\"inlineStr\"><is><t>12345678901</t></is></c></row>";
        assertThat(finding(Packages.zip(Packages.ofRows(text)), small)).hasMessageContaining("10 characters");
        String deep = "<row><c><is><r><rPr/><t>1</t></r></is></c></row><a><b><c><d><e/></d></c></b></a>";
        assertThat(finding(Packages.zip(Packages.ofRows(deep)), small)).hasMessageContaining("deeper than");
    }

    @Test
    void encryptedWorkbooksOpenWithAPassword() throws Exception {
        Path file = folder.resolve("encrypted.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("october");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(Packages.zip(Packages.ofRows(ROW)));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            Files.write(file, bytes.toByteArray());
        }
        assertThat(readAll(file, ReadLimits.defaults(), List.of("wrong", "october")))
                .isEqualTo(1);
        UnreadableWorkbookException finding = catchThrowableOfType(
                UnreadableWorkbookException.class, () -> Workbooks.open(file, ReadLimits.defaults(), List.of("wrong")));
        assertThat(finding.reason()).isEqualTo(Reason.ENCRYPTED);
        try (Workbook workbook = Workbooks.open(file, ReadLimits.defaults(), List.of("october"))) {
            assertThat(workbook.notes()).isEmpty();
        }
    }

    @Test
    void excel95AndOlder() throws IOException {
        assertThat(finding(new byte[] {9, 4, 6, 0, 0, 0}, ReadLimits.defaults()).reason())
                .isEqualTo(Reason.OLD_FORMAT);
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "Book");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            assertThat(finding(bytes.toByteArray(), ReadLimits.defaults()).reason())
                    .isEqualTo(Reason.OLD_FORMAT);
        }
    }
}
