package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.GrossCost;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.textbook.Textbook;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Worked examples with published figures through a policy workbook, departmental sheets and the whole job. All stand side
 * by side in one organization, each with its own departments, since they have nothing to do with each other.
 */
class TextbookTest {

    @TempDir
    static Path folder;

    private static Map<String, Long> departments = Map.of();
    private static List<LoadedCost> loaded = List.of();
    private static List<GrossCost> gross = List.of();

    @BeforeAll
    static void runAll() throws Exception {
        SmallCompany company = new SmallCompany(folder, "USD").setting("People accounts", "6000");
        forEachResult((prefix, example, result) -> add(company, prefix, example, result));
        List<Textbook.SplitCase> splits = splits("USD");
        for (int i = 0; i < splits.size(); i++) {
            addSplit(company, i, splits.get(i));
        }
        addHandovers(company);
        addDualRates(company);
        WorkingFolder.Result run = company.write().apportion("run", SmallCompany.PERIOD);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        departments = company.departments();
        loaded = company.loaded();
        gross = company.gross();
    }

    @FunctionalInterface
    private interface ForResult {
        void use(String prefix, Textbook.Case example, Textbook.Result result);
    }

    private static void forEachResult(ForResult use) {
        int number = 0;
        for (Textbook.Case example : Textbook.cases()) {
            for (Textbook.Result result : example.results()) {
                use.use("T" + number++ + "-", example, result);
            }
        }
    }

    private static void add(SmallCompany company, String prefix, Textbook.Case example, Textbook.Result result) {
        List<String> order = example.order(result);
        int place = Integer.parseInt(prefix.substring(1, prefix.length() - 1)) * 10;
        example.cost().forEach((code, cost) -> {
            if (order.contains(code)) {
                company.support(prefix + code, place + order.indexOf(code) + 1);
            } else {
                company.operating(prefix + code);
            }
            company.cost(prefix + code, cost.toPlainString());
        });
        example.serves().forEach((sender, quantities) -> {
            Map<String, BigDecimal> prefixed = new LinkedHashMap<>();
            quantities.forEach((code, quantity) -> prefixed.put(prefix + code, quantity));
            company.figures("B-" + prefix + sender, prefixed);
            company.row(
                    "Pools",
                    "Code",
                    "P-" + prefix + sender,
                    "Name",
                    "Cost of " + sender,
                    "Sender",
                    prefix + sender,
                    "Base",
                    "B-" + prefix + sender,
                    "Method",
                    result.method());
        });
    }

    private static void addSplit(SmallCompany company, int number, Textbook.SplitCase split) {
        String prefix = "W" + number + "-";
        company.support(prefix + "S", 1000 + number)
                .cost(prefix + "S", split.total().toPlainString());
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (int i = 0; i < split.weights().size(); i++) {
            company.operating(prefix + i);
            weights.put(prefix + i, split.weights().get(i));
        }
        company.figures("B-" + prefix, weights).pool("P-" + prefix, prefix + "S", "B-" + prefix);
    }

    private static void addHandovers(SmallCompany company) {
        company.operating("NET");
        company.row("Operations", "Code", "O-NET", "Name", "Running the network", "Department", "NET");
        handover(company, "P-TEN", "2026-04-06", "2026-04-19", "");
        handover(
                company,
                "P-RAMP",
                "2026-04-01",
                "2026-04-30",
                "2026-04-01: 10; 2026-04-08: 25; 2026-04-15: 50; 2026-04-22: 100");
        company.line("NET;;P-TEN;6000;Team;9000.00;;").line("NET;;P-RAMP;6000;Team at 300 a day;9000.00;;");
    }

    /** Sand Hill Company (Horngren, Cost Accounting): fixed cost by budgeted hours, variable cost by hours used. */
    private static void addDualRates(SmallCompany company) {
        company.support("DR-CC", 5000).operating("DR-MICRO", "DR-PERIPHERAL");
        company.figures("DR-BUDGETED", Map.of("DR-MICRO", 8000, "DR-PERIPHERAL", 4000));
        company.figures("DR-USED", Map.of("DR-MICRO", 9000, "DR-PERIPHERAL", 3000));
        company.row(
                "Pools", "Code", "DR-F", "Name", "Fixed", "Sender", "DR-CC", "Accounts", "7000", "Base", "DR-BUDGETED");
        company.row(
                "Pools", "Code", "DR-V", "Name", "Variable", "Sender", "DR-CC", "Accounts", "7100", "Base", "DR-USED");
        company.line("DR-CC;Operation;RUN-CC;7000;Capacity;3000000;;")
                .line("DR-CC;Operation;RUN-CC;7100;Usage;2400000;;");
    }

    private static void handover(SmallCompany company, String code, String start, String complete, String percentage) {
        company.row(
                "Projects",
                "Code",
                code,
                "Name",
                code,
                "Department",
                "NET",
                "Start",
                "2026-01-01",
                "Baseline end",
                "2026-12-31",
                "Handover start",
                start,
                "Handover complete",
                complete,
                "Handover percentage",
                percentage,
                "Receiving operation",
                "O-NET");
    }

