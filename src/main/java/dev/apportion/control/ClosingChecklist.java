package dev.apportion.control;

import dev.apportion.folder.Fingerprint;
import dev.apportion.folder.Home;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.Completeness;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.policy.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What closing a period asks for, and whether it is so, all at once.
 *
 * @param items in the order in which they are asked for
 * @param completeness what isn't counted
 * @param heldMinor cost that is held, without signs, in minor units of the reporting currency
 * @param approval of the revision, if it is approved
 * @param closing of the period, if it is closed
 */
public record ClosingChecklist(
        List<Item> items,
        Completeness completeness,
        long heldMinor,
        Optional<AuditEntry> approval,
        Optional<AuditEntry> closing) {

    /** What is asked for. */
    public enum Kind {
        /** Nothing has changed since the revision. */
        UNCHANGED,
        /** The ledger has what the run recorded. */
        RECORDED,
        /** Another person than prepared it, where Settings asks for that. */
        ANOTHER_PERSON,
        /** Nothing is held; it may be closed all the same. */
        DECIDED,
        /** All that came in, or should have, is counted; it may be closed with a reason all the same. */
        COMPLETE
    }

    /** One thing, and whether it is so. */
    public record Item(Kind kind, boolean fulfilled) {}

    /** For a complete run and a person. */
    public static ClosingChecklist of(Home home, Ledger ledger, Run run, Settings.Controls controls, String who)
            throws IOException {
        Completeness completeness = Completeness.of(ledger, run);
        long held = held(ledger, run);
        return new ClosingChecklist(
                List.of(
                        new Item(Kind.UNCHANGED, isUnchanged(home, ledger, run)),
                        new Item(Kind.RECORDED, ledger.audit().isAsRecorded(run)),
                        new Item(
                                Kind.ANOTHER_PERSON,
                                !controls.anotherCloses() || !run.basis().isPreparedBy(who)),
                        new Item(Kind.DECIDED, held == 0),
                        new Item(Kind.COMPLETE, completeness.isWhole())),
                completeness,
                held,
                ledger.audit().approval(run),
                ledger.audit().closing(run.period()));
    }

    /** Whether inputs are as they were when the run was made. */
    static boolean isUnchanged(Home home, Ledger ledger, Run run) throws IOException {
        return Fingerprint.now(home, run.period(), ledger).equals(run.basis().fingerprint());
    }

    /** The cost that is held, without signs. */
    static long held(Ledger ledger, Run run) {
        return ControlTotals.departments(ledger.of(run.id())).stream()
                .mapToLong(ControlTotals.DepartmentTotals::held)
                .reduce(0, (sum, minor) -> Math.addExact(sum, Math.abs(minor)));
    }
}
