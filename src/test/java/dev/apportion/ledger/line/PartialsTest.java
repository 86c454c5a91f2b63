package dev.apportion.ledger.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.Recurrence;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.message.Message;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is merged from files, and kept right as lines are decided anew, is what all lines together come to. */
class PartialsTest {

    private static final List<String> DEPARTMENTS = List.of("IT", "HR", "SALES", "NOBODY");

    private static final Comparator<CostSum> IN_ORDER = Comparator.comparing(CostSum::department)
            .thenComparing(sum -> sum.type() == null ? "" : sum.type().name())
            .thenComparing(CostSum::workItem)
            .thenComparing(CostSum::account)
            .thenComparing(sum -> sum.currency().getCode());

    @TempDir
    Path folder;

    private LedgerDatabase database;
    private RunLedger ledger;

    @BeforeEach
    void open() throws DataFolderInUseException {
        database = LedgerDatabase.open(folder);
        Ledger whole = new Ledger(database.dataSource());
        Run run = whole.runs()
                .begin(
                        new Run.Basis(
                                Period.parse("2026-10"), 0, "f".repeat(64), "p".repeat(64), CurrencyUnit.EUR, "Ann"),
                        LocalDateTime.of(2026, 11, 2, 9, 30));
        ledger = whole.of(run.id());
        ledger.files()
                .register(
                        IntStream.range(0, 4)
                                .mapToObj(file -> new SourceFile(
                                        file, file + ".csv", "a".repeat(64), SourceFile.State.FOUND, null, null, null))
                                .toList(),
                        file -> "r".repeat(64));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void mergedTheyAreWhatTheLinesAddUpTo(int seed) {
        Random random = new Random(seed);
        List<LedgerLine> lines = RandomLines.of(random, 3, 150);
        store(lines);
        LineTotals totals = ledger.partials().merged();
        check(seed, totals, lines);
        List<LedgerLine> after = new ArrayList<>();
        for (LedgerLine line : lines) {
            after.add(random.nextInt(4) > 0 ? line : totals.changed(line, decidedAnew(random, line)));
        }
        check(seed, totals, after);
        ledger.recurrences().keep(ledger.partials(), totals);
        for (String department : DEPARTMENTS) {
            assertThat(lists(ledger.recurrences().ofDepartment(department)))
                    .as("what recurs in %s, seed %s", department, seed)
                    .isEqualTo(recurring(after, department));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatRecursIsTheSameFoundInLines(int seed) {
        List<LedgerLine> lines = RandomLines.of(new Random(seed), 4, 200);
        store(lines);
        for (String department : DEPARTMENTS) {
            assertThat(lists(ledger.recurrences().ofDepartment(department)))
                    .as("what recurs in %s, seed %s", department, seed)
                    .isEqualTo(recurring(lines, department));
        }
    }

    private void store(List<LedgerLine> lines) {
        ledger.lines().add(lines);
        lines.stream().collect(Collectors.groupingBy(LedgerLine::fileNumber)).forEach((file, ofFile) -> {
            PartialTotals totals = new PartialTotals();
            ofFile.forEach(totals::add);
            ledger.partials().add(file, totals);
        });
    }

    private void check(int seed, LineTotals totals, List<LedgerLine> lines) {
        assertThat(totals.sums())
                .as("sums, seed %s", seed)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(lines.stream()
                        .collect(Collectors.groupingBy(line -> List.of(
                                line.line().department(),
                                String.valueOf(line.decision().type()),
                                String.valueOf(line.decision().workItem()),
                                Objects.requireNonNullElse(line.line().account().code(), ""),
                                line.line().currency())))
                        .values()
                        .stream()
                        .map(PartialsTest::sum)
                        .sorted(IN_ORDER)
                        .toList());
        assertThat(totals.accepted()).as("by file and currency, seed %s", seed).allSatisfy(counted -> {
            List<LedgerLine> those = lines.stream()
                    .filter(line -> line.fileNumber() == counted.fileNumber()
                            && line.line().currency().getCode().equals(counted.currency()))
                    .toList();
            assertThat(counted.lines()).isEqualTo(those.size());
            assertThat(counted.minor())
                    .isEqualTo(those.stream()
                            .mapToLong(line -> line.line().minor())
                            .sum());
        });
        assertThat(totals.accepted().stream()
                        .mapToLong(LineTotals.InFile::lines)
                        .sum())
                .isEqualTo(lines.size());
        assertThat(ledger.lines().duplicates(totals))
                .as("repeated lines, seed %s", seed)
                .isNotEmpty()
                .isEqualTo(ledger.lines().duplicates());
        Set<Integer> rules = lines.stream()
                .map(line -> line.decision().rule())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(totals.rules()).as("rules, seed %s", seed).containsAll(rules);
    }

    private static CostSum sum(Collection<LedgerLine> lines) {
        LedgerLine one = lines.iterator().next();
        return new CostSum(
                one.line().department(),
                one.decision().type(),
                Objects.requireNonNullElse(one.decision().workItem(), ""),
                Objects.requireNonNullElse(one.line().account().code(), ""),
                one.line().currency(),
                lines.stream().mapToLong(line -> line.line().minor()).sum(),
                lines.stream().mapToLong(LedgerLine::reportingMinor).sum(),
                lines.stream()
                        .map(line -> Objects.requireNonNullElse(line.line().hours(), BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                lines.size());
    }

    /** As balancing does: what waits is decided, what is decided is held. */
    private static LedgerLine decidedAnew(Random random, LedgerLine line) {
        return line.decision().kind() == Decision.Kind.WAITING
                ? line.decided(new Decision(
                        RandomLines.one(random, List.of(Decision.Kind.REVERSAL, Decision.Kind.DECLARED)),
                        null,
                        CostType.PROJECT,
                        "W0",
                        Message.plain("decided"),
                        List.of()))
                : line.held(Decision.Kind.HELD, Message.plain("held"));
    }

    private static Map<Recurrence, List<Long>> recurring(List<LedgerLine> lines, String department) {
        Map<Recurrence, TreeSet<Long>> amounts = new HashMap<>();
        for (LedgerLine line : lines) {
            if (line.line().department().equals(department)
                    && line.decision().kind() != Decision.Kind.REVERSAL
                    && line.decision().kind() != Decision.Kind.WAITING
                    && (line.line().account().code() != null
                            || line.line().posting().supplier() != null)) {
                amounts.computeIfAbsent(
                                new Recurrence(
                                        Objects.requireNonNullElse(
                                                line.line().account().code(), ""),
                                        Objects.requireNonNullElse(
                                                line.line().posting().supplier(), "")),
                                key -> new TreeSet<>())
                        .add(line.reportingMinor());
            }
        }
        Map<Recurrence, List<Long>> expected = new HashMap<>();
        amounts.forEach((key, all) -> expected.put(key, List.copyOf(all)));
        return expected;
    }

    private static Map<Recurrence, List<Long>> lists(Map<Recurrence, long[]> amounts) {
        Map<Recurrence, List<Long>> lists = new HashMap<>();
        amounts.forEach((key, all) -> lists.put(key, Arrays.stream(all).boxed().toList()));
        return lists;
    }
}
