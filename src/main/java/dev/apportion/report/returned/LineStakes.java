package dev.apportion.report.returned;

import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.line.CostLines;
import dev.apportion.money.Amount;
import dev.apportion.ooxml.CellAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The money of lines that count although they are doubtful. */
final class LineStakes {

    private record Place(String sheet, int row) {}

    private LineStakes() {}

    /** Adds to the first note on each doubtful row what its lines add up to. */
    static void add(FileNotes notes, CostLines lines, SourceFile file) {
        notes.replaceDoubtful(added(notes.doubtful(), lines, file));
    }

    private static List<CellNote> added(List<CellNote> notes, CostLines lines, SourceFile file) {
        Set<Integer> rows = notes.stream()
                .filter(CellNote::counts)
                .map(note -> CellAddress.row(note.cell()))
                .collect(Collectors.toSet());
        if (rows.isEmpty()) {
            return notes;
        }
        Map<Place, AtStake> found = new HashMap<>();
        for (LedgerLine line : lines.atRows(file, rows)) {
            found.merge(
                    new Place(line.line().source().sheet(), line.line().source().row()),
                    new AtStake(line.line().amount()),
                    LineStakes::sum);
        }
        Set<Place> told = new HashSet<>();
        List<CellNote> added = new ArrayList<>();
        for (CellNote note : notes) {
            Place place = new Place(note.sheet(), CellAddress.row(note.cell()));
            AtStake stake = note.counts() ? found.get(place) : null;
            added.add(stake != null && told.add(place) ? note.withStake(stake) : note);
        }
        return added;
    }

    /** Of a row with a month or department a column; unknown if they can't be added. */
    private static AtStake sum(AtStake one, AtStake other) {
        @Nullable Amount first = one.amount();
        @Nullable Amount second = other.amount();
        if (first == null || second == null || !first.currency().equals(second.currency())) {
            return new AtStake(null);
        }
        return new AtStake(new Amount(Math.addExact(first.minor(), second.minor()), first.currency()));
    }
}
