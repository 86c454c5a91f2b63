package dev.apportion.job.collect;

import static dev.apportion.ledger.TestLines.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.message.Message;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileTallyTest {

    private final FileTally tally = new FileTally(3);

    @Test
    void addsUpByOutcomeDepartmentAccountAndCurrency() {
        tally.add(accepted(2, "IT", "4000", 1050, CurrencyUnit.EUR));
        tally.add(accepted(3, "IT", "4000", -50, CurrencyUnit.EUR));
        tally.add(accepted(4, "IT", null, 7, CurrencyUnit.USD));
        tally.add(new RowOutcome.Rejected(new Source("a.csv", "a", 5), "IT", List.of(), null, null));
        tally.add(new RowOutcome.Ignored(
                new Source("a.csv", "a", 6), RowOutcome.Reason.TOTAL, Message.plain("Total"), 1000L, CurrencyUnit.EUR));
        assertThat(tally.tallies())
                .containsExactly(
                        new SourceFiles.Tally(3, RowOutcome.Kind.ACCEPTED, "IT", "", "USD", 1, 7),
                        new SourceFiles.Tally(3, RowOutcome.Kind.ACCEPTED, "IT", "4000", "EUR", 2, 1000),
                        new SourceFiles.Tally(3, RowOutcome.Kind.IGNORED, "", "", "EUR", 1, 1000),
                        new SourceFiles.Tally(3, RowOutcome.Kind.REJECTED, "IT", "", "", 1, 0));
    }

    @Test
    void theHashTotalTellsOneRowFromAnother() {
        tally.add(accepted(2, "IT", "4000", 1, CurrencyUnit.EUR));
        tally.add(accepted(9, "IT", "4000", 1, CurrencyUnit.EUR));
        assertThat(tally.rowHash()).isEqualTo(11);
    }

    @Test
    void aSumThatDoesNotFitFailsLoudly() {
        tally.add(accepted(2, "IT", "4000", Long.MAX_VALUE, CurrencyUnit.EUR));
        RowOutcome another = accepted(3, "IT", "4000", 1, CurrencyUnit.EUR);
        assertThatThrownBy(() -> tally.add(another)).isInstanceOf(ArithmeticException.class);
    }

    private static RowOutcome accepted(
            int row, String department, @Nullable String account, long minor, CurrencyUnit currency) {
        return new RowOutcome.Accepted(line(row, department, account, minor, currency), List.of(), null);
    }
}
