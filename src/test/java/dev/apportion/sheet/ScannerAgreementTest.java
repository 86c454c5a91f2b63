package dev.apportion.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The byte scanner leaves documents with comments to StAX. So a comment put into each part makes StAX read what the
 * scanner read before, from the start or from the middle on, and both have to give the same cells.
 */
class ScannerAgreementTest {

    static List<Path> workbooks() throws IOException {
        List<Path> files = SharedFilesTest.files("data").stream()
                .filter(file -> file.toString().endsWith(".xlsx") && isReadable(file))
                .toList();
        Assumptions.assumeFalse(files.isEmpty(), "the shared files are not there");
        return files;
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void staxReadsTheSame(Path file, @TempDir Path folder) throws IOException {
        Map<String, byte[]> parts = Packages.unzip(Files.readAllBytes(file));
        parts.replaceAll((name, bytes) -> isXml(name, bytes) ? commented(bytes, 0) : bytes);
        Path commented = Packages.write(folder, file.getFileName().toString(), Packages.zipBytes(parts));
        assertThat(Dump.of(commented)).isEqualTo(Dump.of(file));
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void staxTakesOverInTheMiddle(Path file, @TempDir Path folder) throws IOException {
        Map<String, byte[]> parts = Packages.unzip(Files.readAllBytes(file));
        parts.replaceAll((name, bytes) ->
                isXml(name, bytes) && name.contains("sheets/") ? commented(bytes, bytes.length / 2) : bytes);
        Path commented = Packages.write(folder, file.getFileName().toString(), Packages.zipBytes(parts));
        assertThat(Dump.of(commented)).isEqualTo(Dump.of(file));
    }

    @Test
    void bothReadWhatIsHardInXml(@TempDir Path folder) throws IOException {
        String rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a &amp; &#x20AC; &#128512; b\r\nc</t></is></c>"
                + "<c r='B1' t=\"str\"><f>IF(A1&lt;\"x\",1,2)</f><v> &lt;kept&gt; _x000D__x0041_ </v></c>"
                + "<c r=\"C1\"><v>\n 1.50 \n</v></c></row>\n <row r=\"2\"/>"
                + "<row><c><v>1E-2</v></c><c t=\"b\"><v>1</v></c></row>";
        Map<String, String> plain = Packages.ofRows(rows);
        Map<String, String> commented = Packages.ofRows("<!-- StAX -->" + rows);
        List<String> lines = Dump.of(Packages.write(folder, "plain.xlsx", plain));
        assertThat(lines).isEqualTo(Dump.of(Packages.write(folder, "commented.xlsx", commented)));
        assertThat(lines)
                .contains(
                        "A1 TEXT a & € 😀 b\nc",
                        "B1 TEXT  <kept> \rA  =IF(A1<\"x\",1,2)",
                        "C1 NUMBER 1.50 1.50",
                        "A3 NUMBER 0.01 0.01",
                        "B3 BOOLEAN TRUE");
    }

    private static boolean isReadable(Path file) {
        try {
            return !Dump.of(file).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isXml(String name, byte[] bytes) {
        return name.endsWith(".xml") && bytes.length > 0;
    }

    /** Puts a comment behind the first tag that ends at or after a place and isn't the declaration. */
    private static byte[] commented(byte[] bytes, int from) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int declaration = text.startsWith("<?") || text.startsWith("\u00EF\u00BB\u00BF<?") ? text.indexOf("?>") + 2 : 0;
        int at = text.indexOf("><", Math.max(from, declaration));
        if (at < 0) {
            return bytes;
        }
        String commented = text.substring(0, at + 1) + "<!-- left to StAX -->" + text.substring(at + 1);
        return commented.getBytes(StandardCharsets.ISO_8859_1);
    }
}
