package dev.apportion.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.open.Workbooks;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything but xlsx, under right and wrong endings. */
class OtherFormatsTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private List<String> csv(String text, Charset charset) throws IOException {
        return Dump.of(Packages.write(folder, "costs.csv", text.getBytes(charset)));
    }

    @Test
    void xls() throws IOException {
        assertThat(Dump.of(Packages.write(folder, "a.xls", Samples.xls())))
                .containsExactly(
                        "sheet Costs",
                        "row 1",
                        "A1 TEXT Department",
                        "B1 TEXT Amount",
                        "row 2 hidden",
                        "A2 TEXT Marketing é",
                        "B2 NUMBER 0.30000000000000004 0.30000000000000004",
                        "C2 DATE 2026-10-31 46326 2026-10-31T00:00",
                        "D2 NUMBER 0.6000000000000001 0.6000000000000001 =SUM(B2,Costs!B2)",
                        "E2 ERROR #DIV/0! =1/0",
                        "F2 BOOLEAN TRUE",
                        "G2 TEXT ab =\"a\"&\"b\"",
                        "merged [" + new CellRange(4, 0, 5, 2) + "]",
                        "hidden columns {1}",
                        "sheet Hidden hidden",
                        "merged []",
                        "hidden columns {}");
    }

    @Test
    void xlsb() throws IOException {
        assertThat(Dump.of(Packages.write(folder, "a.xlsb", Samples.xlsb())))
                .containsExactly(
                        "sheet Costs",
                        "row 1",
                        "A1 TEXT Department",
                        "B1 TEXT inline",
                        "row 2 hidden",
                        "A2 NUMBER 12.5 12.5",
                        "B2 DATE 2026-10-31 46326 2026-10-31T00:00",
                        "C2 NUMBER 0.30000000000000004 0.30000000000000004 =null",
                        "D2 ERROR #DIV/0!",
                        "E2 BOOLEAN TRUE",
                        "merged [" + new CellRange(4, 0, 5, 2) + "]",
                        "hidden columns {1}");
    }

    @Test
    void ods() throws IOException {
        assertThat(Dump.of(Packages.write(folder, "a.ods", Samples.ods())))
                .containsExactly(
                        "sheet Costs",
                        "row 1",
                        "A1 TEXT Department",
                        "B1 TEXT Amount  net",
                        "row 2 hidden",
                        "A2 NUMBER 12.50 12.50",
                        "B2 NUMBER 12.50 12.50",
                        "C2 DATE 2026-10-31 46326 2026-10-31T00:00",
                        "D2 NUMBER 25 25 =SUM([.A2];[.B2])",
                        "E2 ERROR #DIV/0! =1/0",
                        "F2 BOOLEAN TRUE",
                        "G2 DATE 08:30 0.354166667 1899-12-31T08:30",
                        "row 3",
                        "A3 TEXT both",
                        "row 4",
                        "A4 TEXT both",
                        "merged [" + new CellRange(3, 0, 3, 1) + "]",
                        "hidden columns {1}",
                        "sheet Hidden hidden",
                        "merged []",
                        "hidden columns {}");
    }

    @Test
    void csvInWindowsEncodingWithSemicolons() throws IOException {
        assertThat(csv("Abteilung;Betrag\r\nZürich;\"1.000,50\"\r\n\r\n;\"a \"\"b\"\"\nc\"\r\n", WINDOWS))
                .containsExactly(
                        "sheet costs",
                        "row 1",
                        "A1 TEXT Abteilung",
                        "B1 TEXT Betrag",
                        "row 2",
                        "A2 TEXT Zürich",
                        "B2 TEXT 1.000,50",
                        "row 3",
                        "row 4",
                        "B4 TEXT a \"b\"\nc",
                        "merged []",
                        "hidden columns {}");
    }

    @Test
    void csvInUtf8And16() throws IOException {
        assertThat(csv("\uFEFFa,é\n1,2", StandardCharsets.UTF_8)).contains("A1 TEXT a", "B1 TEXT é", "B2 TEXT 2");
        assertThat(csv("\uFEFFa\té\n1\t2", StandardCharsets.UTF_16LE)).contains("A1 TEXT a", "B1 TEXT é");
        assertThat(csv("a|b\n1,5|2,5\n", StandardCharsets.UTF_8)).contains("A2 TEXT 1,5", "B2 TEXT 2,5");
    }

    @Test
    void csvMayNameItsDelimiter() throws IOException {
        assertThat(csv("sep=;\na,b;c\n", StandardCharsets.UTF_8)).contains("A1 TEXT a,b", "B1 TEXT c");
    }

    @Test
    void csvWithSpacesAroundQuotes() throws IOException {
        assertThat(csv("\"a\" ; \"b\"\n \"1;2\" ; \"3 \"\"x\"\"\" \n", StandardCharsets.UTF_8))
                .contains("A1 TEXT a ", "B1 TEXT b", "A2 TEXT 1;2 ", "B2 TEXT 3 \"x\" ");
    }

    @Test
    void csvWithQuotesInsideOfTextsBehindSpaces() throws IOException {
        assertThat(csv("\"a\"; \"b\" GmbH\n1; \"c\n", StandardCharsets.UTF_8))
                .contains("A1 TEXT a", "B1 TEXT  \"b\" GmbH", "A2 TEXT 1", "B2 TEXT  \"c");
    }

    @Test
    void csvWithAQuoteLeftOpen() {
        assertThatThrownBy(() -> csv("a,b\n\"c,d\ne,f\n", StandardCharsets.UTF_8))
                .isInstanceOf(UnreadableWorkbookException.class)
                .hasMessageContaining("row 2");
    }

    @Test
    void aWrongEndingIsNoted() throws IOException {
        String html = "<html><body><table><caption>Bank</caption><tr><th colspan=2>Title</th></tr><tr><td>Fee</td>"
                + "<td x:num=\"1234.5\">1.234,50</td></tr></table></body></html>";
        Path file = Packages.write(folder, "bank.xls", html.getBytes(StandardCharsets.UTF_8));
        assertThat(Dump.of(file))
                .containsExactly(
                        "sheet Bank",
                        "row 1",
                        "A1 TEXT Title",
                        "row 2",
                        "A2 TEXT Fee",
                        "B2 NUMBER 1234.5 1234.5",
                        "merged [" + new CellRange(1, 0, 1, 1) + "]",
                        "hidden columns {}");
        try (Workbook workbook = Workbooks.open(file)) {
            assertThat(workbook.format()).isEqualTo(Format.HTML);
            assertThat(workbook.notes())
                    .extracting(Object::toString)
                    .containsExactly(
                            "The extension .xls does not match: the content is html, and it was read as that.");
        }
        Path csv = Packages.write(folder, "export.xls", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
        try (Workbook workbook = Workbooks.open(csv)) {
            assertThat(workbook.format()).isEqualTo(Format.CSV);
            assertThat(workbook.notes()).hasSize(1);
        }
    }

    @Test
    void xlsWithXorEncryption() throws IOException {
        Path file = Path.of("..", "shared", "data", "hostile", "xor-encryption-abc.xls");
        Assumptions.assumeTrue(Files.exists(file), "the shared files are not there");
        try (Workbook workbook = Workbooks.open(file, ReadLimits.defaults(), List.of("abc"))) {
            assertThat(Dump.of(workbook)).anyMatch(line -> line.startsWith("A1 NUMBER 1"));
        }
    }
}
