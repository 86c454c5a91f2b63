package dev.apportion.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.received.RowOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendersTest {

    @Test
    void aFileIsTheOneDepartmentsThatItsRowsName() {
        Senders senders = new Senders(List.of(
                tally(0, RowOutcome.Kind.ACCEPTED, "IT"),
                tally(0, RowOutcome.Kind.REJECTED, ""),
                tally(0, RowOutcome.Kind.IGNORED, ""),
                tally(1, RowOutcome.Kind.ACCEPTED, "IT"),
                tally(1, RowOutcome.Kind.ACCEPTED, "HR"),
                tally(2, RowOutcome.Kind.REJECTED, ""),
                tally(3, RowOutcome.Kind.ACCEPTED, "IT"),
                tally(3, RowOutcome.Kind.REJECTED, "HR"),
                tally(4, RowOutcome.Kind.ACCEPTED, "IT"),
                tally(4, RowOutcome.Kind.IGNORED, "HR")));
        assertThat(senders.of(0))
                .as("rows without a department are the sender's")
                .isEqualTo("IT");
        assertThat(senders.of(1)).as("lines of two").isNull();
        assertThat(senders.of(2)).as("nobody is named").isNull();
        assertThat(senders.of(3)).as("a rejected row of another").isNull();
        assertThat(senders.of(4)).as("a row of another that is no cost").isNull();
        assertThat(senders.of(5)).as("no row").isNull();
    }

    private static SourceFiles.Tally tally(int file, RowOutcome.Kind outcome, String department) {
        return new SourceFiles.Tally(file, outcome, department, "", "EUR", 1, 100);
    }
}
