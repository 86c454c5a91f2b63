package dev.apportion.cost.received;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Source;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What became of one row of a departmental spreadsheet. Every row read is exactly one of these. */
public sealed interface IntakeRow {

    Source source();

    /**
     * A cost line.
     *
     * @param findings doubts about the line that don't keep it from counting; mostly empty
     * @param heldFor why it can't be decided although it was read, null for nearly all lines. Its amount must not be
     *     converted or counted.
     */
    record Accepted(
            CostLine line, List<Finding> findings, @Nullable String heldFor) implements IntakeRow {

        @Override
        public Source source() {
            return line.source();
        }
    }

    /**
     * Cost that can't be read.
     *
     * @param department null if that is what is unknown
     * @param faults at least one
     * @param minor the amount in minor units of {@code currency}, if that much can be read
     */
    record Rejected(
            Source source,
            @Nullable String department,
            List<CellFault> faults,
            @Nullable Long minor,
            @Nullable CurrencyUnit currency)
            implements IntakeRow {}

    /**
     * Not cost.
     *
     * @param department whose row it is, null if that wasn't looked at
     * @param detail why exactly, for people
     * @param rule number of the policy's rule that says so, null if none does
     * @param minor the amount that stands in the row, if any, in minor units of {@code currency}
     */
    record Ignored(
            Source source,
            @Nullable String department,
            Reason reason,
            String detail,
            @Nullable Integer rule,
            @Nullable Long minor,
            @Nullable CurrencyUnit currency)
            implements IntakeRow {

        public Ignored(
                Source source, Reason reason, String detail, @Nullable Long minor, @Nullable CurrencyUnit currency) {
            this(source, null, reason, detail, null, minor, currency);
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
    record CellFault(String cell, String field, String value, String message) {}

    /** Why a row is not cost. */
    enum Reason {
        ABOVE_THE_TABLE,
        HEADER,
        BLANK,
        REPEATED_HEADER,
        SUBTOTAL,
        TOTAL,
        NOTE,
        NOT_COST
    }
}
