package dev.apportion.ledger.forget;

import dev.apportion.cost.Period;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.AuditLog;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.audit.Digest;
import dev.apportion.ledger.audit.Forgotten;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was recorded of a period before a name is forgotten in it, and found to be so; afterwards, entries that say so. */
final class RecordedBefore {

    private record OfRun(Digest digest, @Nullable String firstForm) {}

    private final AuditLog audit;
    private final Period period;
    private final Map<Run, OfRun> runs = new LinkedHashMap<>();
    private final Map<Long, Digest> sent = new LinkedHashMap<>();

    /**
     * Takes the hashes of all that has an entry.
     *
     * @param all runs of the period, in order
     * @throws NotForgottenException if something is not as it was recorded
     */
    RecordedBefore(AuditLog audit, Period period, List<Run> all) {
        this.audit = audit;
        this.period = period;
        List<AuditEntry> entries = audit.entries();
        for (Run run : all) {
            if (run.state() == Run.State.DONE) {
                if (!audit.isAsRecorded(run)) {
                    throw changed("revision " + run.revision());
                }
                runs.put(
                        run,
                        new OfRun(audit.digests().of(run.id()), audit.digests().firstForm(run.id(), entries)));
            }
        }
        for (AuditEntry entry : entries) {
            if (entry.action() == AuditEntry.Action.SENT && entry.period().equals(period.toString())) {
                if (!audit.digests().messagesAreAsRecorded(entry)) {
                    throw changed("the messages of entry " + entry.number());
                }
                sent.put(entry.number(), now(entry.number()));
            }
        }
    }

    private NotForgottenException changed(String what) {
        return new NotForgottenException("The ledger no longer has what was recorded of " + what + " of " + period
                + ". \"apportion audit\" has the details. Nothing was forgotten in " + period + ".");
    }

    private Digest now(long sentEntry) {
        return audit.digests().ofMessages(sentEntry).now().orElseThrow();
    }

    /**
     * Adds an entry for each run and each sending that is otherwise now, or one about the period if it was something else.
     *
     * @param lastMark of the period
     * @return whether the name was in codes
     */
    boolean recordAfterwards(String who, String detail, int lastMark) {
        boolean told = false;
        boolean anyCodes = false;
        for (Map.Entry<Run, OfRun> entry : runs.entrySet()) {
            Run run = entry.getKey();
            Digest before = entry.getValue().digest();
            boolean figuresInBlocks = audit.digests().recordTexts(run.id());
            Digest after = audit.digests().of(run.id());
            if (!figuresInBlocks || !after.figures().equals(before.figures())) {
                throw new IllegalStateException("Figures of revision " + run.revision() + " of " + period + " changed");
            }
            if (!after.equals(before)) {
                boolean codes = !after.codes().equals(before.codes());
                anyCodes |= codes;
                audit.addForgotten(
                        who,
                        period,
                        run,
                        new Forgotten(0, null, before, entry.getValue().firstForm(), codes, lastMark),
                        "Revision " + run.revision() + (codes ? ", in codes too, " : ", ") + detail);
                told = true;
            }
        }
        for (Map.Entry<Long, Digest> messages : sent.entrySet()) {
            if (!now(messages.getKey()).equals(messages.getValue())) {
                audit.addForgotten(
                        who,
                        period,
                        null,
                        new Forgotten(0, messages.getKey(), messages.getValue(), null, false, lastMark),
                        "Messages of entry " + messages.getKey() + ", " + detail);
                told = true;
            }
        }
        if (!told) {
            audit.addForgotten(who, period, null, new Forgotten(0, null, null, null, false, lastMark), detail);
        }
        return anyCodes;
    }
}
