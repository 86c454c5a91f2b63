package dev.apportion.report.returned;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.money.Amount;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a department is to know about a cell of its workbook.
 *
 * @param cell such as {@code F17}; its first column where the whole row is meant
 * @param counts whether the row counts all the same: it is doubtful, not rejected
 * @param field what the cell is, empty where the row is meant
 * @param value what stands there; empty where only the workbook knows
 * @param message what is wrong and what to do
 * @param expected what should stand there; empty where the message says all
 * @param stake the row's money; null where another note has it or no row is meant
 */
record CellNote(
        String sheet,
        String cell,
        boolean counts,
        String field,
        String value,
        String message,
        String expected,
        @Nullable AtStake stake) {

    CellNote withValue(String found) {
        return new CellNote(sheet, cell, counts, field, found, message, expected, stake);
    }

    CellNote onSheet(String name) {
        return new CellNote(name, cell, counts, field, value, message, expected, stake);
    }

    CellNote withStake(AtStake money) {
        return new CellNote(sheet, cell, counts, field, value, message, expected, money);
    }

    /** Notes on rejected cells; the first has the row's money. */
    static List<CellNote> of(RowOutcome.Rejected row, ExpectedForms forms) {
        List<CellNote> notes = new ArrayList<>();
        for (RowOutcome.CellFault fault : row.faults()) {
            notes.add(new CellNote(
                    row.source().sheet(),
                    fault.cell(),
                    false,
                    fault.field(),
                    fault.value(),
                    forms.said(fault.message()),
                    forms.of(fault.field()),
                    notes.isEmpty() ? stake(row) : null));
        }
        return notes;
    }

    /** The money of a rejected row. */
    static AtStake stake(RowOutcome.Rejected row) {
        Long minor = row.minor();
        CurrencyUnit currency = row.currency();
        return new AtStake(minor == null || currency == null ? null : new Amount(minor, currency));
    }

    /** Findings that say that cost doesn't count. */
    private static final Set<FindingCode> COUNTS_NOT =
            EnumSet.of(FindingCode.SHEET_NOT_UNDERSTOOD, FindingCode.COLUMN_AMBIGUOUS, FindingCode.CURRENCY_NOT_READ);

    /** The note on a doubtful cell, or on one that keeps cost from counting. */
    static CellNote of(Finding finding, Source source, ExpectedForms forms) {
        String cell = finding.cell() == null ? "A" + source.row() : finding.cell();
        return new CellNote(
                source.sheet(),
                cell,
                !COUNTS_NOT.contains(finding.code()),
                "",
                "",
                forms.said(finding.message()),
                forms.of(finding.code()),
                null);
    }
}
