package dev.apportion.report.returned;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a department is to know about a cell of its workbook.
 *
 * @param cell such as {@code F17}; its first column where the whole row is meant
 * @param counts whether the row counts all the same: it is doubtful, not rejected
 * @param field what the cell is, empty where the row is meant
 * @param value what stands there; empty where only the workbook knows
 * @param message what is wrong and what to do
 */
public record CellNote(String sheet, String cell, boolean counts, String field, String value, String message) {

    CellNote withValue(String found) {
        return new CellNote(sheet, cell, counts, field, found, message);
    }

    CellNote onSheet(String name) {
        return new CellNote(name, cell, counts, field, value, message);
    }

    /** Notes on rejected cells. */
    static List<CellNote> of(RowOutcome.Rejected row) {
        List<CellNote> notes = new ArrayList<>();
        for (RowOutcome.CellFault fault : row.faults()) {
            notes.add(new CellNote(
                    row.source().sheet(), fault.cell(), false, fault.field(), fault.value(), fault.message()));
        }
        return notes;
    }

    /** Findings that say that cost doesn't count. */
    private static final Set<FindingCode> COUNTS_NOT =
            EnumSet.of(FindingCode.SHEET_NOT_UNDERSTOOD, FindingCode.COLUMN_AMBIGUOUS, FindingCode.CURRENCY_NOT_READ);

    /** The note on a doubtful cell, or on one that keeps cost from counting. */
    static CellNote of(Finding finding, Source source) {
        String cell = finding.cell() == null ? "A" + source.row() : finding.cell();
        return new CellNote(source.sheet(), cell, !COUNTS_NOT.contains(finding.code()), "", "", finding.message());
    }
}
