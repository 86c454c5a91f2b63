package dev.apportion.policy.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one policy workbook says otherwise than another one. */
class PolicyChangesTest {

    @TempDir
    private Path folder;

    private static final List<List<String>> BASES =
            List.of(List.of("Base", "Kind", "Department", "Quantity"), List.of("AREA", "Manual", "A", "100"));

    private Path workbook(String name, List<List<String>> projects) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(workbook.createSheet("Projects"), projects);
            fill(workbook.createSheet("Bases"), BASES);
            workbook.write(out);
        }
        return file;
    }

    private static void fill(XSSFSheet sheet, List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i);
            for (int column = 0; column < rows.get(i).size(); column++) {
                row.createCell(column).setCellValue(rows.get(i).get(column));
            }
        }
    }

    @Test
    void rowsThatMovedSayTheSameAndOthersAreToldByTheirCells() throws IOException {
        List<String> headings = List.of("Code", "Name", "Department", "Note of ours");
        Path before = workbook(
                "before.xlsx",
                List.of(
                        headings,
                        List.of("P1", "One", "A", "x"),
                        List.of("P2", "Two", "A", "x"),
                        List.of("P3", "Three", "B", "x")));
        Path after = workbook(
                "after.xlsx",
                List.of(
                        headings,
                        List.of("P3", "Three", "B", "what nobody reads"),
                        List.of("P4", "Four", "B", ""),
                        List.of("P1", "Uno", "C", "x")));

        List<PolicyChanges> changes = PolicyChanges.between(before, after, ReadSettings.USUAL);

        assertThat(changes)
                .containsExactly(new PolicyChanges(
                        "Projects",
                        List.of(
                                new PolicyChanges.Row(
                                        PolicyChanges.Kind.ADDED,
                                        3,
                                        "P4",
                                        List.of(
                                                new PolicyChanges.Cell("Code", "", "P4"),
                                                new PolicyChanges.Cell("Name", "", "Four"),
                                                new PolicyChanges.Cell("Department", "", "B"))),
                                new PolicyChanges.Row(
                                        PolicyChanges.Kind.CHANGED,
                                        4,
                                        "P1",
                                        List.of(
                                                new PolicyChanges.Cell("Name", "One", "Uno"),
                                                new PolicyChanges.Cell("Department", "A", "C"))),
                                new PolicyChanges.Row(
                                        PolicyChanges.Kind.REMOVED,
                                        3,
                                        "P2",
                                        List.of(
                                                new PolicyChanges.Cell("Code", "P2", ""),
                                                new PolicyChanges.Cell("Name", "Two", ""),
                                                new PolicyChanges.Cell("Department", "A", ""))))));
        assertThat(PolicyChanges.between(after, after, ReadSettings.USUAL)).isEmpty();
    }

    /** Entries that repeat their first column, as rules do. */
    @Test
    void ofRowsWithOneFirstColumnTheOneThatIsMostAlikeIsTheSame() throws IOException {
        List<String> headings = List.of("Code", "Name", "Department");
        Path before = workbook("before.xlsx", List.of(headings, List.of("P1", "One", "A"), List.of("P1", "Two", "B")));
        Path after = workbook("after.xlsx", List.of(headings, List.of("P1", "Two", "C"), List.of("P1", "One", "A")));

        assertThat(PolicyChanges.between(before, after, ReadSettings.USUAL)
                        .get(0)
                        .rows())
                .containsExactly(new PolicyChanges.Row(
                        PolicyChanges.Kind.CHANGED, 2, "P1", List.of(new PolicyChanges.Cell("Department", "B", "C"))));
    }
}
