package dev.apportion.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.LineKey;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.line.CostLines;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which groups a review shows, against sorting all held lines. */
class LargestGroupsTest {

    private static final Period OCTOBER = Period.parse("2026-10");
    private static final LargestGroups.Room ALL =
            new LargestGroups.Room(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    @TempDir
    Path folder;

    private LedgerDatabase database;
    private CostLines lines;
    private final List<LedgerLine> held = new ArrayList<>();

    @BeforeEach
    void linesOfSixDepartmentsInTwoFiles() throws Exception {
        database = LedgerDatabase.open(folder);
        Ledger ledger = new Ledger(database.dataSource());
        Run run = ledger.runs()
                .begin(
                        new Run.Basis(OCTOBER, 0, "f".repeat(64), "p".repeat(64), CurrencyUnit.EUR, "Ann"),
                        LocalDateTime.of(2026, 11, 2, 9, 30));
        ledger.of(run.id()).files().register(List.of(file(0), file(1)), file -> "r".repeat(64));
        lines = ledger.of(run.id()).lines();
        Random random = new Random(22);
        List<LedgerLine> all = new ArrayList<>();
        for (int row = 0; row < 3000; row++) {
            // Few different amounts, so that groups tie.
            all.add(line(row % 2, row, "D" + random.nextInt(6), "A" + random.nextInt(80), random.nextLong(-9, 10)));
        }
        lines.add(all);
        all.sort(Comparator.comparingInt(LedgerLine::fileNumber).thenComparingInt(LedgerLine::rowSequence));
        all.stream().filter(line -> line.decision().type() == null).forEach(held::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void withRoomForAllTheyAreAsIfAllLinesWereSorted() {
        LargestGroups groups = new LargestGroups(lines, ALL);
        assertThat(groups.groups().stream().map(HeldGroup::lines)).isEqualTo(sorted());
        assertThat(groups.linesLeftOut()).isZero();
        assertThat(groups.minorLeftOut()).isZero();
    }

    @Test
    void withLittleRoomTheyAreTheFirstOfThoseAndTheRestIsCounted() {
        LargestGroups groups = new LargestGroups(lines, new LargestGroups.Room(20, 75, 4));
        List<List<LedgerLine>> listed =
                groups.groups().stream().map(HeldGroup::lines).toList();
        List<List<LedgerLine>> whole = sorted();
        assertThat(listed).isNotEmpty().hasSizeLessThan(21);
        for (int group = 0; group < listed.size(); group++) {
            List<LedgerLine> expected = whole.get(group);
            assertThat(listed.get(group)).isEqualTo(expected.subList(0, Math.min(4, expected.size())));
            assertThat(groups.groups().get(group).all().count()).isEqualTo(expected.size());
            assertThat(groups.groups().get(group).amount().minor())
                    .isEqualTo(expected.stream()
                            .mapToLong(line -> line.line().minor())
                            .sum());
        }
        List<LedgerLine> shown = listed.stream().flatMap(List::stream).toList();
        assertThat(shown).hasSizeBetween(70, 75);
        assertThat(groups.linesLeftOut()).isEqualTo(held.size() - shown.size());
        assertThat(groups.minorLeftOut()).isEqualTo(sum(held) - sum(shown));
    }

    @Test
    void moreLinesThanRoomInTheFirstGroupsEndTheList() {
        LargestGroups groups = new LargestGroups(lines, new LargestGroups.Room(1000, 3, 3));
        assertThat(groups.groups()).hasSize(1);
    }

    private List<List<LedgerLine>> sorted() {
        Map<String, List<LedgerLine>> groups = new LinkedHashMap<>();
        held.forEach(line -> groups.computeIfAbsent(HeldGroup.key(line), key -> new ArrayList<>())
                .add(line));
        List<List<LedgerLine>> sorted = new ArrayList<>(groups.values());
        sorted.forEach(group -> group.sort(
                Comparator.comparingLong(line -> -Math.abs(line.line().minor()))));
        sorted.sort(Comparator.comparingLong(group -> -group.stream()
                .mapToLong(line -> Math.abs(line.reportingMinor()))
                .sum()));
        return sorted;
    }

    private static long sum(List<LedgerLine> lines) {
        return lines.stream().mapToLong(LedgerLine::reportingMinor).sum();
    }

    private static SourceFile file(int number) {
        return new SourceFile(number, number + ".xlsx", "a".repeat(64), SourceFile.State.FOUND, null, null, null);
    }

    private static LedgerLine line(int file, int row, String department, String activity, long minor) {
        CostLine line = new CostLine(
                new Source(file + ".xlsx", "Costs", row + 1),
                department,
                new CostLine.Account("0400", "Wages"),
                new CostLine.Posting("October", null, null, LocalDate.of(2026, 10, 31)),
                OCTOBER,
                new CostLine.Activity(activity, null, null, null, null, null),
                new Amount(minor, CurrencyUnit.EUR),
                null,
                null,
                null);
        Decision decision = row % 4 == 0
                ? Decision.decided(
                        Decision.Kind.REGISTER, CostType.OPERATION, "OPS", Message.plain("Registered operation OPS"))
                : new Decision(Decision.Kind.HELD, null, null, null, Message.plain("Nothing decides it"), List.of());
        return new LedgerLine(file, row, LineKey.of(line), line, null, minor, decision);
    }
}
