package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A period compared with what another policy would make of it. */
class WhatIfTest {

    @TempDir
    static Path folder;

    private static WorkingFolder home = new WorkingFolder(Path.of("."));
    private static WorkingFolder.Result result = new WorkingFolder.Result(-1, "", "");
    private static Map<String, byte[]> filesBefore = Map.of();
    private static Map<String, Long> rowsBefore = Map.of();

    @BeforeAll
    static void compare() throws Exception {
        home = company("Operation", "HEADS", "0.9").write();
        home.apportion("run", SmallCompany.PERIOD);
        filesBefore = home.files(SmallCompany.PERIOD);
        rowsBefore = rows();
        Path other = company("Project", "AREA", "0.8").writePolicy("next year.xlsx");
        result = home.apportion("run", SmallCompany.PERIOD, "--what-if", other.toString());
    }

    /** Licences are what the rule says; IT is shared by heads or by area; euros at a rate. */
    private static SmallCompany company(String licences, String base, String rate) {
        SmallCompany company = new SmallCompany(folder, "USD");
        company.support("IT", 1).operating("MKT", "OPS");
        company.figures("HEADS", Map.of("MKT", 3, "OPS", 1)).figures("AREA", Map.of("MKT", 1, "OPS", 4));
        company.pool("IT", "IT", base);
        company.row("Rules", "Description", "contains \"licence\"", "Decision", licences);
        company.rate("EUR", rate);
        company.cost("IT", "1000.00").cost("MKT", "200.01").cost("OPS", "300.10");
        company.line("MKT;;;5100;A licence;50.00;;").line("OPS;Operation;RUN-OPS;5200;Rent;100.00;EUR;");
        company.line("OPS;;;5300;Who knows;7.77;;");
        return company;
    }

    @Test
    void itSaysWhereTheComparisonIsAndThatItTies() {
        assertThat(result.messages()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains(
                        "Before     USD             1,647.88", "After      USD             1,637.88", "2 lines differ")
                .contains("2026-04 what-if next year.xlsx");
    }

    @Test
    void departmentsShowBeforeAfterAndWhatMovedThem() throws IOException {
        List<Map<String, String>> departments = table("Departments");
        assertThat(row(departments, "Code", "MKT"))
                .containsEntry("Operations before", "1000.01")
                .containsEntry("Projects before", "0.00")
                .containsEntry("Before", "1000.01")
                .containsEntry("After", "450.01")
                .containsEntry("Difference", "-550.00")
                .hasEntrySatisfying("Moved by", text -> assertThat(text)
                        .contains("Pool IT by AREA instead of HEADS: \u2212550.00"));
        assertThat(row(departments, "Code", "OPS"))
                .containsEntry("Held before", "7.77")
                .containsEntry("Held after", "7.77")
                .containsEntry("Difference", "540.00")
                .hasEntrySatisfying("Moved by", text -> assertThat(text).contains("Rate of EUR: \u221210.00"));
        assertThat(row(departments, "Code", "IT")).containsEntry("Difference", "0.00");
    }

    @Test
    void theBridgeLeadsFromAllCostBeforeToAllCostAfterByDepartment() throws IOException {
        assertThat(table("Bridge"))
                .extracting(step -> step.get("Name"), step -> step.get("Change"))
                .containsExactly(
                        tuple("Before  1,648", "1647.88"),
                        tuple("MKT  \u2212550", "-550.00"),
                        tuple("OPS  +540", "540.00"),
                        tuple("After  1,638", "1637.88"));
    }

    @Test
    void workItemsShowTheRuleThatMovedThem() throws IOException {
        assertThat(row(table("Items"), "Work item", "MKT-PROJECTS"))
                .containsEntry("Type before", "–")
                .containsEntry("Type after", "Project")
                .hasEntrySatisfying("Moved by", text -> assertThat(text).contains("Rule 1", "+50.00"));
        for (Map<String, String> item : table("Items")) {
            assertThat(amountsIn(item.getOrDefault("Moved by", "")))
                    .as(item.toString())
                    .isEqualByComparingTo(item.getOrDefault("Difference", ""));
        }
    }

    @Test
    void linesShowOldAndNewEvidence() throws IOException {
        List<Map<String, String>> lines = table("Lines");
        assertThat(lines).hasSize(2);
        assertThat(row(lines, "Description", "A licence"))
                .containsEntry("File", "costs.csv")
                .containsEntry("Row", "5")
                .containsEntry("Type before", "Operation")
                .containsEntry("Type after", "Project")
                .containsEntry("Work item after", "MKT-PROJECTS")
                .hasEntrySatisfying("Evidence before", text -> assertThat(text).contains("Rule 1"))
                .hasEntrySatisfying("Evidence after", text -> assertThat(text).contains("Rule 1"));
    }

    @Test
    void totalsTie() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("output/2026-04 what-if next year.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheet("Summary"))
                    .filteredOn(row -> row.getCell(0) != null
                            && row.getCell(0).getCellType() == CellType.STRING
                            && row.getCell(0).getStringCellValue().equals("Check"))
                    .singleElement()
                    .satisfies(row ->
                            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("OK: totals tie"));
        }
    }

