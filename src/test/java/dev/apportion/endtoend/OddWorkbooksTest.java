package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Odd workbooks go through the whole month, not only through reading. */
class OddWorkbooksTest {

    private static final int WORKBOOKS = Integer.getInteger("odd.workbooks", 160);
    private static final int FIRST = Integer.getInteger("odd.first", 0);

    @TempDir
    Path folder;

    @Test
    @DisplayName("A run over 160 odd workbooks comes to its end; each is read or named, and every returned copy opens")
    void toTheEnd() throws IOException {
        WorkingFolder home = new SmallCompany(folder, "EUR").operating("SALES").write();
        Path input = folder.resolve("input").resolve(SmallCompany.PERIOD);
        Files.delete(input.resolve("costs.csv"));
        List<String> names = new ArrayList<>();
        for (int seed = FIRST; seed < FIRST + WORKBOOKS; seed++) {
            names.add(OddWorkbooks.write(input, seed));
        }
        WorkingFolder.Result result = home.apportion("run", SmallCompany.PERIOD);
        assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(1);

        Map<String, JsonNode> files = new HashMap<>();
        home.controlTotals(SmallCompany.PERIOD)
                .get("files")
                .forEach(file -> files.put(file.get("name").asString(), file));
        assertThat(files.keySet()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(files.values())
                .as("no row of a file that was read, and no word on one that was not")
                .allMatch(file -> !file.get("state").asString().equals("UNREADABLE")
                        || !file.get("message").asString().isEmpty());
        assertThat(files.values())
                .filteredOn(file -> file.get("state").asString().equals("READ"))
                .hasSizeGreaterThan(WORKBOOKS / 2);

        List<Path> returned = returned(home);
        assertThat(returned).hasSizeGreaterThan(WORKBOOKS / 4);
        for (Path copy : returned) {
            open(copy);
        }
    }

    private static List<Path> returned(WorkingFolder home) throws IOException {
        try (Stream<Path> copies = Files.list(home.output(SmallCompany.PERIOD).resolve("returned"))) {
            return copies.sorted().toList();
        }
    }

    /** By this program to the last row, and by POI, which stands for other programs. */
    private static void open(Path copy) throws IOException {
        try (Workbook workbook = Workbooks.open(copy)) {
            for (Sheet sheet : workbook.sheets()) {
                try (RowCursor rows = sheet.rows()) {
                    int count = 0;
                    while (rows.next()) {
                        count++;
                    }
                    assertThat(count).isNotNegative();
                }
            }
        }
        try (var workbook = WorkbookFactory.create(copy.toFile(), null, true)) {
            assertThat(workbook.getSheetAt(0).getSheetName())
                    .as(copy.toString())
                    .startsWith("To correct");
        }
    }
}
