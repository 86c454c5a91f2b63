package dev.apportion.intake;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.intake.doubt.MoneyNotCounted;
import dev.apportion.intake.numbers.UnreadCurrencies;
import dev.apportion.intake.numbers.UnreadCurrency;
import dev.apportion.intake.row.OtherTable;
import dev.apportion.intake.told.HiddenLines;
import dev.apportion.intake.told.UnknownSections;
import dev.apportion.message.Message;
import dev.apportion.sheet.RowCursor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is noticed of the rows of a sheet one by one, and told of all of them. */
final class RowNotes {

    final UnknownSections unknown = new UnknownSections();
    final MoneyNotCounted carried = new MoneyNotCounted(
            FindingCode.COUNTED_TWICE,
            (rows, money) -> Message.of(
                    "{0} {0,choice,1#row carries a balance from one period to the next and does|1<rows carry balances "
                            + "from one period to the next and do} not count: {1} in all. If they are cost of the period, "
                            + "write what they are for.",
                    rows, money));
    final OtherTable other;
    private final HiddenLines hidden = new HiddenLines();
    private final UnreadCurrencies unreadCurrencies = new UnreadCurrencies();

    RowNotes(OtherTable other) {
        this.other = other;
    }

    /** @param unread a currency that the row names in a column that is not read, null if there is none */
    void read(RowCursor row, RowOutcome outcome, @Nullable UnreadCurrency unread) {
        hidden.add(row.hidden());
        if (unread != null && outcome instanceof RowOutcome.Accepted accepted && accepted.heldFor() != null) {
            unreadCurrencies.add(row.rowNumber(), unread, accepted.line().minor());
        }
    }

    boolean hasUnreadCurrencies() {
        return !unreadCurrencies.isEmpty();
    }

    List<Finding> findings(@Nullable String department, String file, String sheet) {
        List<Finding> all = new ArrayList<>(hidden.findings(department, file, sheet));
        all.addAll(carried.findings(department, file, sheet));
        all.addAll(other.findings());
        all.addAll(unknown.findings(department, file, sheet));
        all.addAll(unreadCurrencies.findings(department, file, sheet));
        return all;
    }
}
