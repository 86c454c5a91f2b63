package dev.apportion.web.own;

import dev.apportion.cost.received.CellCorrection;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.file.RowOutcomes;
import dev.apportion.message.Wording;
import dev.apportion.web.own.OwnMonth.ToCorrect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Cells of a department's own rows that the latest run could not read. */
final class OwnCells {

    private OwnCells() {}

    /**
     * All of them, in order of the files.
     *
     * @param corrections as they are now
     */
    static List<ToCorrect> of(RunLedger kept, Corrections corrections, String department, Wording wording) {
        List<SourceFile> files = kept.files().all();
        List<ToCorrect> cells = new ArrayList<>();
        try (Stream<RowOutcomes.Placed<RowOutcome.Rejected>> rejected =
                kept.rows().rejected().all()) {
            rejected.filter(placed -> department.equals(placed.row().department()))
                    .forEach(placed -> files.stream()
                            .filter(file -> file.number() == placed.fileNumber())
                            .forEach(file -> add(cells, file, placed.row(), corrections, wording)));
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
