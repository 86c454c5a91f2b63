package dev.apportion.report.returned;

import dev.apportion.cost.received.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The notes on a file: those on cells that don't count, as far as they are worth marking, those on doubtful ones, and all counted. */
final class FileNotes {

    /** Nobody corrects more cells one by one; so many alike mean that a column or an alias is missing in the policy. */
    private static final int MOST_MARKED = 1000;

    private final List<CellNote> rejected = new ArrayList<>();
    private final StakeSum rejectedMoney = new StakeSum();
    private long rejectedCells;
    private List<CellNote> doubtful = new ArrayList<>();

    static FileNotes of(List<CellNote> notes) {
        FileNotes all = new FileNotes();
        notes.forEach(all::add);
        return all;
    }

    /** Adds the notes on a row's cells; where enough are marked already, they are only counted. */
    void add(RowOutcome.Rejected row, ExpectedForms forms) {
        if (rejected.size() < MOST_MARKED) {
            CellNote.of(row, forms).forEach(this::add);
        } else if (!row.faults().isEmpty()) {
            rejectedCells += row.faults().size();
            rejectedMoney.add(CellNote.stake(row));
        }
    }

    void add(CellNote note) {
        if (note.counts()) {
            doubtful.add(note);
            return;
        }
        rejectedCells++;
        rejectedMoney.add(note.stake());
        if (rejected.size() < MOST_MARKED) {
            rejected.add(note);
        }
    }

    /** Those on cells that count although they are doubtful. */
    List<CellNote> doubtful() {
        return doubtful;
    }

    void replaceDoubtful(List<CellNote> notes) {
        doubtful = notes;
    }

    /** What is marked in the workbook: cells that don't count first. */
    List<CellNote> marked() {
        return Stream.concat(rejected.stream(), doubtful.stream())
                .limit(MOST_MARKED)
                .toList();
    }

    /** How many cells don't count. */
    long rejectedCells() {
        return rejectedCells;
    }

    /** The money of all rows that don't count. */
    StakeSum rejectedMoney() {
        return rejectedMoney;
    }

    /** The money of all doubtful rows. */
    StakeSum doubtfulMoney() {
        StakeSum sum = new StakeSum();
        doubtful.forEach(note -> sum.add(note.stake()));
        return sum;
    }
}
