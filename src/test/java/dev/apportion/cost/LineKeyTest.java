package dev.apportion.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ledger.block.LineColumns;
import dev.apportion.ledger.block.PackedLines;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"420", "420.00", "4.2E+2", "0.50", "0", "0.00", "-1E+3", "7.3333333333333333", "0.00000000004"})
    void aLineHasTheSameKeyWhenItComesBackFromTheLedger(String hours) {
        CostLine line = line(hours);
        LedgerLine stored = new LedgerLine(
                0, 0, LineKey.of(line), line, null, 1, Decision.held(Decision.Kind.HELD, Message.plain("held")));

        LedgerLine back =
                LineColumns.of(PackedLines.of(List.of(stored)), 0, "a.csv").line(0);

        assertThat(LineKey.of(back.line())).isEqualTo(stored.key()).isEqualTo(back.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"420", "0.5", "7.25", "-3", "1000"})
    void mostLinesKeepTheKeyThatEarlierVersionsGaveThem(String hours) {
        assertThat(LineKey.of(line(hours))).isEqualTo(LineKey.asWritten(line(hours)));
    }

    private static CostLine line(String hours) {
        return new CostLine(
                new Source("a.csv", "a", 2),
                "MKT",
                new CostLine.Account("5000", null),
                new CostLine.Posting("Design", null, null, LocalDate.of(1969, 12, 31)),
                Period.parse("2026-10"),
                new CostLine.Activity("X-1", null, null, null, null, null),
                new Amount(100, CurrencyUnit.EUR),
                new BigDecimal(hours),
                null,
                null);
    }
}
