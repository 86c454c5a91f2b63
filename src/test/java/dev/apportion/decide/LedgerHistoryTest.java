package dev.apportion.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.classify.History;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.TestLines;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.message.Message;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerHistoryTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 2, 9, 30);

    @TempDir
    Path folder;

    private LedgerDatabase database;
    private Ledger ledger;

    @BeforeEach
    void open() throws DataFolderInUseException {
        database = LedgerDatabase.open(folder);
        ledger = new Ledger(database.dataSource());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void countsPeriodsWithAnAmountWithinTenPercent() {
        post("2026-04", 1000);
        post("2026-07", 1100);
        post("2026-08", 1101);
        post("2026-09", 905);
        assertThat(periodsLike(1000)).isEqualTo(3);
    }

    @Test
    void severalLinesOfOnePeriodCountOnce() {
        post("2026-09", 1000, 1001, 999);
        assertThat(periodsLike(1000)).isEqualTo(1);
    }

    @Test
    void whatIsOlderThanSixPeriodsDoesNotCount() {
        post("2026-03", 1000);
        assertThat(periodsLike(1000)).isZero();
    }

    @Test
    void onlyTheLatestRevisionOfAPeriodCounts() {
        post("2026-09", 1000);
        post("2026-09", 5000);
        assertThat(periodsLike(1000)).isZero();
        assertThat(periodsLike(5000)).isEqualTo(1);
    }

    @Test
    void aCreditIsLikeACreditOnly() {
        post("2026-09", -1000);
        assertThat(periodsLike(-950)).isEqualTo(1);
        assertThat(periodsLike(1000)).isZero();
    }

    private int periodsLike(long minor) {
        History history = LedgerHistory.of(ledger, Period.parse("2026-10"));
        return history.periodsWithSimilarCost(line(2, minor));
    }

    @Test
    void aReversalSaysNothingOfWhatRecurs() {
        post("2026-08", -1000);
        post("2026-09", Decision.Kind.REVERSAL, -1000);
        assertThat(periodsLike(-1000)).isEqualTo(1);
    }

    private void post(String period, long... amounts) {
        post(period, Decision.Kind.RULE, amounts);
    }

    private void post(String period, Decision.Kind kind, long... amounts) {
        Run run = ledger.runs()
                .begin(
                        new Run.Basis(Period.parse(period), 0, "f".repeat(64), "p".repeat(64), CurrencyUnit.EUR, "Ann"),
                        NOW);
        for (int row = 0; row < amounts.length; row++) {
            ledger.of(run.id())
                    .lines()
                    .add(List.of(new LedgerLine(
                            0,
                            row,
                            "0123456789abcdef",
                            line(row + 2, amounts[row]),
                            null,
                            amounts[row],
                            new Decision(kind, null, CostType.OPERATION, "OPS", Message.plain("Rule 1"), List.of()))));
        }
        ledger.runs().finish(run.id(), NOW);
    }

    private static CostLine line(int row, long minor) {
        return TestLines.line(row, "IT", "4000", minor, CurrencyUnit.EUR);
    }
}
