package dev.apportion.cost.received;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What became of one row of a departmental spreadsheet. Every row read is exactly one of these. */
public sealed interface RowOutcome {

    /** Which of the three, by the names that ledgers have for them and in the order of those. */
    enum Kind {
        ACCEPTED,
        IGNORED,
        REJECTED
    }

    Kind kind();

    Source source();

    /** Code of the department whose row it is, null if that is unknown or wasn't looked at. */
    @Nullable
    String department();

    /** The amount in the row, in minor units of {@link #currency}, null if none does or it can't be read. */
    @Nullable
    Long minor();

    @Nullable
    CurrencyUnit currency();

    /**
     * A cost line.
     *
     * @param findings doubts about the line that don't keep it from counting; mostly empty
     * @param heldFor why it can't be decided although it was read, null for nearly all lines. Its amount must not be
     *     converted or counted.
     */
    record Accepted(
            CostLine line, List<Finding> findings, @Nullable Message heldFor) implements RowOutcome {

        @Override
        public Kind kind() {
            return Kind.ACCEPTED;
        }

        @Override
        public Source source() {
            return line.source();
        }

        @Override
        public String department() {
            return line.department();
        }

        @Override
        public Long minor() {
            return line.minor();
        }

        @Override
        public CurrencyUnit currency() {
            return line.currency();
        }
    }

    /**
     * Cost that can't be read.
     *
     * @param department null if that is what is unknown
     * @param faults at least one
     */
    record Rejected(
            Source source,
            @Nullable String department,
            List<CellFault> faults,
            @Nullable Long minor,
            @Nullable CurrencyUnit currency)
            implements RowOutcome {

        @Override
        public Kind kind() {
            return Kind.REJECTED;
        }
    }

    /**
     * Not cost.
     *
     * @param department null if that wasn't looked at, and in what the ledger gives
     * @param detail why exactly, for people
     * @param rule number of the policy's rule that says so; null if none does, and in runs of versions before schema 17
     */
    record Ignored(
            Source source,
            @Nullable String department,
            Reason reason,
            Message detail,
            @Nullable Integer rule,
            @Nullable Long minor,
            @Nullable CurrencyUnit currency)
            implements RowOutcome {

        public Ignored(
                Source source, Reason reason, Message detail, @Nullable Long minor, @Nullable CurrencyUnit currency) {
            this(source, null, reason, detail, null, minor, currency);
        }

        @Override
        public Kind kind() {
            return Kind.IGNORED;
        }
    }

    /**
     * What is wrong in a cell.
     *
     * @param cell address such as {@code F17}
     * @param field label of the field
     * @param value what stands there
     * @param message what is wrong and what to do
     */
    record CellFault(String cell, String field, String value, Message message) {}

    /** Why a row is not cost, by the names that ledgers have and in the order of those, as reports list them. */
    enum Reason {
        ABOVE_THE_TABLE,
        BLANK,
        HEADER,
        NO_AMOUNT,
        NOTE,
        NOT_COST,
        REPEATED_HEADER,
        SUBTOTAL,
        TOTAL
    }
}
