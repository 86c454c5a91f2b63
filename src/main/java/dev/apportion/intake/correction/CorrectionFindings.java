package dev.apportion.intake.correction;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.message.Message;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** What is told of corrections. */
final class CorrectionFindings {

    /** Characters of a cell that a sentence quotes. */
    private static final int LONGEST = 80;

    private CorrectionFindings() {}

    /** What a correction says: the new text, the old one, who, when and why. */
    static Message inWords(CellCorrection correction) {
        return Message.of(
                "Read as \"{0}\" instead of \"{1}\", as {2} corrected it on {3}: {4}",
                brief(correction.newText()),
                brief(correction.oldText()),
                correction.who(),
                when(correction.when()),
                correction.why());
    }

    /**
     * A correction that is not applied.
     *
     * @param at where it would be, or where it is written
     * @param cell at that place; null if it is about no cell there
     * @param reason completes "but …"
     */
    static Finding notApplied(CellCorrection correction, Source at, @Nullable String cell, Message reason) {
        return notApplied(FindingCode.CORRECTION_VOID.severity(), correction, at, cell, reason);
    }

    static Finding notApplied(
            Finding.Severity severity, CellCorrection correction, Source at, @Nullable String cell, Message reason) {
        return new Finding(
                severity,
                FindingCode.CORRECTION_VOID,
                null,
                at,
                cell,
                Message.of(
                        "{0} corrected {1} of {2} on {3} from \"{4}\" to \"{5}\", but {6}. That correction is not applied: "
                                + "correct the cell again where it is still wrong, and take this correction back.",
                        correction.who(),
                        correction.sheet() + "!" + correction.cell(),
                        correction.file(),
                        when(correction.when()),
                        brief(correction.oldText()),
                        brief(correction.newText()),
                        reason));
    }

    /** A text as far as a sentence quotes it. */
    static String brief(String text) {
        return StringUtils.abbreviate(text, "…", LONGEST);
    }

    private static String when(LocalDateTime when) {
        return when.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ');
    }
}
