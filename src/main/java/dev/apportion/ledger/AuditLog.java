package dev.apportion.ledger;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was done to the ledger, by whom, in a chain of hashes: an entry that is changed, added or taken out later no
 * longer fits. That the last entries were cut off, or the whole chain rebuilt, shows only to those who noted an earlier
 * hash: {@link AuditHeads}, and whoever keeps one elsewhere.
 */
public final class AuditLog {

    /** The hash before the first entry. */
    private static final String START = "0".repeat(64);

    private final JdbcClient client;
    private final OneWriter alone;
    private final LongFunction<RunLedger> ofRun;

    AuditLog(JdbcClient client, OneWriter alone, LongFunction<RunLedger> ofRun) {
        this.client = client;
        this.alone = alone;
        this.ofRun = ofRun;
    }

    /** Adds an entry that concerns no run. */
    public AuditEntry add(String who, AuditEntry.Action action, String period, String detail) {
        return alone.call(() -> append(who, action, period, null, null, detail));
    }

    /** Adds an entry about a run, with the hash of the run's figures and workbooks as the ledger has them now. */
    public AuditEntry add(String who, AuditEntry.Action action, Run run, String detail) {
        String digest = digest(run.id());
        return alone.call(() -> append(who, action, run.period().toString(), run.id(), digest, detail));
    }

    /**
     * Adds to a ledger that is to replace another one that this is so.
     *
     * @param replaced the hash of the other one's last entry, null if none is known
     */
    public AuditEntry addRestored(String who, @Nullable String replaced, String detail) {
        return alone.call(() -> append(who, AuditEntry.Action.RESTORED, "", null, replaced, detail));
    }

    private AuditEntry append(
            String who,
            AuditEntry.Action action,
            String period,
            @Nullable Long runId,
            @Nullable String digest,
            String detail) {
        Optional<AuditEntry> last = last();
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        AuditEntry bare = new AuditEntry(
                last.map(AuditEntry::number).orElse(0L) + 1, now, who, action, period, runId, digest, detail, "");
        AuditEntry entry =
                bare.withHash(bare.hashAfter(last.map(AuditEntry::hash).orElse(START)));
        client.sql("INSERT INTO audit_entry (entry_no, entered, who, action, period, run_id, digest, detail, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(entry.number())
                .param(Timestamp.valueOf(entry.at()))
                .param(entry.who())
                .param(entry.action().name())
                .param(entry.period())
                .param(entry.runId())
                .param(entry.digest())
                .param(entry.detail())
                .param(entry.hash())
                .update();
        return entry;
    }

    /** Whether a run's figures and workbooks are still those that the entry recorded. */
    public boolean holds(AuditEntry entry, Run run) {
        return digest(run.id()).equals(entry.digest());
    }

    /** Who approved a run for sending, if somebody did. */
    public Optional<AuditEntry> approval(Run run) {
        return client.sql("SELECT * FROM audit_entry WHERE run_id = ? AND action = 'APPROVED'"
                        + " ORDER BY entry_no DESC LIMIT 1")
                .param(run.id())
                .query(AuditLog::map)
                .optional();
    }

    /** The last entry, whose hash covers all. */
    public Optional<AuditEntry> last() {
        return client.sql("SELECT * FROM audit_entry ORDER BY entry_no DESC LIMIT 1")
                .query(AuditLog::map)
                .optional();
    }

    /** All entries, oldest first. */
    public List<AuditEntry> entries() {
        return client.sql("SELECT * FROM audit_entry ORDER BY entry_no")
                .query(AuditLog::map)
                .list();
    }

    /** Who closed a period, if it is closed now. */
    public Optional<AuditEntry> closing(Period period) {
        return client.sql("SELECT * FROM audit_entry WHERE period = ? AND action IN ('CLOSED', 'REOPENED')"
                        + " ORDER BY entry_no DESC LIMIT 1")
                .param(period.toString())
                .query(AuditLog::map)
                .optional()
                .filter(entry -> entry.action() == AuditEntry.Action.CLOSED);
    }

    /** One sentence for each thing that no longer matches what was recorded; empty if everything does. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        String previous = START;
        long number = 0;
        List<AuditEntry> entries = entries();
        Map<Long, String> dropped = entries.stream()
                .filter(entry -> entry.action() == AuditEntry.Action.DROPPED)
                .collect(Collectors.toMap(
                        entry -> Objects.requireNonNull(entry.runId()),
                        entry -> String.valueOf(entry.digest()),
                        (first, again) -> first));
        for (AuditEntry entry : entries) {
            number++;
            if (entry.number() != number) {
                faults.add("Entries " + number + " to " + (entry.number() - 1) + " were taken out.");
                number = entry.number();
            } else if (!entry.hash().equals(entry.hashAfter(previous))) {
                faults.add("Entry " + number + " (" + entry.action() + " " + entry.period()
                        + ") was changed, or the one before it.");
            }
            if (entry.runId() != null && !figures(entry.runId(), dropped).equals(entry.digest())) {
                faults.add("The figures of " + entry.period() + ", or its list of workbooks, are not those that entry "
                        + number + " recorded.");
            }
            previous = entry.hash();
        }
        return faults;
    }

    /** The hash of a run's figures now, or of those that were dropped. */
    private String figures(long runId, Map<Long, String> dropped) {
        String before = dropped.get(runId);
        return before == null ? digest(runId) : before;
    }

    /**
     * The hash of a run's sums, allocation, loaded cost and workbooks. What goes into it is named one by one, so that
     * it stays the same when there is more to know of a sum or an entry. The order of entries and cost is that of the primary keys, along which the database reads
     * without sorting.
     */
    private String digest(long runId) {
        Sha256 hash = new Sha256();
        for (CostSum sum : ofRun.apply(runId).sums().all()) {
            hash.add(sum.department());
            hash.add(sum.type() == null ? "" : sum.type().name());
            hash.add(sum.workItem());
            hash.add(sum.account());
            hash.add(sum.currency().getCode());
            hash.add(String.valueOf(sum.minor()));
            hash.add(String.valueOf(sum.reportingMinor()));
        }
        add(
                hash,
                runId,
                "entry_no, stage, pool, from_department, to_department, to_item, minor",
                "allocation_entry WHERE run_id = ? ORDER BY run_id, entry_no");
        add(
                hash,
                runId,
                "department, work_item, direct_minor, sent_minor, received_minor, handover_minor",
                "loaded_cost WHERE run_id = ? ORDER BY run_id, department, work_item");
        for (WrittenWorkbook workbook : ofRun.apply(runId).workbooks().all()) {
            hash.add(workbook.path());
            hash.add(workbook.kind().name());
            hash.add(String.valueOf(workbook.owner()));
            hash.add(workbook.sha256());
        }
        return hash.hex();
    }

    private void add(Sha256 hash, long runId, String columns, String rowsInOrder) {
        int count = columns.split(",").length;
        client.sql("SELECT " + columns + " FROM " + rowsInOrder).param(runId).query(row -> {
            for (int column = 1; column <= count; column++) {
                hash.add(String.valueOf(row.getString(column)));
            }
        });
    }

    private static AuditEntry map(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("entry_no"),
                row.getTimestamp("entered").toLocalDateTime(),
                row.getString("who"),
                AuditEntry.Action.valueOf(row.getString("action")),
                row.getString("period"),
                row.getObject("run_id", Long.class),
                row.getString("digest"),
                row.getString("detail"),
                row.getString("hash"));
    }
}
