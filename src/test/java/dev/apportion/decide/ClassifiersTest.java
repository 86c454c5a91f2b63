package dev.apportion.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.policy.workbook.PolicyFixture;
import dev.apportion.report.review.Suggestion;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifiersTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 2, 9, 30);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"DECLARED, true", "REGISTER, true", "REVERSAL, false", "CRITERIA, false"})
    void decisionsThatPeopleMadeTeachAndReversalsDoNot(Decision.Kind kind, boolean teaches) throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(folder)) {
            assertThat(suggestion(new Ledger(database.dataSource()), kind) != null)
                    .isEqualTo(teaches);
        }
    }

    /** For a line called "rollout", after forty lines whose words tell projects from operations. */
    private static @Nullable String suggestion(Ledger ledger, Decision.Kind kind) {
        Run run = ledger.runs()
                .begin(
                        new Run.Basis(
                                Period.parse("2026-10"), 0, "f".repeat(64), "p".repeat(64), CurrencyUnit.EUR, "Ann"),
                        NOW);
        List<LedgerLine> lines = IntStream.range(0, 40)
                .mapToObj(i -> new LedgerLine(
                        0,
                        i,
                        "0123456789abcdef",
                        line((i % 2 == 0 ? "rollout " : "rent ") + "x".repeat(3 + i)),
                        null,
                        100,
                        Decision.decided(
                                kind, i % 2 == 0 ? CostType.PROJECT : CostType.OPERATION, "X", Message.plain(""))))
                .toList();
        ledger.of(run.id())
                .files()
                .register(
                        List.of(new SourceFile(0, "a.csv", "a".repeat(64), SourceFile.State.FOUND, null, null, null)),
                        file -> "");
        ledger.of(run.id()).lines().add(lines);
        Suggestion suggestion = Classifiers.suggestions(new PolicyFixture().build(), ledger, run)
                .of(line("rollout"));
        return suggestion == null ? null : suggestion.words().toString();
    }

    private static CostLine line(String description) {
        return new CostLine(
                new Source("a.csv", "a", 2),
                "IT",
                new CostLine.Account(null, null),
                new CostLine.Posting(description, null, null, null),
                Period.parse("2026-10"),
                new CostLine.Activity(null, null, null, null, null, null),
                new Amount(100, CurrencyUnit.EUR),
                null,
                null,
                null);
    }
}
