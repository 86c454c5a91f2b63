package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another policy that moves cost in every way there is, each told as a cause of its own. */
class WhatIfCausesTest {

    @TempDir
    static Path folder;

    private static WorkingFolder home = new WorkingFolder(Path.of("."));
    private static Path other = Path.of(".");
    private static WorkingFolder.Result result = new WorkingFolder.Result(-1, "", "");
    private static List<Map<String, String>> departments = List.of();
    private static List<Map<String, String>> items = List.of();
    private static List<Map<String, String>> lines = List.of();
    private static List<Map<String, String>> causes = List.of();
    private static List<String> notes = List.of();

    @BeforeAll
    static void compare() throws IOException {
        home = policy(false).write();
        home.apportion("run", SmallCompany.PERIOD);
        other = policy(true).writePolicy("other.xlsx");
        Path file = folder.resolve("comparisons/other.xlsx");
        result = home.apportion("run", SmallCompany.PERIOD, "--what-if", other.toString(), "--output", file.toString());
        try (TableReader comparison = new TableReader(file)) {
            departments = comparison.rows("Departments");
            items = comparison.rows("Items");
            lines = comparison.rows("Lines");
            causes = comparison.rows("Causes");
            notes = comparison.texts("Notes", "Note");
        }
    }

    private static SmallCompany policy(boolean other) {
        SmallCompany company = new SmallCompany(folder, "USD")
                .setting("Duplicate lines", other ? "Hold" : "Report")
                .setting("Over budget", other ? "Stop" : "Warn")
                .setting("People accounts", "5100")
                .support("IT", 1)
                .support("FAC", 2)
                .operating("MKT", "OPS")
                .figures("HEADS", Map.of("MKT", 3, "OPS", 1))
                .pool("IT", "IT", "HEADS")
                .pool(other ? "SITES" : "FAC", "FAC", "HEADS")
                .row("Operations", "Code", "SHOP", "Name", "The shop", "Department", "MKT")
                .row("Rules", "Description", "contains \"transfer\"", "Decision", other ? "Not cost" : "Operation");
        project(company, "P1", "Campaign", "500", "");
        project(company, "P2", "New shop", "", other ? "2026-04-01" : "");
        if (other) {
            company.operating("LAW").rate("GBP", "1.25");
            company.row("Rules", "Description", "contains \"riddle\"", "Decision", "Operation", "Work item", "SHOP");
        }
        return company.cost("IT", "1000.00")
                .cost("FAC", "400.00")
                .cost("OPS", "200.00")
                .line("MKT;;P1;5100;Posters;600.00;;")
                .line("MKT;;P2;5100;Shelves;300.00;;")
                .line("OPS;;;5200;A transfer;40.00;;")
                .line("MKT;;;5300;A riddle;7.77;;")
                .line("OPS;Operation;RUN-OPS;5400;Paper;10.00;;")
                .line("OPS;Operation;RUN-OPS;5400;Paper;10.00;;")
                .line("OPS;Operation;RUN-OPS;5500;Rent;100.00;GBP;");
    }

    private static void project(SmallCompany company, String code, String name, String budget, String handover) {
        company.row(
                "Projects",
                "Code",
                code,
                "Name",
                name,
                "Department",
                "MKT",
                "Start",
                "2026-01-01",
                "Baseline end",
                "2026-12-31",
                "Budget",
                budget,
                "Handover start",
                handover,
                "Handover complete",
                handover.isEmpty() ? "" : "2026-12-31",
                "Handover percentage",
                handover.isEmpty() ? "" : "10",
                "Receiving operation",
                handover.isEmpty() ? "" : "SHOP");
    }

