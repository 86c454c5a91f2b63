package dev.apportion.intake.correction;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.CellCorrection;
import java.util.List;

/**
 * What a workbook of corrections says.
 *
 * @param name of the workbook
 * @param entries in its order
 * @param faults rows that can't be taken over, each with its cell
 */
public record CorrectionFile(String name, List<Entry> entries, List<Finding> faults) {

    /**
     * A correction with where it stands.
     *
     * @param at its row
     */
    public record Entry(CellCorrection correction, Source at) {}

    /** The corrections alone. */
    public List<CellCorrection> corrections() {
        return entries.stream().map(Entry::correction).toList();
    }
}
