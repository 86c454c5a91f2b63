package dev.apportion.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.apportion.cost.AllocationBasis;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.Outbox;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.file.RowOutcomes;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.message.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** What the ledger keeps beside lines. */
class LedgerTest extends LedgerFixture {

    @Test
    void anUnfinishedRunIsGivenUpForTheNextRevision() {
        Run next = ledger.runs()
                .begin(new Run.Basis(OCTOBER, 0, "e".repeat(64), "p".repeat(64), CurrencyUnit.EUR, "Ann"), NOW);
        assertThat(next.revision()).isEqualTo(2);
        assertThat(ledger.runs().byId(run.id()).state()).isEqualTo(Run.State.ABANDONED);
        assertThat(ledger.runs().unfinished(OCTOBER)).map(Run::id).contains(next.id());
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
                                        new Source("it.xlsx", "Costs", 1),
                                        RowOutcome.Reason.BLANK,
                                        Message.plain(""),
                                        null,
                                        null)),
                        new RowOutcomes.Placed<>(
                                0,
                                9,
                                new RowOutcome.Ignored(
                                        new Source("it.xlsx", "Costs", 10),
                                        RowOutcome.Reason.TOTAL,
                                        Message.plain("Total"),
                                        500L,
                                        CurrencyUnit.EUR))));
        ledger.of(run.id())
                .rows()
                .rejected()
                .add(List.of(new RowOutcomes.Placed<>(
                        0,
                        3,
                        new RowOutcome.Rejected(
                                new Source("it.xlsx", "Costs", 4),
                                "IT",
                                List.of(new RowOutcome.CellFault(
                                        "F4", "Amount", "#DIV/0!", Message.plain("Correct the formula"))),
                                null,
                                null))));
        ledger.of(run.id()).rows().count(List.of());
        assertThat(ledger.of(run.id()).rows().counts())
                .extracting(RowOutcomes.Count::outcome, RowOutcomes.Count::reason, RowOutcomes.Count::rows)
                .containsExactly(
                        tuple(RowOutcome.Kind.IGNORED, RowOutcome.Reason.BLANK, 1L),
                        tuple(RowOutcome.Kind.IGNORED, RowOutcome.Reason.TOTAL, 1L),
                        tuple(RowOutcome.Kind.REJECTED, null, 1L));
        assertThat(ledger.of(run.id())
                        .rows()
                        .rejected()
                        .all()
                        .toList()
                        .get(0)
                        .row()
                        .faults())
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
        ledger.of(run.id()).files().register(FILES, file -> "r".repeat(64));
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

    private static ReviewerDecision decision(CostType type) {
        return new ReviewerDecision(
                ReviewerDecision.Scope.LINE,
                "0123456789abcdef",
                "IT",
                null,
                OCTOBER,
                type,
                null,
                "Ana",
                LocalDate.of(2026, 11, 3),
                "");
    }

    @Test
    void aDecisionIsKeptOnce() {
        ReviewerDecision decision = decision(CostType.PROJECT);
        ledger.decisions().keep(List.of(decision, decision), run.id());
        ledger.decisions().keep(List.of(decision), run.id() + 1);
        assertThat(ledger.decisions().all()).containsExactly(decision);
        assertThat(ledger.decisions().keptAfter(run.id() - 1)).containsExactly(decision);
        assertThat(ledger.decisions().keptAfter(run.id())).isEmpty();
    }

    @Test
    void whoeverDecidesOtherwiseOnTheSameDayAndBackAgainIsFollowed() {
        ReviewerDecision project = decision(CostType.PROJECT);
        ReviewerDecision operation = decision(CostType.OPERATION);
        ledger.decisions().keep(List.of(project), run.id());
        ledger.decisions().keep(List.of(operation), run.id() + 1);
        ledger.decisions().keep(List.of(project), run.id() + 2);
        ledger.decisions().keep(List.of(project), run.id() + 3);
        assertThat(ledger.decisions().all()).containsExactly(project, operation, project);
        ledger.decisions().keep(List.of(project, operation), run.id() + 4);
        assertThat(ledger.decisions().all()).as("both are there").hasSize(3);
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
        Finding finding = new Finding(
                Finding.Severity.WARNING,
                FindingCode.UNALLOCATED,
                null,
                null,
                null,
                Message.plain("Nothing to share by"));
        ledger.of(run.id()).findings().replace("allocate", List.of(finding));
        ledger.of(run.id()).findings().replace("allocate", List.of(finding));
        assertThat(ledger.of(run.id()).findings().all()).containsExactly(finding);
    }
}
