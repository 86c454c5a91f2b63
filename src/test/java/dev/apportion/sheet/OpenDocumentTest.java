package dev.apportion.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.UnreadableWorkbookException.Reason;
import dev.apportion.sheet.open.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What spreadsheets of OpenDocument hold besides the plain table of {@link OtherFormatsTest}. */
class OpenDocumentTest {

    private static final String START = """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>""";
    private static final String END = "</office:spreadsheet></office:body></office:document-content>";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path file(String content) throws IOException {
        return Packages.write(folder, "a.ods", parts(content));
    }

    private static Map<String, String> parts(String content) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("content.xml", content);
        return parts;
    }

    private static String table(String rows) {
        return START + "<table:table table:name=\"Costs\">" + rows + "</table:table>" + END;
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    /** One cell: its attributes, its content, and how it is read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "office:value-type=\"percentage\" office:value=\"0.19\"|<text:p>19 %</text:p>|A1 NUMBER 0.19 0.19",
                "office:value-type=\"boolean\" office:boolean-value=\"false\"||A1 BOOLEAN FALSE",
                "office:value-type=\"time\" office:time-value=\"PT30H00M00S\"||A1 TEXT PT30H00M00S",
                "office:value-type=\"string\" office:string-value=\"stored\"|<text:p>shown</text:p>|A1 TEXT stored",
                "office:value-type=\"string\"|<text:p> a \t b<text:tab/>c<text:line-break/>d</text:p>|A1 TEXT a b\tc\\nd",
                "office:value-type=\"string\"|<text:p>a</text:p><text:p><![CDATA[<b>]]></text:p>|A1 TEXT a\\n<b>",
                "office:value-type=\"string\"|<text:p>a<text:s/>b<text:s text:c=\"2\"/>c</text:p>|A1 TEXT a b  c",
                "|<text:p>no type</text:p>|A1 TEXT no type",
                "office:value-type=\"string\"|<text:p>#1 in sales</text:p>|A1 TEXT #1 in sales",
                "table:formula=\"of:=X()\"|<text:p>Err:508</text:p>|A1 ERROR Err:508 =X()",
                "table:formula=\"of:=1/0\"|<text:p>#DIV/0!</text:p>|A1 ERROR #DIV/0! =1/0",
                "office:value-type=\"string\"|<text:p>Err:508</text:p>|A1 TEXT Err:508",
                "table:formula=\"of:=A2\"||A1 BLANK  =A2",
                "table:formula=\"A2+100000\" office:value-type=\"float\" office:value=\"1\"||A1 NUMBER 1 1 =A2+100000",
                "table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\"||A1 TEXT  =\"\"",
                "office:value-type=\"float\" office:value=\"1\"|<office:annotation><text:p>x<text:s/></text:p></office:annotation><text:p>1</text:p>|A1 NUMBER 1 1",
            })
    void cells(String attributes, String content, String read) throws IOException {
        String cell = "<table:table-cell " + (attributes == null ? "" : attributes) + ">"
                + (content == null ? "" : content) + "</table:table-cell>";
        assertThat(Dump.of(file(table(row(cell)))))
                .filteredOn(line -> line.startsWith("A1"))
                .containsExactly(read.replace("\\n", "\n"));
    }

    @Test
    void whatIsFilteredAwayOrMergedDownwards() throws IOException {
        String cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\"%s/>";
        assertThat(Dump.of(file(table("<table:table-column table:number-columns-repeated=\"2\"/>"
                        + "<table:table-column table:visibility=\"filter\" table:number-columns-repeated=\"99999\"/>"
                        + "<table:table-row table:visibility=\"filter\">" + cell.formatted("") + "</table:table-row>"
                        + row(cell.formatted(" table:number-rows-spanned=\"3\"")
                                + "<table:table-cell table:number-rows-spanned=\"x\"/>")))))
                .contains("row 1 hidden", "row 2", "merged [" + new CellRange(2, 0, 4, 0) + "]")
                .anyMatch(line -> line.startsWith("hidden columns {2, ") && line.endsWith(" 16383}"));
    }

    @Test
    void aTableInsideOfACellIsNoSheet() throws IOException {
        assertThat(Dump.of(file(table(row("<table:table-cell><table:table table:name=\"Inner\"/></table:table-cell>"
                        + "<table:table-cell office:value-type=\"float\" office:value=\"2\"/>")))))
                .filteredOn(line -> line.startsWith("sheet") || line.startsWith("B1"))
                .containsExactly("sheet Costs", "B1 NUMBER 2 2");
    }

    @Test
    void theSecondTableHasColumnsOfItsOwn() throws IOException {
        String content = START + "<table:table table:name=\"A\"><table:table-column table:visibility=\"collapse\"/>"
                + row("<table:table-cell/>") + "</table:table><table:table table:name=\"B\"><table:table-column/>"
                + "<table:table-column table:visibility=\"collapse\"/></table:table>" + END;
        assertThat(Dump.of(file(content)))
                .filteredOn(line -> line.startsWith("hidden"))
                .containsExactly("hidden columns {0}", "hidden columns {1}");
    }

    @Test
    void aPasswordIsFoundInTheManifest() throws IOException {
        Map<String, String> parts = parts(table(row("<table:table-cell/>")));
        parts.put("META-INF/manifest.xml", "<manifest><file-entry/></manifest>");
        assertThat(Dump.of(Packages.write(folder, "open.ods", parts))).contains("sheet Costs");
        parts.put("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>");
        assertThat(finding(Packages.write(folder, "locked.ods", parts)).reason())
                .isEqualTo(Reason.ENCRYPTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<table:table-cell table:number-columns-repeated=\"5\" office:value-type=\"float\" office:value=\"1\"/>|columns than the limit of 4",
                "<table:table-cell><text:p>12345678901</text:p></table:table-cell>|limit of 10 characters",
                "<table:table-cell><text:a><text:b><text:c><text:d/></text:c></text:b></text:a></table:table-cell>|deeper than",
                "<table:table-cell><text:p>a</text:q></table:table-cell>|damaged",
                "<table:table-cell><text:p>&nothing;</text:p></table:table-cell>|damaged",
            })
    void refusals(String cell, String message) throws IOException {
        assertThat(finding(file(table(row(cell))))).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"</table:table-row>", "</table:table-cell>", "</table:table>"})
    void contentThatEndsInTheMiddle(String before) throws IOException {
        String content = table(row("<table:table-cell><text:p>a</text:p></table:table-cell>"));
        assertThat(finding(file(content.substring(0, content.indexOf(before)))).reason())
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void documentTypesAreRefused() throws IOException {
        assertThat(finding(file("<!DOCTYPE a []>" + table("")))).hasMessageContaining("document type");
    }

    private static UnreadableWorkbookException finding(Path file) {
        return catchThrowableOfType(UnreadableWorkbookException.class, () -> {
            try (Workbook read = Workbooks.open(file, new ReadLimits(100_000, 200, 4, 10, 9), List.of())) {
                Dump.of(read);
            }
        });
    }
}
