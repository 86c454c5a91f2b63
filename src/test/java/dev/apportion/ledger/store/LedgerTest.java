package dev.apportion.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.apportion.cost.AllocationBasis;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.LineKey;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Outbox;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.file.RowOutcomes;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.ledger.line.CostLines;
import dev.apportion.ledger.line.LineTotals;
import dev.apportion.ledger.line.PartialTotals;
import dev.apportion.ledger.upgrade.LedgerMigrations;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final Period OCTOBER = Period.parse("2026-10");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 2, 9, 30);
    static final List<SourceFile> FILES = List.of(
            new SourceFile(0, "it.xlsx", "a".repeat(64), SourceFile.State.FOUND, null, null, null),
            new SourceFile(1, "hr.csv", "b".repeat(64), SourceFile.State.FOUND, null, null, null));

    @TempDir
    Path folder;

    private LedgerDatabase database;
    private Ledger ledger;
    private Run run;

    @BeforeEach
    void open() throws DataFolderInUseException {
        database = LedgerDatabase.open(folder);
        ledger = new Ledger(database.dataSource());
        run = ledger.runs().begin(OCTOBER, "f".repeat(64), "p".repeat(64), CurrencyUnit.EUR, "Ann", 0, NOW);
        ledger.of(run.id()).files().register(FILES, "r".repeat(64));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void survivesBeingClosedAndOpenedAgain() throws DataFolderInUseException {
        ledger.runs().finish(run.id(), NOW.plusSeconds(4));
        database.close();
        database = LedgerDatabase.open(folder);
        Run again = new Ledger(database.dataSource()).runs().latestDone(OCTOBER).orElseThrow();
        assertThat(again.id()).isEqualTo(run.id());
        assertThat(again.ended()).isEqualTo(NOW.plusSeconds(4));
        assertThat(again.currency()).isEqualTo(CurrencyUnit.EUR);
    }

    @Test
    void theSchemaVersionIsThatOfTheNewestMigration() {
        assertThat(Flyway.configure()
                        .dataSource(database.dataSource())
                        .load()
                        .info()
                        .current()
                        .getVersion()
                        .getVersion())
                .isEqualTo(String.valueOf(LedgerMigrations.SCHEMA_VERSION));
    }

    @Test
    void aLedgerThatWasKilledWhileItWasMadeIsMadeAnew(@TempDir Path other) throws Exception {
        Path next = Files.createDirectories(other.resolve("next"));
        Files.writeString(next.resolve("ledger.script"), "CREATE SCHEMA HALF");
        Files.writeString(other.resolve("ledger.properties"), "#HSQL\nversion=2.7.4\nmodified=yes\n");
        LedgerDatabase whole = LedgerDatabase.open(other);
        assertThat(new Ledger(whole.dataSource()).runs().all()).isEmpty();
        whole.close();
        assertThat(next).doesNotExist();
    }

    @Test
    void aLedgerThatWasKilledWhileItsUpgradeWasMovedInIsTheUpgradedOne(@TempDir Path other, @TempDir Path upgraded)
            throws Exception {
        LedgerDatabase made = LedgerDatabase.open(upgraded);
        new Ledger(made.dataSource())
                .runs()
                .begin(OCTOBER, "e".repeat(64), "p".repeat(64), CurrencyUnit.EUR, "Ann", 0, NOW);
        made.close();
        LedgerDatabase.open(other).close();
        Files.writeString(other.resolve("ledger.lobs"), "of the old one");
        Path next = Files.createDirectories(other.resolve("next"));
        LedgerReplacement.copy(upgraded, next);
        Files.writeString(next.resolve("complete"), "ledger.data\nledger.properties\nledger.script\n");
        Files.move(next.resolve("ledger.script"), other.resolve("ledger.script"), StandardCopyOption.REPLACE_EXISTING);
        LedgerDatabase whole = LedgerDatabase.open(other);
        assertThat(new Ledger(whole.dataSource()).runs().all()).hasSize(1);
        whole.close();
        assertThat(other.resolve("ledger.lobs")).doesNotExist();
        assertThat(next).doesNotExist();
    }

    @Test
    void aHeldLineIsFoundAmongTheHeldOnesAndTheOthersStayAsTheyAre() {
        List<LedgerLine> lines = new ArrayList<>();
        for (int row = 0; row < 4500; row++) {
            lines.add(line(0, row, row % 2 == 0 ? "IT" : "HR", row));
        }
        ledger.of(run.id()).lines().add(lines);
        ledger.of(run.id())
                .lines()
                .hold(
                        List.of(new CostLines.Hold(0, 4001, "Says what another says"), new CostLines.Hold(0, 2, "Too")),
                        new LineTotals());
        assertThat(ledger.of(run.id()).lines().held())
                .extracting(LedgerLine::rowSequence, LedgerLine::evidence, LedgerLine::decision, LedgerLine::workItem)
                .containsExactly(
                        tuple(2, "Too", Decision.Kind.HELD, null),
                        tuple(4001, "Says what another says", Decision.Kind.HELD, null));
        assertThat(ledger.of(run.id()).lines().all())
                .filteredOn(line -> line.type() != null)
                .containsExactlyElementsOf(lines.stream()
                        .filter(line -> line.rowSequence() != 2 && line.rowSequence() != 4001)
                        .toList());
        ledger.of(run.id()).lines().holdWorkItem("OPS", "Over budget", new LineTotals());
        assertThat(ledger.of(run.id()).lines().held()).hasSize(4500);
    }

    @Test
    void aCellsLargestLinesComeFirst() {
        ledger.of(run.id())
                .lines()
                .add(List.of(line(0, 0, "IT", 5), line(0, 1, "IT", -70), line(0, 2, "HR", 900), line(1, 0, "IT", 70)));
        assertThat(ledger.of(run.id()).lines().ofCell("IT", "OPS", "0400", 2))
                .extracting(line -> line.line().minor())
                .containsExactly(-70L, 70L);
    }

    @Test
    void anUnfinishedRunIsGivenUpForTheNextRevision() {
        Run next = ledger.runs().begin(OCTOBER, "e".repeat(64), "p".repeat(64), CurrencyUnit.EUR, "Ann", 0, NOW);
        assertThat(next.revision()).isEqualTo(2);
        assertThat(ledger.runs().byId(run.id()).state()).isEqualTo(Run.State.ABANDONED);
        assertThat(ledger.runs().unfinished(OCTOBER)).map(Run::id).contains(next.id());
    }

    @Test
    void linesComeBackAsTheyWentInAndInOrderOverManyPages() {
        List<LedgerLine> lines = new ArrayList<>();
        for (int row = 0; row < 5000; row++) {
            lines.add(line(row % 2, row, row % 3 == 0 ? "IT" : "HR", row));
        }
        ledger.of(run.id()).lines().add(lines);
        List<LedgerLine> expected = lines.stream()
                .filter(line -> line.line().department().equals("HR"))
                .sorted((a, b) -> a.fileNumber() != b.fileNumber()
                        ? Integer.compare(a.fileNumber(), b.fileNumber())
                        : Integer.compare(a.rowSequence(), b.rowSequence()))
                .toList();
        assertThat(ledger.of(run.id()).lines().ofDepartment("HR")).containsExactlyElementsOf(expected);
    }

    @Test
    void removingAFileLeavesTheOthers() {
        ledger.of(run.id()).lines().add(List.of(line(0, 0, "IT", 1), line(0, 1, "IT", 2), line(1, 1, "IT", 3)));
        ledger.of(run.id()).readFiles().remove(0);
        assertThat(ledger.of(run.id()).lines().ofDepartment("IT"))
                .extracting(line -> line.line().minor())
                .containsExactly(3L);
    }

    @Test
    void sumsKeepHeldCostApart() {
        LedgerLine held = line(0, 2, "IT", 70);
        held = held.held("Nothing to classify by");
        PartialTotals totals = new PartialTotals();
        List.of(line(0, 0, "IT", 100), line(0, 1, "IT", -30), held).forEach(totals::add);
        ledger.of(run.id()).partials().add(0, totals);
        ledger.of(run.id())
                .sums()
                .replace(ledger.of(run.id()).partials().merged().sums());
        assertThat(ledger.of(run.id()).sums().all())
                .extracting(CostSum::type, CostSum::workItem, CostSum::minor, CostSum::lines)
                .containsExactly(tuple(null, "", 70L, 1L), tuple(CostType.OPERATION, "OPS", 70L, 2L));
    }

    @Test
    void theSecondOfTwoLinesThatSayTheSameIsADuplicate() {
        ledger.of(run.id()).lines().add(List.of(line(0, 4, "IT", 100), line(1, 2, "IT", 100), line(1, 3, "IT", 101)));
        assertThat(ledger.of(run.id()).lines().duplicates()).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.source().toString()).isEqualTo("hr.csv, sheet Costs, row 3");
            assertThat(duplicate.first().toString()).isEqualTo("it.xlsx, sheet Costs, row 5");
        });
    }

    @Test
    void linesThatDifferAreNoDuplicatesEvenIfTheyHaveOneKey() {
        LedgerLine first = line(0, 4, "IT", 100);
        LedgerLine other = withKey(first.key(), line(0, 5, "IT", 101));
        LedgerLine again = withKey(first.key(), line(1, 2, "IT", 101));
        ledger.of(run.id()).lines().add(List.of(first, other, again));
        assertThat(ledger.of(run.id()).lines().duplicates()).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.source()).isEqualTo(again.line().source());
            assertThat(duplicate.first()).isEqualTo(other.line().source());
        });
    }

    private static LedgerLine withKey(String key, LedgerLine line) {
        return new LedgerLine(
                line.fileNumber(),
                line.rowSequence(),
                key,
                line.line(),
                line.rate(),
                line.reportingMinor(),
                line.decision(),
                line.rule(),
                line.type(),
                line.workItem(),
                line.evidence());
    }

    @Test
    void rowsThatAreNotCostAreCountedByReason() {
        ledger.of(run.id())
                .rows()
                .addIgnored(List.of(
                        new RowOutcomes.Placed<>(
                                0,
                                0,
                                new RowOutcome.Ignored(
                                        new Source("it.xlsx", "Costs", 1), RowOutcome.Reason.BLANK, "", null, null)),
                        new RowOutcomes.Placed<>(
                                0,
                                9,
                                new RowOutcome.Ignored(
                                        new Source("it.xlsx", "Costs", 10),
                                        RowOutcome.Reason.TOTAL,
                                        "Total",
                                        500L,
                                        CurrencyUnit.EUR))));
        ledger.of(run.id())
                .rows()
                .addRejected(List.of(new RowOutcomes.Placed<>(
                        0,
                        3,
                        new RowOutcome.Rejected(
                                new Source("it.xlsx", "Costs", 4),
                                "IT",
                                List.of(new RowOutcome.CellFault("F4", "Amount", "#DIV/0!", "Correct the formula")),
                                null,
                                null))));
        ledger.of(run.id()).rows().count(List.of());
        assertThat(ledger.of(run.id()).rows().counts())
                .extracting(RowOutcomes.Count::outcome, RowOutcomes.Count::reason, RowOutcomes.Count::rows)
                .containsExactly(
                        tuple(RowOutcome.Kind.IGNORED, RowOutcome.Reason.BLANK, 1L),
                        tuple(RowOutcome.Kind.IGNORED, RowOutcome.Reason.TOTAL, 1L),
                        tuple(RowOutcome.Kind.REJECTED, null, 1L));
        assertThat(ledger.of(run.id()).rows().rejected().get(0).row().faults())
                .extracting(RowOutcome.CellFault::cell)
                .containsExactly("F4");
    }

    @Test
    void whatTheReaderCountedIsKeptBesideTheRows() {
        SourceFiles.Tally tally = new SourceFiles.Tally(1, RowOutcome.Kind.ACCEPTED, "IT", "0400", "EUR", 40, 12345);
        ledger.of(run.id()).files().read(1, 40, 820, List.of(tally));
        assertThat(ledger.of(run.id()).files().tallies()).containsExactly(tally);
        assertThat(ledger.of(run.id()).files().all().get(1).state()).isEqualTo(SourceFile.State.READ);
    }

    @Test
    void aResumedRunKeepsWhatWasReadOfAFile() {
        ledger.of(run.id()).files().read(1, 40, 820, List.of());
        ledger.of(run.id()).files().register(FILES, "r".repeat(64));
        assertThat(ledger.of(run.id()).files().all())
                .extracting(SourceFile::state)
                .containsExactly(SourceFile.State.FOUND, SourceFile.State.READ);
    }

    @Test
    void allocationsReplaceThoseOfAnEarlierTry() {
        AllocationEntry entry = new AllocationEntry(
                1,
                AllocationEntry.Stage.BETWEEN_DEPARTMENTS,
                "IT",
                "",
                "IT",
                null,
                "HR",
                null,
                new AllocationBasis(
                        AllocationBasis.Method.STEP_DOWN, true, "users", new BigDecimal("12.5"), new BigDecimal("100")),
                -3);
        ledger.of(run.id()).allocations().replace(List.of(entry), List.of());
        ledger.of(run.id()).allocations().replace(List.of(entry), List.of());
        assertThat(ledger.of(run.id()).allocations().entries()).singleElement().satisfies(stored -> assertThat(
                        stored.basis())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(entry.basis()));
    }

    @Test
    void aDecisionIsKeptOnce() {
        ReviewerDecision decision = new ReviewerDecision(
                ReviewerDecision.Scope.LINE,
                "0123456789abcdef",
                "IT",
                null,
                OCTOBER,
                CostType.PROJECT,
                null,
                "Ana",
                LocalDate.of(2026, 11, 3),
                "");
        ledger.decisions().keep(List.of(decision, decision), run.id());
        ledger.decisions().keep(List.of(decision), run.id() + 1);
        assertThat(ledger.decisions().all()).containsExactly(decision);
        assertThat(ledger.decisions().keptAfter(run.id() - 1)).containsExactly(decision);
        assertThat(ledger.decisions().keptAfter(run.id())).isEmpty();
    }

    @Test
    void aRecipientHasEachContentOnce() {
        for (int time = 0; time < 2; time++) {
            ledger.outbox().add(OCTOBER, 1, "a@example.com", "c".repeat(64), "<1@apportion>", "October", NOW);
        }
        assertThat(ledger.outbox().ofPeriod(OCTOBER)).singleElement().satisfies(message -> assertThat(message.state())
                .isEqualTo(Outbox.State.WAITING));
    }

    @Test
    void findingsOfAStepReplaceThoseOfItsEarlierTry() {
        Finding finding =
                new Finding(Finding.Severity.WARNING, FindingCode.UNALLOCATED, null, null, null, "Nothing to share by");
        ledger.of(run.id()).findings().replace("allocate", List.of(finding));
        ledger.of(run.id()).findings().replace("allocate", List.of(finding));
        assertThat(ledger.of(run.id()).findings().all()).containsExactly(finding);
    }

    static LedgerLine line(int file, int row, String department, long minor) {
        CostLine line = new CostLine(
                new Source(FILES.get(file).name(), "Costs", row + 1),
                department,
                "A-1",
                null,
                "0400",
                "Wages",
                "October",
                null,
                null,
                LocalDate.of(2026, 10, 31),
                OCTOBER,
                CostType.OPERATION,
                null,
                null,
                "monthly",
                minor,
                CurrencyUnit.EUR,
                new BigDecimal("7.5"),
                null,
                null);
        return LedgerLine.of(
                file,
                row,
                LineKey.of(line),
                line,
                null,
                minor,
                Decision.decided(Decision.Kind.REGISTER, CostType.OPERATION, "OPS", "Registered operation OPS"));
    }
}
