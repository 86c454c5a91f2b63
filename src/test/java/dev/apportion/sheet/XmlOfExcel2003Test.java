package dev.apportion.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.UnreadableWorkbookException.Reason;
import dev.apportion.sheet.open.Workbooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places, kinds and sizes in the XML spreadsheets of Excel 2003. */
class XmlOfExcel2003Test {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path file(String worksheet) throws IOException {
        String xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">" + worksheet + "</Workbook>";
        return Packages.write(folder, "a.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String table(String content) {
        return "<Worksheet ss:Name=\"Costs\"><Table>" + content + "</Table></Worksheet>";
    }

    private static String number(String attributes, int value) {
        return "<Cell" + attributes + "><Data ss:Type=\"Number\">" + value + "</Data></Cell>";
    }

    @Test
    void rowsAndCellsMayNameTheirPlace() throws IOException {
        assertThat(Dump.of(file(table("<Column ss:Index=\"2\" ss:Hidden=\"1\" ss:Span=\"1\"/><Column/>"
                        + "<Column ss:Width=\"0\"/><Column ss:Width=\"0.0\"/><Column ss:Width=\"64\"/>"
                        + "<Row ss:Index=\"3\" ss:Span=\"2\">" + number("", 1) + "</Row>"
                        + "<Row ss:Height=\"0\">" + number(" ss:MergeAcross=\"1\" ss:MergeDown=\"2\"", 2)
                        + number("", 3) + number(" ss:Index=\"6\"", 4) + "</Row>"
                        + "<Row ss:Hidden=\"1\" ss:Index=\"x\">" + number(" ss:MergeDown=\"1\"", 5)
                        + number(" ss:Index=\"0\"", 6) + "</Row>"))))
                .containsExactly(
                        "sheet Costs",
                        "row 3",
                        "A3 NUMBER 1 1",
                        "row 6 hidden",
                        "A6 NUMBER 2 2",
                        "C6 NUMBER 3 3",
                        "F6 NUMBER 4 4",
                        "row 7 hidden",
                        "A7 NUMBER 6 6",
                        "merged [" + new CellRange(6, 0, 8, 1) + ", " + new CellRange(7, 0, 8, 0) + "]",
                        "hidden columns {1, 2, 4, 5}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<Data ss:Type=\"Boolean\"> 1 </Data>|A1 BOOLEAN TRUE",
                "<Data ss:Type=\"Boolean\">0</Data>|A1 BOOLEAN FALSE",
                "<Data ss:Type=\"Error\">#N/A</Data>|A1 ERROR #N/A",
                "<Data ss:Type=\"Number\">n/a</Data>|A1 TEXT n/a",
                "<Data ss:Type=\"DateTime\">2026-10-31T00:00:00.000</Data>|A1 DATE 2026-10-31 46326 2026-10-31T00:00",
                "<Data>no type</Data>|A1 TEXT no type",
            })
    void kinds(String data, String read) throws IOException {
        assertThat(Dump.of(file(table("<Row><Cell>" + data + "</Cell></Row>")))).contains(read);
    }

    @Test
    void emptyTextsAreNoCellsAndFormulasStayUntold() throws IOException {
        assertThat(Dump.of(file(table("<Row><Cell><Data ss:Type=\"String\"></Data></Cell>"
                        + "<Cell ss:Formula=\"=RC[-1]*2\"><Data ss:Type=\"Number\">4</Data></Cell></Row>"))))
                .containsExactly("sheet Costs", "row 1", "B1 NUMBER 4 4 =null", "merged []", "hidden columns {}");
    }

    @Test
    void aHiddenSheetSaysSoInItsOptions() throws IOException {
        String sheet = "<Worksheet ss:Name=\"%s\"><WorksheetOptions>%s</WorksheetOptions></Worksheet>";
        assertThat(Dump.of(file(sheet.formatted("A", "<Visible>SheetHidden</Visible>")
                        + sheet.formatted("B", "<Visible>SheetVisible</Visible>")
                        + sheet.formatted("C", ""))))
                .filteredOn(line -> line.startsWith("sheet"))
                .containsExactly("sheet A hidden", "sheet B", "sheet C");
    }

    @Test
    void noWorksheets() throws IOException {
        assertThat(finding(file("<Styles/>")).reason()).isEqualTo(Reason.NO_SHEETS);
    }

    @Test
    void limits() throws IOException {
        assertThat(finding(file(table("<Row>" + number(" ss:Index=\"5\"", 1) + "</Row>"))))
                .hasMessageContaining("columns than the limit of 4");
        assertThat(finding(file(table("<Row ss:Index=\"7\"><Cell><Data>12345678901</Data></Cell></Row>"))))
                .hasMessageContaining("A7");
    }

    @Test
    void aTreeThatWouldNotFitInMemory() throws IOException {
        assertThat(finding(file(table("<Row/>" + " ".repeat(16 << 20))))).hasMessageContaining("16777216 bytes");
    }

    private static UnreadableWorkbookException finding(Path file) {
        return catchThrowableOfType(UnreadableWorkbookException.class, () -> {
            try (Workbook read = Workbooks.open(file, new ReadLimits(100_000, 200, 4, 10, 9), List.of())) {
                Dump.of(read);
            }
        });
    }
}
