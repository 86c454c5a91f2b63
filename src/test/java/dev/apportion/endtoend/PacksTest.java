package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.lang3.StringUtils;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The finished packs of the samples, read back: their figures are the ledger's, and none tells of another department. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PacksTest {

    /** Shorter ones, such as "Payroll", are also names of accounts and pools that departments share. */
    private static final int LONGEST_GENERAL_WORD = 7;

    private static final Period PERIOD = Period.parse("2026-10");
    private static final Period BEFORE = PERIOD.minusMonths(1);

    private final Map<String, Path> packs = new TreeMap<>();
    private final Map<String, ControlTotals.DepartmentTotals> totals = new TreeMap<>();
    private final Map<String, ControlTotals.DepartmentTotals> before = new TreeMap<>();
    private final Map<String, Long> budgets = new TreeMap<>();
    private final List<AllocationEntry> entries = new ArrayList<>();
    private final Map<String, Set<String>> words = new TreeMap<>();
    private final Map<String, StringBuilder> texts = new TreeMap<>();
    private Path summary = Path.of("");

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        WorkingFolder samples = WorkingFolder.ofSamples(folder);
        samples.apportion("run", BEFORE.toString());
        samples.apportion("run", PERIOD.toString());
        summary = samples.output(PERIOD.toString()).resolve("organization-summary.xlsx");
        try (Stream<Path> files = Files.list(samples.output(PERIOD.toString()).resolve("departments"))) {
            files.forEach(file ->
                    packs.put(StringUtils.substringBefore(file.getFileName().toString(), " "), file));
        }
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            Ledger ledger = new Ledger(database.dataSource());
            Run run = ledger.runs().latestDone(PERIOD).orElseThrow();
            ControlTotals.departments(ledger.of(run.id())).forEach(total -> totals.put(total.department(), total));
            entries.addAll(ledger.of(run.id()).allocations().entries());
            Run earlier = ledger.runs().latestDone(BEFORE).orElseThrow();
            ControlTotals.departments(ledger.of(earlier.id())).forEach(total -> before.put(total.department(), total));
            for (long id : new long[] {run.id(), earlier.id()}) {
                ledger.of(id)
                        .allocations()
                        .budgets()
                        .forEach(budget -> budgets.merge(budget.department(), budget.own(), Long::sum));
            }
            for (LedgerLine line : ledger.of(run.id()).lines().all()) {
                texts.computeIfAbsent(line.line().department(), code -> new StringBuilder())
                        .append(line)
                        .append("\n");
                Stream.of(
                                line.line().posting().description(),
                                line.line().posting().supplier(),
                                line.line().posting().document())
                        .filter(Objects::nonNull)
                        .filter(text -> text.length() > LONGEST_GENERAL_WORD)
                        .forEach(text -> words.computeIfAbsent(line.line().department(), code -> new HashSet<>())
                                .add(text));
            }
        }
    }

    @Test
    void everySheetOfAPackTiesToTheLedger() throws IOException {
        assertThat(packs.keySet()).isEqualTo(totals.keySet());
        for (Map.Entry<String, Path> pack : packs.entrySet()) {
            ControlTotals.DepartmentTotals total = Objects.requireNonNull(totals.get(pack.getKey()));
            try (TableReader reader = new TableReader(pack.getValue())) {
                assertThat(reader.sum("Lines", "Cost"))
                        .as("lines of " + pack.getKey())
                        .isEqualByComparingTo(amount(total.own()));
                for (String table : List.of("Accounts", "Suppliers")) {
                    assertThat(reader.sum(table, "Cost"))
                            .as(table + " of " + pack.getKey())
                            .isEqualByComparingTo(amount(total.own()));
                }
                assertThat(reader.rows("Allocations"))
                        .filteredOn(row -> Objects.equals(row.get("Base"), "USERS"))
                        .allSatisfy(row -> assertThat(row).containsEntry("Unit", "users"));
                assertThat(reader.sum("Projects", "Fully loaded"))
                        .as("projects of " + pack.getKey())
                        .isEqualByComparingTo(amount(total.project()));
                assertThat(reader.sum("Operations", "Fully loaded"))
                        .as("operations of " + pack.getKey())
                        .isEqualByComparingTo(amount(total.operation()));
                assertThat(reader.amount("Own_cost")).isEqualByComparingTo(amount(total.own()));
                assertThat(reader.amount("Held_cost")).isEqualByComparingTo(amount(total.held()));
                assertThat(reader.amount("Fully_loaded_cost"))
                        .isEqualByComparingTo(amount(total.project() + total.operation() + total.held()));
                assertThat(reader.sum("Months", "Total"))
                        .as("months of " + pack.getKey())
                        .isEqualByComparingTo(amount(Stream.of(total, before(pack.getKey()))
                                .mapToLong(month -> month.project() + month.operation() + month.held())
                                .sum()));
                assertThat(reader.named("All_checks").getStringCellValue()).isEqualTo("OK: every figure ties");
            }
        }
    }

    @Test
    void theSummaryTiesToTheLedger() throws IOException {
        try (TableReader reader = new TableReader(summary)) {
            assertThat(reader.sum("Departments", "Own cost"))
                    .isEqualByComparingTo(amount(totals.values().stream()
                            .mapToLong(ControlTotals.DepartmentTotals::own)
                            .sum()));
            assertThat(reader.sum("Departments", "Projects"))
                    .isEqualByComparingTo(amount(totals.values().stream()
                            .mapToLong(ControlTotals.DepartmentTotals::project)
                            .sum()));
            assertThat(reader.texts("Departments", "Check")).containsOnly("OK");
            assertThat(reader.sum("DepartmentBudgets", "Own cost"))
                    .isEqualByComparingTo(reader.sum("Departments", "Own cost"));
            assertThat(reader.sum("DepartmentBudgets", "Fully loaded"))
                    .isEqualByComparingTo(reader.sum("Departments", "Fully loaded"));
            assertThat(reader.rows("Troubled")).isNotEmpty().allSatisfy(row -> assertThat(
                            new BigDecimal(row.getOrDefault("Over budget by", "")))
                    .isEqualByComparingTo(new BigDecimal(row.getOrDefault("To date", ""))
                            .max(new BigDecimal(row.getOrDefault("Forecast", "")))
                            .subtract(new BigDecimal(row.getOrDefault("Budget", "")))));
            assertThat(reader.rows("Allocations"))
                    .filteredOn(row -> Objects.equals(row.get("Base"), "USERS"))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row).containsEntry("Unit", "users"));
            assertThat(reader.rows("Allocations"))
                    .filteredOn(row -> row.getOrDefault("Method", "").endsWith("percent after all charges"))
                    .isNotEmpty()
                    .as("a percentage is not of the base's unit")
                    .allSatisfy(row -> assertThat(row).containsEntry("Unit", "%"));
            assertThat(reader.sum("Projects", "Loaded this month")).isEqualByComparingTo(reader.amount("Project_cost"));
            assertThat(reader.named("All_checks").getStringCellValue()).isEqualTo("OK: every figure ties");
        }
    }

    @Test
    void everyFigureOfAFrontPageTiesToTheLedger() throws IOException {
        try (TableReader reader = new TableReader(summary)) {
            frontPageTies(reader, List.copyOf(totals.values()), List.copyOf(before.values()), 1000);
        }
        for (Map.Entry<String, Path> pack : packs.entrySet()) {
            ControlTotals.DepartmentTotals total = Objects.requireNonNull(totals.get(pack.getKey()));
            try (TableReader reader = new TableReader(pack.getValue())) {
                long unit = (long) reader.named("Front_unit").getNumericCellValue();
                frontPageTies(reader, List.of(total), List.of(before(pack.getKey())), unit);
                assertThat(unscaled(reader, "Flows", 0, "Passed on", unit)).isEqualByComparingTo(amount(-total.sent()));
                assertThat(unscaled(reader, "Flows", 0, "Received", unit))
                        .isEqualByComparingTo(amount(total.received()));
            }
        }
    }

    private static void frontPageTies(
            TableReader reader,
            List<ControlTotals.DepartmentTotals> now,
            List<ControlTotals.DepartmentTotals> last,
            long unit) {
        List<ToLongFunction<ControlTotals.DepartmentTotals>> parts = List.of(
                ControlTotals.DepartmentTotals::project,
                ControlTotals.DepartmentTotals::operation,
                ControlTotals.DepartmentTotals::held);
        List<String> headings = List.of("Projects", "Operations", "Held");
        BigDecimal shares = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            String heading = headings.get(i);
            assertThat(unscaled(reader, "Spent", 0, heading, unit))
                    .as(heading)
                    .isEqualByComparingTo(
                            amount(now.stream().mapToLong(parts.get(i)).sum()));
            assertThat(unscaled(reader, "Spent", 1, heading, unit))
                    .as(heading + " of the month before")
                    .isEqualByComparingTo(
                            amount(last.stream().mapToLong(parts.get(i)).sum()));
            shares = shares.add(BigDecimal.valueOf(
                    reader.column("Spent", heading + " %").get(0).getNumericCellValue()));
        }
        assertThat(shares).as("shares").isEqualByComparingTo("1.000");
        long own = now.stream().mapToLong(ControlTotals.DepartmentTotals::own).sum();
        int september = reader.texts("Compared", "Compared with").indexOf("September 2026");
        assertThat(unscaled(reader, "Compared", september, "Cost", unit)).isEqualByComparingTo(amount(own));
        assertThat(unscaled(reader, "Compared", september, "Reference", unit))
                .isEqualByComparingTo(amount(last.stream()
                        .mapToLong(ControlTotals.DepartmentTotals::own)
                        .sum()));
    }

    private static BigDecimal unscaled(TableReader reader, String table, int row, String heading, long unit) {
        return BigDecimal.valueOf(reader.column(table, heading).get(row).getNumericCellValue())
                .multiply(BigDecimal.valueOf(unit))
                .setScale(2, RoundingMode.HALF_UP);
    }

    @Test
    void costAndBudgetToDateAreOfTheMonthsThatTheLedgerKnows() throws IOException {
        try (TableReader reader = new TableReader(summary)) {
            assertThat(reader.amount("Own_cost_year_to_date"))
                    .isEqualByComparingTo(amount(Stream.concat(totals.values().stream(), before.values().stream())
                            .mapToLong(ControlTotals.DepartmentTotals::own)
                            .sum()));
            assertThat(reader.amount("Budget_to_date"))
                    .isEqualByComparingTo(amount(
                            budgets.values().stream().mapToLong(Long::longValue).sum()));
        }
        for (Map.Entry<String, Path> pack : packs.entrySet()) {
            try (TableReader reader = new TableReader(pack.getValue())) {
                assertThat(reader.amount("Own_cost_year_to_date"))
                        .as("year to date of " + pack.getKey())
                        .isEqualByComparingTo(amount(Objects.requireNonNull(totals.get(pack.getKey()))
                                        .own()
                                + before(pack.getKey()).own()));
                assertThat(reader.amount("Budget_to_date"))
                        .as("budget to date of " + pack.getKey())
                        .isEqualByComparingTo(amount(Objects.requireNonNull(budgets.get(pack.getKey()))));
            }
        }
    }

    @Test
    void everyCellOfTheMatrixTiesToTheTrace() throws IOException {
        Map<String, Long> traced = new TreeMap<>();
        for (AllocationEntry entry : entries) {
            if (entry.stage() == AllocationEntry.Stage.BETWEEN_DEPARTMENTS) {
                traced.merge(entry.fromDepartment() + ">" + entry.toDepartment(), entry.minor(), Long::sum);
            }
        }
        Map<String, Long> shown = new TreeMap<>();
        try (TableReader reader = new TableReader(summary)) {
            List<Cell> receivers = reader.column("Matrix", "Code");
            for (String heading : reader.headings("Matrix")
                    .subList(3, reader.headings("Matrix").size())) {
                String sender = StringUtils.substringBefore(heading, " ");
                for (Cell cell : reader.column("Matrix", heading)) {
                    String receiver = receivers
                            .get(cell.getRowIndex() - receivers.get(0).getRowIndex())
                            .getStringCellValue();
                    if (cell.getCellType() == CellType.NUMERIC) {
                        shown.put(
                                sender + ">" + receiver,
                                BigDecimal.valueOf(cell.getNumericCellValue())
                                        .movePointRight(2)
                                        .longValueExact());
                    }
                }
            }
            assertThat(reader.sum("Matrix", "Received of all"))
                    .isEqualByComparingTo(amount(
                            traced.values().stream().mapToLong(Long::longValue).sum()));
        }
        assertThat(traced).isNotEmpty().isEqualTo(shown);
    }

    @Test
    void noPartOfAPackHoldsATextThatOccursInAnotherDepartmentsLinesOnly() throws IOException {
        for (Map.Entry<String, Path> pack : packs.entrySet()) {
            String own = texts.getOrDefault(pack.getKey(), new StringBuilder()).toString();
            parts(pack.getValue()).forEach((name, content) -> {
                Set<String> starts = starts(content);
                words.forEach((department, told) -> told.stream()
                        .filter(text -> !department.equals(pack.getKey()) && starts.contains(start(text, 0)))
                        .filter(text -> !own.contains(text))
                        .forEach(text -> assertThat(content.contains(text))
                                .as("\"%s\" of %s in %s of the pack of %s", text, department, name, pack.getKey())
                                .isFalse()));
            });
        }
    }

    /** Few texts begin as some place of the content does, and only these are worth a search of all of it. */
    private static Set<String> starts(String content) {
        Set<String> starts = new HashSet<>();
        for (int at = 0; at + LONGEST_GENERAL_WORD < content.length(); at++) {
            starts.add(start(content, at));
        }
        return starts;
    }

    private static String start(String text, int at) {
        return text.substring(at, at + LONGEST_GENERAL_WORD + 1);
    }

    private static Map<String, String> parts(Path workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), unescaped(text));
            }
        }
        return parts;
    }

    private static String unescaped(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private ControlTotals.DepartmentTotals before(String department) {
        return Objects.requireNonNull(before.get(department));
    }

    private static BigDecimal amount(long minor) {
        return BigDecimal.valueOf(minor, 2);
    }
}
