package dev.apportion.ledger;

import dev.apportion.cost.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs that a later revision of their period took the place of, dropped when more are kept than Settings wants. What stays of one
 * are its row among the runs, reviewers' decisions, and the audit log, which says that it was dropped and what the hash of its
 * figures was. Never dropped are the latest revision, restatements, and what was ever closed, approved or sent.
 */
public final class ReplacedRuns {

    private static final Set<String> KEPT_TABLES = Set.of("run", "audit_entry", "reviewer_decision");

    private final JdbcTemplate jdbc;
    private final Runs runs;
    private final AuditLog audit;

    ReplacedRuns(JdbcTemplate jdbc, Runs runs, AuditLog audit) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.audit = audit;
    }

    /**
     * Drops a period's oldest ones, in the caller's transaction.
     *
     * @param keep how many replaced revisions stay, beside those that are never dropped
     * @param who in whose name the audit log says so
     * @return what was dropped
     */
    public List<Run> drop(Period period, int keep, String who) {
        List<Run> dropped = new ArrayList<>();
        List<AuditEntry> entries = audit.entries();
        candidates(period, entries).stream().skip(keep).forEach(run -> {
            Optional<AuditEntry> recorded = entries.stream()
                    .filter(entry -> entry.runId() != null && entry.runId() == run.id())
                    .reduce((earlier, later) -> later);
            // What is not as it was recorded stays, for somebody to look at.
            if (recorded.isEmpty() || audit.holds(recorded.get(), run)) {
                audit.addDropped(
                        who,
                        run,
                        recorded.map(AuditEntry::digest).orElse(null),
                        "Revision " + run.revision() + ", as Settings keeps " + keep + " replaced revisions");
                tables().forEach(table -> jdbc.update("DELETE FROM " + table + " WHERE run_id = ?", run.id()));
                jdbc.update("UPDATE run SET state = ? WHERE id = ?", Run.State.DROPPED.name(), run.id());
                dropped.add(run);
            }
        });
        return dropped;
    }

    /** What may be dropped, the latest first. */
    private List<Run> candidates(Period period, List<AuditEntry> entries) {
        Set<Long> kept = new HashSet<>();
        runs.latestDone(period).ifPresent(latest -> kept.add(latest.id()));
        entries.stream()
                .filter(entry ->
                        entry.action() == AuditEntry.Action.CLOSED || entry.action() == AuditEntry.Action.APPROVED)
                .map(AuditEntry::runId)
                .forEach(kept::add);
        Set<Integer> sent = new HashSet<>(jdbc.queryForList(
                "SELECT DISTINCT revision FROM outbox WHERE period = ? AND state IN ('SENDING', 'SENT')",
                Integer.class,
                period.toString()));
        return runs.all().stream()
                .filter(run -> run.period().equals(period)
                        && (run.state() == Run.State.DONE || run.state() == Run.State.ABANDONED)
                        && run.basis().restatement() == 0
                        && !kept.contains(run.id())
                        && !sent.contains(run.revision()))
                .toList();
    }

    /** All that have rows of runs. */
    private Set<String> tables() {
        return jdbc
                .queryForList(
                        "SELECT LOWER(table_name) FROM information_schema.columns WHERE table_schema = CURRENT_SCHEMA"
                                + " AND LOWER(column_name) = 'run_id'",
                        String.class)
                .stream()
                .filter(table -> !KEPT_TABLES.contains(table))
                .collect(Collectors.toSet());
    }
}
