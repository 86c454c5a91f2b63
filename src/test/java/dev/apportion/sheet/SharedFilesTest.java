package dev.apportion.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharedFilesTest {

    private static final Path DATA = Path.of("..", "shared", "data");

    static List<Path> files() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "the shared files are not there");
        try (Stream<Path> all = Files.walk(DATA)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesRowsOrOneFinding(Path file) throws IOException {
        String outcome;
        try (Workbook workbook = Workbooks.open(file)) {
            long rows = 0;
            long cells = 0;
            for (Sheet sheet : workbook.sheets()) {
                try (RowCursor cursor = sheet.rows()) {
                    while (cursor.next()) {
                        rows++;
                        for (int column = 0; column < cursor.width(); column++) {
                            cells += cursor.text(column).isEmpty() ? 0 : 1;
                        }
                    }
                }
                sheet.mergedRanges();
                sheet.hiddenColumns();
            }
            outcome = workbook.format() + " " + workbook.sheets().size() + " sheets " + rows + " rows " + cells
                    + " cells " + workbook.notes();
        } catch (UnreadableWorkbookException e) {
            outcome = e.reason() + " " + e.getMessage();
        }
        assertThat(outcome).isNotEmpty();
    }
}
