package dev.apportion.report.returned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.message.Message;
import dev.apportion.message.Wording;
import dev.apportion.policy.workbook.PolicyFixture;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Notes on a file of which more cells are wrong than are worth marking. */
class FileNotesTest {

    @Test
    void cellsBeyondThoseThatAreMarkedAreCountedWithTheirMoney() {
        ExpectedForms forms = new ExpectedForms(
                new PolicyFixture().build(), Period.parse("2026-10"), new ReturnedTexts(text -> text, Wording.ENGLISH));
        FileNotes notes = new FileNotes();
        for (int row = 1; row <= 900; row++) {
            notes.add(rejected(row, row % 2 == 0 ? Long.valueOf(row) : null), forms);
        }
        assertThat(notes.marked()).hasSize(1000).allMatch(note -> !note.counts());
        assertThat(notes.rejectedCells()).isEqualTo(1800);
        assertThat(notes.rejectedMoney().inWords()).hasToString("EUR 2,029.50");
        assertThat(notes.rejectedMoney().unknown()).isEqualTo(450);
    }

    /** Two cells of it are wrong. */
    private static RowOutcome.Rejected rejected(int row, @Nullable Long minor) {
        return new RowOutcome.Rejected(
                new Source("a.csv", "a", row),
                null,
                List.of(
                        new RowOutcome.CellFault("A" + row, "Department", "?", Message.plain("This is no department.")),
                        new RowOutcome.CellFault("B" + row, "Date", "?", Message.plain("This is no date."))),
                minor,
                CurrencyUnit.EUR);
    }
}
