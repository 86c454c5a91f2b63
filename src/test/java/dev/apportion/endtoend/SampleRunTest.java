package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.endtoend.WorkingFolder.Result;
import dev.apportion.template.TemplateLosses;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Both months of the samples through the command line, once for all tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleRunTest {

    private WorkingFolder samples = new WorkingFolder(Path.of(""));
    private Result september = new Result(-1, "", "");
    private Result october = new Result(-1, "", "");

    @BeforeAll
    void runBothMonths(@TempDir Path folder) throws IOException {
        samples = WorkingFolder.ofSamples(folder);
        september = samples.apportion("run", "2026-09");
        october = samples.apportion("run");
    }

    @Test
    void endsWithLinesHeldAndRejectedAndSaysWhatToDo() {
        assertThat(september.messages()).isEmpty();
        assertThat(september.exitCode()).isEqualTo(1);
        assertThat(september.out()).contains("Period 2026-09, revision 1", "To do", "review.xlsx", "returned/");
        assertThat(october.exitCode()).isEqualTo(1);
        assertThat(october.out())
                .contains("Period 2026-10", "Laboratory was expected to send cost")
                .as("revenue of the ledger export is taken out by a rule")
                .doesNotContain("reduces cost");
    }

    @Test
    void whoSentNothingIsAskedToSendAndOnlyFinanceReadsOfThePolicy() throws Exception {
        assertThat(Drafts.to(samples, "2026-10", "sofia.marino@example.com").text())
                .containsIgnoringWhitespaces("No cost for October 2026 has arrived yet.")
                .doesNotContain("Departments sheet");
        assertThat(Drafts.to(samples, "2026-10", "katharina.brandt@example.com").text())
                .containsIgnoringWhitespaces("Laboratory was expected to send cost for October 2026 but did not.")
                .doesNotContain("has arrived yet");
    }

    @Test
    void everyFileBalancesAndEveryDepartmentTies() throws IOException {
        for (String period : new String[] {"2026-09", "2026-10"}) {
            JsonNode totals = samples.controlTotals(period);
            assertThat(totals.get("files")).hasSizeGreaterThanOrEqualTo(8);
            for (JsonNode file : totals.get("files")) {
                long ignored = 0;
                for (JsonNode rows : file.get("rowsIgnored")) {
                    ignored += rows.asLong();
                }
                assertThat(file.get("rowsRead").asLong())
                        .as(file.get("name").asString())
                        .isPositive()
                        .isEqualTo(file.get("rowsAccepted").asLong()
                                + file.get("rowsRejected").asLong()
                                + ignored);
            }
            for (JsonNode department : totals.get("departments")) {
                assertThat(amount(department, "difference"))
                        .as(department.get("department").asString())
                        .isEqualByComparingTo("0");
            }
            JsonNode total = totals.get("total");
            assertThat(amount(total, "project").add(amount(total, "operation")).add(amount(total, "held")))
                    .isEqualByComparingTo(amount(total, "own"));
        }
    }

    @Test
    void supportDepartmentsSendOnAllOperationsAndKeepTheirProjects() throws IOException {
        for (JsonNode department : samples.controlTotals("2026-10").get("departments")) {
            if (department.get("department").asString().equals("IT")) {
                assertThat(amount(department, "sent")).isPositive();
                // People cost that the migration P-102 hands over to application support.
                assertThat(amount(department, "operation")).isEqualByComparingTo("7362.71");
                assertThat(amount(department, "project")).isPositive();
            }
        }
    }

    @Test
    void nothingChangedIsSaidWithWhatIsStillToDo() throws IOException {
        TreeMap<String, byte[]> before = samples.files("2026-10");
        Result again = samples.apportion("run", "2026-10");
        assertThat(again.exitCode()).as("lines are still held").isEqualTo(1);
        assertThat(again.out()).contains("Nothing has changed since revision 1 of 2026-10");
        assertThat(samples.files("2026-10")).containsExactlyEntriesOf(before);
    }

    @Test
    void twoRunsFromScratchGiveTheSameBytes(@TempDir Path anotherFolder) throws IOException {
        WorkingFolder another = WorkingFolder.ofSamples(anotherFolder);
        another.apportion("run", "2026-09");
        TreeMap<String, byte[]> expected = samples.files("2026-09");
        TreeMap<String, byte[]> actual = another.files("2026-09");
        assertThat(actual.keySet()).containsExactlyElementsOf(expected.keySet());
        expected.forEach((name, bytes) -> assertThat(actual.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void statusListsTheRuns() {
        Result status = samples.apportion("status");
        assertThat(status.exitCode()).isZero();
        assertThat(status.out()).contains("2026-09", "2026-10", "done");
    }

    @Test
    void explainsADepartmentAndARow() throws IOException {
        Result department = samples.apportion("explain", "2026-10", "MKT");
        assertThat(department.out()).contains("department MKT", "direct cost", "pool RENT");
        String file =
                samples.controlTotals("2026-10").get("files").get(0).get("name").asString();
        Result row = samples.apportion("explain", "2026-10", file + ":20");
        assertThat(row.out()).contains(file + ", sheet", "Decision", "Why");
    }

    @Test
    void explainingTheUnknownSaysWhatIsKnown() {
        Result unknown = samples.apportion("explain", "2026-10", "NOSUCH");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("Departments: CUS, ENG");
    }

    @Test
    void checkFindsTheSameBadRowsAndWritesNothing() throws IOException {
        TreeMap<String, byte[]> before = samples.files("2026-10");
        Result check = samples.apportion("check", "2026-10");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).contains("#DIV/0!", "rejected");
        assertThat(samples.files("2026-10")).containsExactlyEntriesOf(before);
    }

    @Test
    void noWorkbookHasLostAnythingOfItsTemplate() throws IOException {
        Path output = samples.output("2026-10");
        Map<Path, String> workbooks = new TreeMap<>();
        workbooks.put(output.resolve("organization-summary.xlsx"), "organization-summary.xlsx");
        workbooks.put(output.resolve("review.xlsx"), "review.xlsx");
        try (Stream<Path> packs = Files.list(output.resolve("departments"))) {
            packs.forEach(pack -> workbooks.put(pack, "department.xlsx"));
        }
        assertThat(workbooks).hasSizeGreaterThan(9);
        for (Map.Entry<Path, String> workbook : workbooks.entrySet()) {
            assertThat(TemplateLosses.of(Path.of("templates", workbook.getValue()), workbook.getKey()))
                    .as("%s", workbook.getKey())
                    .filteredOn(loss -> !TemplateLosses.ofCharts(loss))
                    .isEmpty();
        }
    }

    @Test
    void noTraceOfAStackReachesThePerson() {
        assertThat(september.out() + september.err() + october.out() + october.err())
                .doesNotContain("Exception", "\tat ");
    }

    private static BigDecimal amount(JsonNode node, String name) {
        return new BigDecimal(node.get(name).asString());
    }

    @Test
    void theExamplesOfExplainInTheReadmeAreTrue() throws IOException {
        List<List<String>> examples = Pattern.compile("`apportion (explain (?!2026-10 restatement)[^`]+)`")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(example -> Pattern.compile("\"([^\"]+)\"|(\\S+)")
                        .matcher(example.group(1))
                        .results()
                        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                        .toList())
                .toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
        for (List<String> words : examples) {
            Result told = samples.apportion(words.toArray(String[]::new));
            assertThat(told.exitCode()).as(words + told.err()).isZero();
        }
        assertThat(examples).anySatisfy(words -> assertThat(
                        samples.apportion(words.toArray(String[]::new)).out())
                .contains("How it was decided:", "doesn't match"));
    }
}