    @Test
    void whatIsNoLongerCostAndOtherRatesTieTheTotals() {
        assertThat(result.messages()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .containsPattern("Before +USD +2,567\\.77")
                .containsPattern("By rates +USD +125\\.00")
                .containsPattern("Not cost +USD +-40\\.00")
                .containsPattern("After +USD +2,652\\.77")
                .doesNotContain("report it");
    }

    @Test
    void eachWayIsACause() {
        assertThat(causes.stream().map(cause -> cause.get("Rule, pool, rate or handover")))
                .contains("Pool FAC, gone", "Pool SITES, new", "Handover of P2", "Rate of GBP")
                .anySatisfy(name ->
                        assertThat(name).startsWith("Not cost by Rule 1").contains("; before: Rule 1"))
                .anySatisfy(name -> assertThat(name).startsWith("Rule 2").contains("before: held: "))
                .anySatisfy(name -> assertThat(name).startsWith("Held").endsWith("; before: registered code"))
                .anySatisfy(name -> assertThat(name).startsWith("Held").endsWith("; before: declared type"));
    }

    @Test
    void whatMovedAFigureAddsUpToItsDifference() {
        assertThat(departments).extracting(row -> row.get("Code")).containsExactly("FAC", "IT", "MKT", "OPS");
        assertThat(row(departments, "Code", "OPS").get("Moved by")).containsPattern("and [0-9]+ more: [+\u2212]");
        assertThat(items).isNotEmpty();
        for (Map<String, String> row : Stream.concat(departments.stream(), items.stream())
                .filter(row -> !row.getOrDefault("Moved by", "").isEmpty())
                .toList()) {
            assertThat(WhatIfTest.amountsIn(row.getOrDefault("Moved by", "")))
                    .as(row.toString())
                    .isEqualByComparingTo(row.getOrDefault("Difference", ""));
        }
    }

    @Test
    void heldCostIsAWorkItemThatAwaitsADecision() {
        assertThat(row(
                        items.stream()
                                .filter(row -> "MKT".equals(row.get("Department")))
                                .toList(),
                        "Work item",
                        "Held"))
                .containsEntry("Name", "Awaits a decision")
                .containsEntry("Type before", "Held")
                .containsEntry("Type after", "Held")
                .containsEntry("Before", "7.77")
                .containsEntry("After", "600.00");
        assertThat(row(items, "Work item", "P1"))
                .containsEntry("Type before", "Project")
                .containsEntry("Type after", "–")
                .containsEntry("After", "0.00");
    }

    @Test
    void eachLineIsShownOnceWithWhatHappensToIt() {
        assertThat(lines)
                .extracting(line -> line.get("Description"), line -> line.get("Type after"), line -> line.get("After"))
                .containsExactlyInAnyOrder(
                        tuple("Posters", "Held", "600.00"),
                        tuple("A transfer", "Not cost", "0.00"),
                        tuple("A riddle", "Operation", "7.77"),
                        tuple("Paper", "Held", "10.00"),
                        tuple("Rent", "Operation", "125.00"));
        assertThat(row(lines, "Description", "Paper").get("Evidence after")).contains("costs.csv");
    }

    @Test
    void theReaderIsToldWhatTheComparisonCannotShow() throws IOException {
        assertThat(notes)
                .anySatisfy(note -> assertThat(note).contains("spreadsheets are not read again"))
                .anySatisfy(note -> assertThat(note).contains("the departments' names"));
        assertThat(result.out()).doesNotContain("has changed since revision 1");
        policy(true).write();
        assertThat(compare(other).out()).contains("The policy in input has changed since revision 1");
        Files.delete(folder.resolve("input/policy.xlsx"));
        assertThat(compare(other).out()).contains("The policy in input has changed since revision 1");
    }

    @Test
    void whatCannotBeComparedIsExplained() throws IOException {
        WorkingFolder.Result missing = compare(folder.resolve("nowhere.xlsx"));
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("There is no policy at", "nowhere.xlsx");

        WorkingFolder.Result broken = compare(Files.writeString(folder.resolve("broken.xlsx"), "no workbook"));
        assertThat(broken.exitCode()).isEqualTo(3);
        assertThat(broken.err()).contains("There is no sheet \"Settings\"").doesNotContain("Exception");

        Path negative = new SmallCompany(folder, "USD")
                .support("IT", 1)
                .support("FAC", 2)
                .operating("MKT", "OPS")
                .figures("HEADS", Map.of("MKT", -3))
                .pool("IT", "IT", "HEADS")
                .writePolicy("negative.xlsx");
        WorkingFolder.Result impossible = compare(negative);
        assertThat(impossible.exitCode()).isEqualTo(3);
        assertThat(impossible.err()).contains("negative.xlsx", "HEADS").doesNotContain("Exception");

        WorkingFolder.Result unwritable = home.apportion(
                "run",
                SmallCompany.PERIOD,
                "--what-if",
                other.toString(),
                "--output",
                other.resolve("x.xlsx").toString());
        assertThat(unwritable.exitCode()).isEqualTo(4);
        assertThat(unwritable.err()).contains("Run the same command again");
    }

    private static WorkingFolder.Result compare(Path policy) {
        return home.apportion("run", SmallCompany.PERIOD, "--what-if", policy.toString());
    }

    private static Map<String, String> row(List<Map<String, String>> rows, String heading, String value) {
        assertThat(rows).extracting(row -> row.get(heading)).contains(value);
        return rows.stream()
                .filter(row -> value.equals(row.get(heading)))
                .findFirst()
                .orElseThrow();
    }
}