    @Test
    void ledgerAndOutputStayAsTheyAre() throws Exception {
        Map<String, byte[]> after = home.files(SmallCompany.PERIOD);
        assertThat(after.keySet()).isEqualTo(filesBefore.keySet());
        filesBefore.forEach(
                (name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
        assertThat(rows()).isEqualTo(rowsBefore);
        assertThat(home.apportion("run", SmallCompany.PERIOD).out()).contains("Nothing has changed");
    }

    @Test
    void theSamePolicyMovesNothing(@TempDir Path elsewhere) throws IOException {
        Path file = elsewhere.resolve("same.xlsx");
        WorkingFolder.Result same = home.apportion(
                "run",
                SmallCompany.PERIOD,
                "--what-if",
                folder.resolve("input/policy.xlsx").toString(),
                "--output",
                file.toString());
        assertThat(same.out()).contains("0 lines differ", file.toString());
        assertThat(file).isRegularFile();
    }

    @Test
    void aPolicyInAnotherCurrencyIsRefused() throws IOException {
        Path other = new SmallCompany(folder, "EUR").operating("MKT").writePolicy("euro.xlsx");
        WorkingFolder.Result refused = home.apportion("run", SmallCompany.PERIOD, "--what-if", other.toString());
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains("Set Currency on sheet Settings to USD");
    }

    @Test
    void aPeriodWithoutRunIsExplained(@TempDir Path empty) throws IOException {
        Path other = new SmallCompany(empty, "USD").operating("MKT").writePolicy("other.xlsx");
        WorkingFolder.Result refused =
                new WorkingFolder(empty).apportion("run", "2026-04", "--what-if", other.toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("There is no complete run of 2026-04");
    }

    /** What a cell tells to have moved a figure, added up. */
    static BigDecimal amountsIn(String movedBy) {
        return movedBy.lines()
                .map(line -> line.substring(line.lastIndexOf(": ") + 2)
                        .replace(",", "")
                        .replace('\u2212', '-'))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, Long> rows() throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            Map<String, Long> rows = new TreeMap<>();
            for (String table :
                    List.of("run", "line_block", "sum_block", "allocation_entry", "loaded_cost", "finding")) {
                rows.put(table, jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class));
            }
            return rows;
        }
    }

    private static Map<String, String> row(List<Map<String, String>> rows, String heading, String value) {
        return rows.stream()
                .filter(row -> value.equals(row.get(heading)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not in " + rows));
    }

    private static List<Map<String, String>> table(String name) throws IOException {
        try (TableReader comparison = new TableReader(folder.resolve("output/2026-04 what-if next year.xlsx"))) {
            return comparison.rows(name);
        }
    }
}