    private static List<Textbook.SplitCase> splits(String currency) {
        return Textbook.splits().stream()
                .filter(split -> split.currency().equals(currency))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> supportDepartments() {
        List<DynamicTest> tests = new ArrayList<>();
        forEachResult((prefix, example, result) -> tests.add(
                DynamicTest.dynamicTest(example.name() + ", " + result.method() + " " + result.order(), () -> {
                    long sum = 0;
                    for (String code : example.cost().keySet()) {
                        sum += departments.getOrDefault(prefix + code, 0L);
                    }
                    assertThat(sum)
                            .isEqualTo(example.cost().values().stream()
                                    .mapToLong(TextbookTest::cents)
                                    .sum());
                    result.totals().forEach((code, published) -> assertThat(
                                    Math.abs(departments.getOrDefault(prefix + code, 0L) - cents(published)))
                            .as(code)
                            .isLessThanOrEqualTo(result.off()));
                })));
        return tests.stream();
    }

    @Test
    void grossFiguresArePublishedOnes() {
        Map<String, Long> published = new LinkedHashMap<>();
        forEachResult((prefix, example, result) -> {
            if (result.method().equals("Reciprocal")) {
                example.gross().forEach((sender, amount) -> published.put("P-" + prefix + sender, cents(amount)));
            }
        });
        assertThat(published).hasSizeGreaterThan(5);
        published.forEach((pool, minor) -> assertThat(gross)
                .filteredOn(figure -> figure.pool().equals(pool))
                .extracting(GrossCost::grossMinor)
                .containsExactly(minor));
    }

    @Test
    void fixedAndVariableCostGoByTheirOwnBases() {
        assertThat(departments)
                .containsEntry("DR-MICRO", 380_000_000L)
                .containsEntry("DR-PERIPHERAL", 160_000_000L)
                .containsEntry("DR-CC", 0L);
    }

    @Test
    void splits() {
        List<Textbook.SplitCase> splits = splits("USD");
        assertThat(splits).hasSizeGreaterThan(5);
        for (int i = 0; i < splits.size(); i++) {
            List<BigDecimal> parts = new ArrayList<>();
            for (int part = 0; part < splits.get(i).parts().size(); part++) {
                parts.add(BigDecimal.valueOf(departments.getOrDefault("W" + i + "-" + part, 0L), 2));
            }
            assertThat(parts).isEqualTo(splits.get(i).parts());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPY", "KWD"})
    void splitsInCurrenciesOfOtherDecimals(String currency, @TempDir Path other) throws Exception {
        SmallCompany company = new SmallCompany(other, currency);
        Textbook.SplitCase split = splits(currency).get(0);
        int decimals = CurrencyUnit.of(currency).getDecimalPlaces();
        company.operating("A", "B", "C").support("S", 1);
        company.figures("W", Map.of("A", 1, "B", 1, "C", 1)).pool("P", "S", "W");
        company.line("S;Operation;RUN;5000;All;" + split.total() + ";;");
        assertThat(company.write().apportion("run", SmallCompany.PERIOD).exitCode())
                .isZero();
        assertThat(company.departments().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("S"))
                        .map(entry -> BigDecimal.valueOf(entry.getValue(), decimals)))
                .isEqualTo(split.parts());
    }

    @ParameterizedTest
    @CsvSource({"P-TEN, 858000", "P-RAMP, 451500", "O-NET, 490500"})
    void handovers(String item, long minor) {
        assertThat(loaded)
                .filteredOn(cost -> cost.workItem().code().equals(item))
                .extracting(LoadedCost::total)
                .containsExactly(minor);
    }

    @Test
    void aClosedLoopStopsTheRunAndIsNamed(@TempDir Path other) throws Exception {
        SmallCompany company = new SmallCompany(other, "USD").setting("Allocation method", "Reciprocal");
        company.support("A", 1).support("B", 2).operating("X").cost("A", "100").cost("B", "50");
        company.figures("BA", Map.of("B", 100)).figures("BB", Map.of("A", 100));
        company.pool("PA", "A", "BA").pool("PB", "B", "BB");
        WorkingFolder.Result result = company.write().apportion("run", SmallCompany.PERIOD);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("Closed loop: A → B → A");
    }

    @ParameterizedTest
    @ValueSource(ints = {39, 41})
    void percentagesThatAreNotHundredStopTheRun(int second, @TempDir Path other) throws Exception {
        SmallCompany company = new SmallCompany(other, "USD");
        company.support("S", 1).operating("X", "Y").cost("S", "100");
        company.row("Bases", "Base", "FIX", "Kind", "Percentage").pool("P", "S", "FIX");
        company.row("Shares", "Of", "FIX", "Receiver", "X", "Percent", "60");
        company.row("Shares", "Of", "FIX", "Receiver", "Y", "Percent", "" + second);
        WorkingFolder.Result result = company.write().apportion("run", SmallCompany.PERIOD);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("add up to " + (60 + second), "sheet Shares, rows 2, 3");
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}
