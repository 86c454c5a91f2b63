package dev.apportion.explain;

import dev.apportion.cost.Source;
import dev.apportion.ledger.RunLedger;
import java.util.List;

/** What cells of a row are read as that somebody corrected, with what they held, by whom and why. */
final class CorrectedText {

    /** What the facts of a row call it. */
    static final String HEADING = "Corrected";

    private CorrectedText() {}

    /** One sentence a cell; none for nearly all rows. */
    static List<String> of(RunLedger kept, Source row) {
        return kept.findings().corrected(row).stream()
                .map(finding -> finding.cell() + ": " + finding.message() + ".")
                .toList();
    }
}
