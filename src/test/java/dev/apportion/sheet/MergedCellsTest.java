package dev.apportion.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.open.Workbooks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Merged cells are sought without parsing the sheet, and must be found in whatever XML it is written. */
class MergedCellsTest {

    private static final List<CellRange> BOTH = List.of(new CellRange(1, 0, 2, 2), new CellRange(3, 1, 9, 1));
    private static final String MERGED =
            "<mergeCells count=\"2\"><mergeCell ref=\"A1:C2\"/><mergeCell ref='B3:B9' ></mergeCell></mergeCells>";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private List<CellRange> merged(String sheet, Charset charset) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Packages.ofSheet("").forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(charset));
        Path file = Packages.write(folder, "merged.xlsx", Packages.zipBytes(parts));
        try (Workbook workbook = Workbooks.open(file)) {
            return workbook.sheets().get(0).mergedRanges();
        }
    }

    private List<CellRange> merged(String behindTheRows) throws IOException {
        return merged(sheet(rows(3), behindTheRows), StandardCharsets.UTF_8);
    }

    private static String sheet(String rows, String behind) {
        return "<worksheet xmlns=\"" + Packages.MAIN + "\" xmlns:x=\"urn:x\"><sheetData>" + rows + "</sheetData>"
                + behind + "</worksheet>";
    }

    private static String rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(row -> "<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>" + row + "</v></c></row>")
                .collect(Collectors.joining());
    }

    @Test
    void findsThemBehindTheRows() throws IOException {
        assertThat(merged(MERGED)).isEqualTo(BOTH);
        assertThat(merged("<pageMargins left=\"1\"/>")).isEmpty();
    }

    /** The name stands everywhere once in relation to the end of the scanner's buffer of 65,536 bytes. */
    @Test
    void findsThemAcrossTheEndOfTheBuffer() throws IOException {
        String rows = rows(1300);
        int room = (1 << 16) - sheet(rows, "").length();
        for (int shift = -120; shift < 20; shift++) {
            String padded = rows.replaceFirst("<c ", " ".repeat(room + shift) + "<c ");
            assertThat(merged(sheet(padded, MERGED), StandardCharsets.UTF_8))
                    .as("%d", shift)
                    .isEqualTo(BOTH);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- <mergeCell ref=\"A5:A6\"/> -->",
                "<!-- <mergeCell ref=\"A5:A6\"/> <x -->",
                "<extLst><![CDATA[<mergeCell ref=\"A5:A6\"/>]]></extLst>",
                "<?x <mergeCell ref=\"A5:A6\"/> ?>",
                "<x:mergeCell ref=\"A5:A6\"/>",
                "<mergeCellX ref=\"A5:A6\"/>",
                "<legacy mergeCell=\"x\">mergeCell</legacy>",
                "<mergeCells/>"
            })
    void takesNothingElseForThem(String other) throws IOException {
        assertThat(merged(other)).isEmpty();
        assertThat(merged(other + MERGED)).isEqualTo(BOTH);
        assertThat(merged(MERGED + other)).isEqualTo(BOTH);
        assertThat(merged("<w>" + other + MERGED + "</w>")).isEqualTo(BOTH);
    }

    /** Such a part isn't kept in memory but inflated each time. */
    @Test
    void findsThemWhereTheTableOfContentsLies() throws IOException {
        String sheet = sheet(rows(3), MERGED);
        byte[] bytes = Packages.zip(Packages.ofSheet(sheet));
        ByteBuffer fields = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        String content = new String(bytes, StandardCharsets.ISO_8859_1);
        int entry = content.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
        assertThat(fields.getInt(entry + 24)).isEqualTo(sheet.length());
        for (int wrong : new int[] {0, 10, sheet.length() - 1, sheet.length() + 1, Integer.MAX_VALUE}) {
            fields.putInt(entry + 24, wrong);
            Path file = Packages.write(folder, "lying.xlsx", bytes);
            try (Workbook workbook = Workbooks.open(file)) {
                assertThat(workbook.sheets().get(0).mergedRanges())
                        .as("%d", wrong)
                        .isEqualTo(BOTH);
            }
        }
    }

    @Test
    void findsThemUnderAPrefixAndInOtherEncodings() throws IOException {
        String prefixed = sheet(rows(3), MERGED).replace("xmlns=", "xmlns:m=").replaceAll("<(/?)(?=[a-z])", "<$1m:");
        assertThat(merged(prefixed, StandardCharsets.UTF_8)).isEqualTo(BOTH);
        String declared = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + sheet(rows(3), MERGED);
        assertThat(merged(declared, StandardCharsets.UTF_16)).isEqualTo(BOTH);
        String latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + sheet(rows(3), MERGED);
        assertThat(merged(latin, StandardCharsets.ISO_8859_1)).isEqualTo(BOTH);
    }
}
