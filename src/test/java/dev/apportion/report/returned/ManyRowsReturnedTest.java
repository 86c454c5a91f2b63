package dev.apportion.report.returned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.received.ReturnedCopy;
import dev.apportion.message.Wording;
import dev.apportion.report.PackageParts;
import dev.apportion.sheet.open.ReadSettings;
import dev.apportion.sheet.open.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large workbook goes back as it came, not as a list. */
class ManyRowsReturnedTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("300,000 rows with shared strings go back marked, all of them")
    void manyRows() throws IOException {
        Path source = large();
        assertThat(Files.size(source)).isGreaterThan(3L << 20);
        List<CellNote> notes = Stream.of("B2", "A150000", "D299999")
                .map(cell -> new CellNote("Costs", cell, false, "Amount", "", "Type it as a number.", "", null))
                .toList();
        ReturnedWorkbook.Written written = new ReturnedWorkbook(
                        source,
                        ReadSettings.USUAL,
                        new ReturnedCopy("0123456789abcdef".repeat(4)),
                        FileNotes.of(notes),
                        new ReturnedTexts(text -> text, Wording.ENGLISH),
                        "")
                .write(true, folder.resolve("returned"));
        assertThat(written.form()).isEqualTo(ReturnedWorkbook.Form.OWN);
        try (ReadableWorkbook before = new ReadableWorkbook(source.toFile());
                ReadableWorkbook after = new ReadableWorkbook(written.file().toFile());
                var sent = before.getFirstSheet().openStream();
                var returned = after.findSheet("Costs").orElseThrow().openStream()) {
            var rows = returned.iterator();
            int count = 0;
            for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) sent::iterator) {
                var copy = rows.next();
                for (int column = 0; column < 2; column++) {
                    if (!copy.getCellText(column).equals(row.getCellText(column))) {
                        assertThat(copy.getCellText(column))
                                .as(row.getRowNum() + "/" + column)
                                .isEqualTo(row.getCellText(column));
                    }
                }
                count++;
            }
            assertThat(count).isEqualTo(300_000);
            assertThat(rows.hasNext()).isFalse();
        }
        try (var after = Workbooks.open(written.file());
                var list = after.sheets().get(0).rows()) {
            List<String> values = new ArrayList<>();
            while (list.next()) {
                if (list.rowNumber() > 6) {
                    values.add(list.text(4));
                }
            }
            assertThat(values).containsExactly("7919", text(149_999), "");
        }
    }

    /** Something that doesn't pack well. */
    private static String text(int at) {
        return "Invoice " + Long.toHexString(at * 0x9E3779B97F4A7C15L);
    }

    private Path large() throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder strings = new StringBuilder("<sst xmlns='" + main + "'>");
        StringBuilder rows = new StringBuilder("<worksheet xmlns='" + main + "'><sheetData>");
        for (int at = 0; at < 300_000; at++) {
            strings.append("<si><t>").append(text(at)).append("</t></si>");
            rows.append("<row><c t='s'><v>").append(at).append("</v></c><c><v>");
            rows.append(at * 7919L % 100_003).append("</v></c></row>");
        }
        Map<String, String> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/book.xml" ContentType="%1$ssheet.main+xml"/>
                <Override PartName="/costs.xml" ContentType="%1$sworksheet+xml"/>
                <Override PartName="/strings.xml" ContentType="%1$ssharedStrings+xml"/></Types>""".formatted(kind));
        parts.put("_rels/.rels", """
                <Relationships xmlns="%s"><Relationship Id="a" Type="%s/officeDocument" Target="book.xml"/>
                </Relationships>""".formatted(relations, types));
        parts.put("_rels/book.xml.rels", """
                <Relationships xmlns="%1$s"><Relationship Id="a" Type="%2$s/worksheet" Target="costs.xml"/>
                <Relationship Id="b" Type="%2$s/sharedStrings" Target="strings.xml"/></Relationships>""".formatted(relations, types));
        parts.put("book.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Costs" sheetId="1" r:id="a"/></sheets>
                </workbook>""".formatted(main, types));
        parts.put("costs.xml", rows.append("</sheetData></worksheet>").toString());
        parts.put("strings.xml", strings.append("</sst>").toString());
        return PackageParts.write(parts, folder.resolve("large.xlsx"));
    }
}
