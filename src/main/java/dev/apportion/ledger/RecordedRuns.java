package dev.apportion.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which revisions count must be what the audit log says: each that was run, but for those that it says were dropped. */
final class RecordedRuns {

    private RecordedRuns() {}

    /** One sentence for each revision that was made to count, or no longer to count, behind the log's back. */
    static List<String> faults(List<AuditEntry> entries, List<Runs.Written> runs) {
        Map<Long, Runs.Written> byId = runs.stream().collect(Collectors.toMap(Runs.Written::id, Function.identity()));
        Set<Long> dropped = entries.stream()
                .filter(entry -> entry.action() == AuditEntry.Action.DROPPED)
                .map(AuditEntry::runId)
                .collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        Set<Long> recorded = new HashSet<>();
        for (AuditEntry entry : entries) {
            if (entry.action() == AuditEntry.Action.RUN && entry.runId() != null) {
                recorded.add(entry.runId());
                Runs.Written run = byId.get(entry.runId());
                Run.State must = dropped.contains(entry.runId()) ? Run.State.DROPPED : Run.State.DONE;
                if (run != null && !run.is(must)) {
                    faults.add("Revision " + run.revision() + " of " + run.period() + ", which entry " + entry.number()
                            + " recorded as complete, is " + run.state().toLowerCase(Locale.ROOT) + " now.");
                }
            }
        }
        runs.stream()
                .filter(run -> run.is(Run.State.DONE) && !recorded.contains(run.id()))
                .forEach(run -> faults.add("Revision " + run.revision() + " of " + run.period()
                        + " is complete, but no entry says that it was run."));
        return faults;
    }
}
