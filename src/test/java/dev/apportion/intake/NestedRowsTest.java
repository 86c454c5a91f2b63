package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Departments and work items that stand above deeper rows, and sums of deeper rows, which do not count twice. */
class NestedRowsTest extends IntakeTest {

    /** Depth, label, amount; null for none. */
    private record Nested(int depth, String label, Integer amount) {}

    private static final List<Nested> COSTS = List.of(
            new Nested(0, "Information Technology", 300),
            new Nested(1, "Licences", 100),
            new Nested(1, "Hosting", 200),
            new Nested(0, "Marketing", 50),
            new Nested(1, "Fairs", 50));

    private enum Way {
        INDENT,
        SPACES,
        OUTLINE
    }

    private Path nested(Workbook workbook, String ending, Way way, List<Nested> rows) throws IOException {
        Path file = folder.resolve("costs" + ending);
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Costs");
            IntakeFixture.row(sheet, 0, "Item", "Amount");
            int number = 1;
            for (Nested nested : rows) {
                String spaces = way == Way.SPACES ? "   ".repeat(nested.depth()) : "";
                IntakeFixture.row(sheet, number, spaces + nested.label(), nested.amount());
                look(sheet.getRow(number), way, nested.depth());
                number++;
            }
            if (way == Way.OUTLINE) {
                sheet.setRowSumsBelow(false);
                group(sheet, rows);
            }
            workbook.write(out);
        }
        return file;
    }

    private static void look(Row row, Way way, int depth) {
        if (way == Way.INDENT && depth > 0) {
            CellStyle style = row.getSheet().getWorkbook().createCellStyle();
            style.setIndention((short) depth);
            row.getCell(0).setCellStyle(style);
        }
    }

    private static void group(Sheet sheet, List<Nested> rows) {
        int deepest = rows.stream().mapToInt(Nested::depth).max().orElse(0);
        for (int depth = 1; depth <= deepest; depth++) {
            int from = -1;
            for (int index = 0; index <= rows.size(); index++) {
                boolean inside = index < rows.size() && rows.get(index).depth() >= depth;
                if (inside && from < 0) {
                    from = index;
                } else if (!inside && from >= 0) {
                    sheet.groupRow(from + 1, index);
                    from = -1;
                }
            }
        }
    }

    private String warnings() {
        return String.join(
                "\n",
                intake.findings.stream()
                        .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                        .map(finding -> finding.message().toString())
                        .toList());
    }

    private void readsCosts(Path file) throws IOException {
        assertThat(intake.read(file))
                .containsExactly("header", "subtotal", "IT 100.00 USD", "IT 200.00 USD", "subtotal", "4100 50.00 USD");
        assertThat(warnings())
                .contains("2 rows hold the sum of the rows that belong to them and do not count")
                .contains("\"Information Technology\", \"Marketing\" say the department");
        assertThat(intake.lines)
                .extracting(line -> line.posting().description())
                .containsExactly("Licences", "Hosting", "Fairs");
    }

    @Test
    void departmentsAboveIndentedRowsInXlsx() throws IOException {
        readsCosts(nested(new XSSFWorkbook(), ".xlsx", Way.INDENT, COSTS));
    }

    @Test
    void departmentsAboveIndentedRowsInXls() throws IOException {
        readsCosts(nested(new HSSFWorkbook(), ".xls", Way.INDENT, COSTS));
    }

    @Test
    void departmentsAboveRowsThatBeginWithSpaces() throws IOException {
        readsCosts(nested(new XSSFWorkbook(), ".xlsx", Way.SPACES, COSTS));
    }

    @Test
    void departmentsAboveRowsOfAnOutlineInXlsx() throws IOException {
        readsCosts(nested(new XSSFWorkbook(), ".xlsx", Way.OUTLINE, COSTS));
    }

    @Test
    void departmentsAboveRowsOfAnOutlineInXls() throws IOException {
        readsCosts(nested(new HSSFWorkbook(), ".xls", Way.OUTLINE, COSTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "  ", "\t", "\u00A0\u00A0"})
    void departmentsAboveRowsOfACsvThatBeginWithSpaces(String space) throws IOException {
        readsCosts(intake.file(
                "costs.csv",
                "Item,Amount",
                "Information Technology,300",
                space + "Licences,100",
                space + "Hosting,200",
                "Marketing,50",
                space + "Fairs,50"));
    }

    @Test
    void aColumnThatIsCalledAfterItsHeadsIsReadAsWhatItsRowsAreFor() throws IOException {
        assertThat(intake.csv(
                        "costs.csv",
                        "Cost center,Amount",
                        "IT,",
                        "  Licences,100",
                        "  Hosting,200",
                        "Marketing,",
                        "  Fairs,50",
                        "Total,350"))
                .containsExactly("header", "note", "IT 100.00 USD", "IT 200.00 USD", "note", "4100 50.00 USD", "total");
        assertThat(intake.lines)
                .extracting(line -> line.posting().description())
                .containsExactly("Licences", "Hosting", "Fairs");
    }

    @Test
    void workItemsStandBetweenDepartmentsAndRows() throws IOException {
        intake.policy.operation("O-20", "IT");
        assertThat(intake.read(nested(
                        new XSSFWorkbook(),
                        ".xlsx",
                        Way.INDENT,
                        List.of(
                                new Nested(0, "IT", 360),
                                new Nested(1, "O-20", 300),
                                new Nested(2, "Licences", 100),
                                new Nested(2, "Hosting", 200),
                                new Nested(1, "Phones", 60),
                                new Nested(0, "Marketing", 50),
                                new Nested(1, "Fairs", 50)))))
                .containsExactly(
                        "header",
                        "subtotal",
                        "subtotal",
                        "IT 100.00 USD",
                        "IT 200.00 USD",
                        "IT 60.00 USD",
                        "subtotal",
                        "4100 50.00 USD");
        assertThat(intake.lines).extracting(line -> line.activity().name()).containsExactly("O-20", "O-20", null, null);
    }

    @Test
    void sumsBelowTheRowsOfAnOutline() throws IOException {
        List<Nested> below = List.of(
                new Nested(1, "Licences", 100),
                new Nested(1, "Hosting", 200),
                new Nested(0, "Information Technology", 300),
                new Nested(1, "Fairs", 50),
                new Nested(1, "Flyers", 7),
                new Nested(0, "Marketing", 57));
        assertThat(intake.read(nested(new XSSFWorkbook(), ".xlsx", Way.OUTLINE, below)))
                .containsExactly(
                        "header",
                        "IT 100.00 USD",
                        "IT 200.00 USD",
                        "subtotal",
                        "4100 50.00 USD",
                        "4100 7.00 USD",
                        "subtotal");
    }

    @Test
    void aDepartmentThatNobodyKnowsLeavesItsRowsToNobodyElse() throws IOException {
        assertThat(intake.csv(
                        "IT.csv",
                        "Item,Amount",
                        "Marketing,50",
                        "  Fairs,50",
                        "Marketting,100",
                        "  Licences,100",
                        "Harbor,200",
                        "  Quay,200"))
                .containsExactly(
                        "header", "subtotal", "4100 50.00 USD", "subtotal", "rejected A5", "subtotal", "10 200.00 USD");
    }

    @Test
    void whatIsNoSumCountsAndIsTold() throws IOException {
        assertThat(intake.csv(
                        "costs.csv",
                        "Item,Amount",
                        "IT,300",
                        "  Licences,100",
                        "  Hosting,200",
                        "Marketing,51",
                        "  Fairs,50",
                        "Harbor,9",
                        "  Quay,9"))
                .containsExactly(
                        "header",
                        "subtotal",
                        "IT 100.00 USD",
                        "IT 200.00 USD",
                        "4100 51.00 USD",
                        "4100 50.00 USD",
                        "subtotal",
                        "10 9.00 USD");
        assertThat(intake.findings)
                .filteredOn(finding -> finding.code() == FindingCode.COUNTED_TWICE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().toString()).contains("row 5"));
    }

    @Test
    void aSlippedSpaceMeansNothing() throws IOException {
        assertThat(intake.csv("IT.csv", "Item,Amount", "Licences,100", " Hosting,200", "Fairs,50"))
                .containsExactly("header", "IT 100.00 USD", "IT 200.00 USD", "IT 50.00 USD");
        assertThat(warnings()).isEmpty();
    }

    @Test
    void sumsAtTheHeadOfLongGroupsDoNotCount() throws IOException {
        List<String> rows = new ArrayList<>(List.of("Cost center,Account,Amount"));
        for (String department : List.of("IT", "4100", "10")) {
            rows.add(department + ",,800");
            for (int row = 0; row < 400; row++) {
                rows.add("," + (6000 + row) + ",2");
            }
        }
        intake.csv("costs.csv", rows.toArray(String[]::new));
        assertThat(intake.lines).hasSize(1200).extracting(CostLine::minor).containsOnly(200L);
        assertThat(intake.lines.stream().map(CostLine::department).distinct()).containsExactly("IT", "4100", "10");
        assertThat(warnings()).contains("3 rows hold the sum of the rows that belong to them and do not count");
    }

    @Test
    void longNestedGroupsAreReadToTheirEnd() throws IOException {
        List<String> rows = new ArrayList<>(List.of("Item,Amount"));
        for (String department : List.of("IT", "Marketing", "Harbor")) {
            rows.add(department + ",2000");
            for (int row = 0; row < 1000; row++) {
                rows.add("   Item " + row + ",2");
            }
        }
        intake.csv("costs.csv", rows.toArray(String[]::new));
        assertThat(intake.lines).hasSize(3000).extracting(CostLine::minor).containsOnly(200L);
        assertThat(intake.lines.subList(2000, 3000))
                .extracting(CostLine::department)
                .containsOnly("10");
    }
}
