package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.LoadedBudget;
import dev.apportion.cost.Period;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The charts of the samples' front pages, read back: what they draw is the ledger's, and what has nothing has no chart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrontChartsTest {

    private static final Period PERIOD = Period.parse("2026-10");
    private static final Period BEFORE = PERIOD.minusMonths(1);
    private static final String BRIDGE_OF_BUDGET = "Budget to own cost";
    private static final String BRIDGE_OF_MONTH = "Last month to this";

    private final Map<String, Path> packs = new TreeMap<>();
    private final Map<String, Long> own = new HashMap<>();
    private final Map<String, Long> ownBefore = new HashMap<>();
    private final Map<String, Long> received = new HashMap<>();
    private final Map<String, Long> budgets = new HashMap<>();
    private final List<AllocationEntry> entries = new ArrayList<>();
    private Path summary = Path.of("");
    private Path firstMonth = Path.of("");

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        WorkingFolder samples = WorkingFolder.ofSamples(folder);
        samples.apportion("run", BEFORE.toString());
        samples.apportion("run", PERIOD.toString());
        summary = samples.output(PERIOD.toString()).resolve("organization-summary.xlsx");
        firstMonth = samples.output(BEFORE.toString()).resolve("organization-summary.xlsx");
        try (Stream<Path> files = Files.list(samples.output(PERIOD.toString()).resolve("departments"))) {
            files.forEach(file ->
                    packs.put(StringUtils.substringBefore(file.getFileName().toString(), " "), file));
        }
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            Ledger ledger = new Ledger(database.dataSource());
            RunLedger run =
                    ledger.of(ledger.runs().latestDone(PERIOD).orElseThrow().id());
            RunLedger before =
                    ledger.of(ledger.runs().latestDone(BEFORE).orElseThrow().id());
            ControlTotals.departments(run).forEach(total -> {
                own.put(total.department(), total.own());
                received.put(total.department(), total.received());
            });
            ControlTotals.departments(before).forEach(total -> ownBefore.put(total.department(), total.own()));
            for (LoadedBudget budget : run.allocations().budgets()) {
                budgets.merge(budget.department(), budget.own(), Long::sum);
            }
            entries.addAll(run.allocations().entries());
        }
    }

    @Test
    void eachSeriesDrawsTheNumbersOfItsCellsAndNotOnlyZeros() throws IOException {
        for (Path file :
                Stream.concat(packs.values().stream(), Stream.of(summary)).toList()) {
            try (ChartReader reader = new ChartReader(file)) {
                reader.charts().forEach((title, series) -> assertThat(series)
                        .as(title + " of " + file)
                        .isNotEmpty()
                        .allSatisfy(one -> {
                            assertThat(one.stored())
                                    .usingElementComparator(Comparator.naturalOrder())
                                    .isEqualTo(one.cells());
                            assertThat(one.stored()).anySatisfy(number -> assertThat(number.signum())
                                    .isNotZero());
                        }));
            }
        }
    }

    @Test
    void theChartsOfTheSummaryTieToTheLedger() throws IOException {
        try (TableReader reader = new TableReader(summary)) {
            long unit = (long) reader.named("Front_unit").getNumericCellValue();
            assertThat(sum(reader, "DepartmentBars", "Own cost", unit)).isEqualByComparingTo(amount(sum(own)));
            assertThat(sum(reader, "DepartmentBars", "Budget", unit)).isEqualByComparingTo(amount(sum(budgets)));
            assertThat(sum(reader, "DepartmentBars", "Under budget", unit)
                            .add(sum(reader, "DepartmentBars", "Over budget", unit)))
                    .isEqualByComparingTo(amount(sum(own) - sum(budgets)));
            assertThat(reader.column("DepartmentBars", "Own cost"))
                    .extracting(Cell::getNumericCellValue)
                    .isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(sum(reader, "PurposeBars", "Own cost", unit)).isEqualByComparingTo(amount(sum(own)));
            monthsTie(reader, unit, sum(own), sum(ownBefore), sum(budgets));
            bridgeTies(reader, "FromBudget", unit, sum(budgets), sum(own));
            bridgeTies(reader, "FromLastMonth", unit, sum(ownBefore), sum(own));
        }
    }

    @Test
    void theChartsOfEachPackTieToTheLedger() throws IOException {
        for (Map.Entry<String, Path> pack : packs.entrySet()) {
            String code = pack.getKey();
            long cost = of(own, code);
            try (TableReader reader = new TableReader(pack.getValue())) {
                long unit = (long) reader.named("Front_unit").getNumericCellValue();
                monthsTie(reader, unit, cost, of(ownBefore, code), of(budgets, code));
                if (!reader.rows("ItemBars").get(0).get("Own cost").isEmpty()) {
                    assertThat(sum(reader, "ItemBars", "Own cost", unit))
                            .as(code)
                            .isEqualByComparingTo(amount(cost));
                    assertThat(sum(reader, "ItemBars", "Received", unit))
                            .as(code)
                            .isEqualByComparingTo(amount(of(received, code)));
                }
                if (!reader.rows("PurposeBars").get(0).get("Own cost").isEmpty()) {
                    assertThat(sum(reader, "PurposeBars", "Own cost", unit))
                            .as(code)
                            .isEqualByComparingTo(amount(cost));
                }
                bridgeTies(reader, "FromBudget", unit, of(budgets, code), cost);
                bridgeTies(reader, "FromLastMonth", unit, of(ownBefore, code), cost);
                assertThat(sum(reader, "ChargeBars", "Charged", unit))
                        .as("charged by " + code)
                        .isEqualByComparingTo(amount(entries.stream()
                                .filter(entry -> entry.stage() == AllocationEntry.Stage.BETWEEN_DEPARTMENTS
                                        && entry.fromDepartment().equals(code)
                                        && !entry.toDepartment().equals(code))
                                .mapToLong(AllocationEntry::minor)
                                .sum()));
            }
        }
    }

    @Test
    void whoChargesNobodyHasNoChartOfChargesAndAFirstMonthHasNoBridgeFromTheOneBefore() throws IOException {
        try (ChartReader support = new ChartReader(Objects.requireNonNull(packs.get("IT")));
                ChartReader operating = new ChartReader(Objects.requireNonNull(packs.get("NET")));
                ChartReader first = new ChartReader(firstMonth)) {
            assertThat(support.charts().keySet()).anyMatch(title -> title.startsWith("Charged"));
            assertThat(operating.charts().keySet()).noneMatch(title -> title.startsWith("Charged"));
            assertThat(first.charts().keySet())
                    .anyMatch(title -> title.startsWith(BRIDGE_OF_BUDGET))
                    .noneMatch(title -> title.startsWith(BRIDGE_OF_MONTH));
            assertThat(first.places()).as("the chart beside takes the room").anySatisfy(place -> {
                assertThat(place.get(0)).isZero();
                assertThat(place.get(2)).isEqualTo(8);
            });
        }
    }

    @Test
    void theHeadlineSaysTheLedgersFigures() throws IOException {
        try (TableReader reader = new TableReader(summary)) {
            BigDecimal percent = amount(sum(own) - sum(budgets))
                    .multiply(BigDecimal.valueOf(100))
                    .divide(amount(sum(budgets)), 1, RoundingMode.HALF_UP);
            assertThat(reader.front(3))
                    .isEqualTo("October 2026 cost "
                            + amount(sum(own)).movePointLeft(6).setScale(2, RoundingMode.HALF_UP) + " M EUR, "
                            + percent.abs() + " % " + (percent.signum() < 0 ? "under" : "over")
                            + " budget. Laboratory has sent nothing yet.");
        }
    }

    private static void monthsTie(TableReader reader, long unit, long now, long before, long budget) {
        List<Map<String, String>> months = reader.rows("MonthBars");
        assertThat(months)
                .extracting(month -> month.get("Name"))
                .containsExactly("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
        assertThat(sum(reader, "MonthBars", "Own cost", unit)).isEqualByComparingTo(amount(now + before));
        assertThat(months.subList(9, 12))
                .as("this month's budget, for months to come too")
                .allSatisfy(month -> assertThat(new BigDecimal(Objects.requireNonNull(month.get("Budget")))
                                .multiply(BigDecimal.valueOf(unit)))
                        .isEqualByComparingTo(amount(budget)));
    }

    /** A bridge of less than two changes is left out. */
    private static void bridgeTies(TableReader reader, String table, long unit, long from, long to) {
        List<Cell> changes = reader.column(table, "Change");
        if (changes.size() < 2) {
            return;
        }
        BigDecimal level = scaled(changes.get(0), unit);
        assertThat(level).as(table).isEqualByComparingTo(amount(from));
        for (Cell change : changes.subList(1, changes.size() - 1)) {
            level = level.add(scaled(change, unit));
        }
        assertThat(level).as(table).isEqualByComparingTo(amount(to));
        assertThat(scaled(changes.get(changes.size() - 1), unit)).as(table).isEqualByComparingTo(amount(to));
    }

    private static BigDecimal sum(TableReader reader, String table, String heading, long unit) {
        return reader.column(table, heading).stream()
                .filter(cell -> cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC)
                .map(cell -> scaled(cell, unit))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal scaled(Cell cell, long unit) {
        return BigDecimal.valueOf(cell.getNumericCellValue())
                .multiply(BigDecimal.valueOf(unit))
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long of(Map<String, Long> amounts, String code) {
        return amounts.getOrDefault(code, 0L);
    }

    private static BigDecimal amount(long minor) {
        return BigDecimal.valueOf(minor, 2);
    }
}
