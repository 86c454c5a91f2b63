package dev.apportion.web.own;

import dev.apportion.cost.received.CellCorrection;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.file.RowOutcomes;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.message.Wording;
import dev.apportion.web.own.OwnMonth.ToCorrect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Cells of a department's own rows that the latest run could not read. */
final class OwnCells {

    private OwnCells() {}

    /**
     * All of them, in order of the files.
     *
     * @param corrections as they are now
     */
    static List<ToCorrect> of(RunLedger kept, Corrections corrections, String department, Wording wording) {
        Set<Integer> own = kept.files().tallies().stream()
                .filter(tally -> tally.outcome() == RowOutcome.Kind.REJECTED && department.equals(tally.department()))
                .map(SourceFiles.Tally::fileNumber)
                .collect(Collectors.toSet());
        List<ToCorrect> cells = new ArrayList<>();
        for (SourceFile file : kept.files().all()) {
            if (own.contains(file.number())) {
                kept.rows()
                        .rejected()
                        .ofFile(file)
                        .map(RowOutcomes.Placed::row)
                        .filter(row -> department.equals(row.department()))
                        .forEach(row -> add(cells, file, row, corrections, wording));
            }
        }
        return cells;
    }

    private static void add(
            List<ToCorrect> cells, SourceFile file, RowOutcome.Rejected row, Corrections corrections, Wording wording) {
        for (RowOutcome.CellFault fault : row.faults()) {
            String sheet = row.source().sheet();
            cells.add(new ToCorrect(
                    file.name(),
                    file.sha256(),
                    sheet,
                    fault.cell(),
                    fault.field(),
                    fault.value(),
                    wording.of(fault.message()),
                    corrections
                            .at(new CellCorrection.Place(file.sha256(), sheet, fault.cell()))
                            .filter(correction -> !correction.newText().equals(fault.value()))
                            .orElse(null)));
        }
    }
}
