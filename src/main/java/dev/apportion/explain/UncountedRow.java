package dev.apportion.explain;

import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A row that is in no amount.
 *
 * @param outcome what became of it, in a word or two
 * @param department null if it isn't known
 * @param minor the amount in the row, in minor units of {@code currency}, null if none could be read
 * @param corrected what its cells are read as that somebody corrected, one sentence a cell
 * @param why one sentence a reason, then what to do about it
 */
public record UncountedRow(
        Source source,
        String outcome,
        @Nullable String department,
        @Nullable Long minor,
        @Nullable CurrencyUnit currency,
        List<String> corrected,
        List<String> why) {

    /** What there is to say of the row but why, in order: what it is, and the words for it. */
    public Map<String, String> facts(CurrencyUnit reporting) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (department != null) {
            facts.put("Department", department);
        }
        if (minor != null) {
            facts.put("Amount", LineFacts.amount(minor, currency == null ? reporting : currency));
        }
        if (!corrected.isEmpty()) {
            facts.put(CorrectedText.HEADING, String.join(" ", corrected));
        }
        return facts;
    }

    static UncountedRow of(RowOutcome.Rejected row, Period period, List<String> corrected) {
        List<String> why = new ArrayList<>();
        row.faults()
                .forEach(fault -> why.add("cell " + fault.cell() + ", " + fault.field() + " \"" + fault.value() + "\": "
                        + fault.message()));
        why.add("Correct it in the workbook in returned/, put that workbook into input/" + period + " and run again.");
        return new UncountedRow(
                row.source(), "rejected", row.department(), row.minor(), row.currency(), corrected, why);
    }

    static UncountedRow of(RowOutcome.Ignored row, List<String> corrected) {
        String reason =
                switch (row.reason()) {
                    case ABOVE_THE_TABLE -> "it is above the table of cost";
                    case HEADER -> "the headings";
                    case REPEATED_HEADER -> "the headings, repeated";
                    case BLANK -> "it is blank";
                    case SUBTOTAL -> "a sum of some of the rows that are counted themselves";
                    case TOTAL -> "a sum of rows that are counted themselves";
                    case NO_AMOUNT -> "it has no amount, as many rows of its table";
                    case NOTE -> "a single text and nothing else";
                    case NOT_COST -> "a rule says that it is not cost";
                };
        return new UncountedRow(
                row.source(),
                "ignored",
                null,
                row.minor(),
                row.currency(),
                corrected,
                List.of(row.detail().isEmpty() ? reason : reason + ": " + row.detail()));
    }
}
