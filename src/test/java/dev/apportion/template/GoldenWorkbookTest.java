package dev.apportion.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rendered workbooks against ones that were looked at and recalculated by another program. What is rendered now is written to
 * {@code target/golden}; after a wanted change it replaces the one in {@code src/test/resources/golden}.
 */
class GoldenWorkbookTest {

    private final Path folder;

    GoldenWorkbookTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aPackOfTwelveLines() throws Exception {
        try (XSSFWorkbook template = Workbooks.pack()) {
            compare(
                    "pack.xlsx",
                    Workbooks.render(Workbooks.save(template, folder.resolve("pack.xlsx")), Samples.pack(12)));
        }
    }

    @Test
    void aPackWithoutLines() throws Exception {
        try (XSSFWorkbook template = Workbooks.pack()) {
            compare(
                    "empty-pack.xlsx",
                    Workbooks.renderWithoutItsChart(
                            Workbooks.save(template, folder.resolve("pack.xlsx")), Samples.pack(0, 0)));
        }
    }

    @Test
    void aSheetForEachOfThreeProjects() throws Exception {
        compare(
                "projects.xlsx",
                Workbooks.render(
                        RepeatedSheetTest.template(folder.resolve("projects.xlsx")), RepeatedSheetTest.company(3)));
    }

    private static void compare(String name, byte[] bytes) throws Exception {
        Files.write(Files.createDirectories(Path.of("target/golden")).resolve(name), bytes);
        try (InputStream golden =
                        Objects.requireNonNull(GoldenWorkbookTest.class.getResourceAsStream("/golden/" + name));
                XSSFWorkbook expected = new XSSFWorkbook(golden);
                XSSFWorkbook actual = Workbooks.open(bytes)) {
            assertThat(WorkbookComparer.differences(expected, actual)).isEmpty();
        }
    }
}
