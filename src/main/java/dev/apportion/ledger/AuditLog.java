package dev.apportion.ledger;

import dev.apportion.cost.Period;
import dev.apportion.ledger.audit.Forgotten;
import dev.apportion.ledger.audit.OneWriter;
import dev.apportion.ledger.audit.Recorded;
import dev.apportion.ledger.audit.SentMessages;
import dev.apportion.ledger.audit.Signatures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final Runs runs;
    private final SentMessages sent;
    private final RecordedDigests digests;
    private final Signatures signatures;

    AuditLog(JdbcTemplate jdbc, OneWriter alone, Runs runs, LongFunction<RunLedger> ofRun) {
        this.client = JdbcClient.create(jdbc);
        this.alone = alone;
        this.runs = runs;
        this.sent = new SentMessages(client);
        this.digests = new RecordedDigests(jdbc, runs, ofRun);
        this.signatures = new Signatures(client);
    }

    /** Adds an entry that concerns no run. */
    public AuditEntry add(String who, AuditEntry.Action action, String period, String detail) {
        return alone.call(() -> append(who, action, period, null, null, detail));
    }

    /** Adds an entry about a run, with the hash of the run's figures and workbooks as the ledger has them now. */
    public AuditEntry add(String who, AuditEntry.Action action, Run run, String detail) {
        String digest = digests.of(run.id()).hex();
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

    /** Adds which messages of a period were sent since an entry last said so; nothing if there are none. */
    public void addSent(String who, Period period) {
        alone.call(() -> {
            long number = last().map(AuditEntry::number).orElse(0L) + 1;
            int messages = sent.name(number, period);
            return messages == 0
                    ? Optional.empty()
                    : Optional.of(append(
                            who,
                            AuditEntry.Action.SENT,
                            period.toString(),
                            null,
                            sent.digest(number).hex(),
                            messages == 1 ? "1 message" : messages + " messages"));
        });
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
        signatures.add(entry.number(), entry.hash());
        return entry;
    }

    /**
     * Adds that a run was dropped.
     *
     * @param recorded the hash that an entry recorded of it, null if none did
     */
    AuditEntry addDropped(String who, Run run, @Nullable String recorded, String detail) {
        String digest = recorded == null ? digests.of(run.id()).hex() : recorded;
        return alone.call(
                () -> append(who, AuditEntry.Action.DROPPED, run.period().toString(), run.id(), digest, detail));
    }

    /**
     * Adds that a name was forgotten in what is kept of a run, or of messages that were sent, or of a period besides. In the
     * transaction that forgets it.
     *
     * @param run null where it is about messages
     * @param forgotten but for the entry's number
     */
    public AuditEntry addForgotten(String who, Period period, @Nullable Run run, Forgotten forgotten, String detail) {
        Long messages = forgotten.sentEntry();
        String digest = forgotten.before() == null
                ? null
                : run == null
                        ? messages == null ? null : sent.digest(messages).hex()
                        : digests.now(run.id(), entries());
        AuditEntry entry = alone.call(() -> append(
                who, AuditEntry.Action.FORGOTTEN, period.toString(), run == null ? null : run.id(), digest, detail));
        digests.keep(entry.number(), forgotten);
        return entry;
    }

    /** Signatures of entries, where an administrator has a key for it. */
    public Signatures signatures() {
        return signatures;
    }

    /** What entries that say that a name was forgotten rest on, and what was recorded. */
    public RecordedDigests digests() {
        return digests;
    }

    /** Whether what is kept of a run is still what the entry recorded, or was when a name was forgotten. */
    boolean holds(AuditEntry entry, Run run) {
        return digests.ofRun(run.id(), entries()).holds(entry.number(), String.valueOf(entry.digest()));
    }

    /** Whether all that is kept of a complete run, its lines too, is what every entry about it recorded. */
    public boolean isAsRecorded(Run run) {
        List<AuditEntry> entries = entries();
        Recorded recorded = digests.ofRun(run.id(), entries);
        return digests.linesFit(run.id())
                && recorded.leftFigures()
                && entries.stream()
                        .filter(entry -> entry.runId() != null && entry.runId() == run.id())
                        .allMatch(entry -> recorded.holds(entry.number(), String.valueOf(entry.digest())));
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
        Map<Long, Recorded> byRun = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (AuditEntry entry : entries) {
            number++;
            if (entry.number() != number) {
                faults.add("Entries " + number + " to " + (entry.number() - 1) + " were taken out.");
                number = entry.number();
            } else if (!entry.hash().equals(entry.hashAfter(previous))) {
                faults.add("Entry " + number + " (" + entry.action() + " " + entry.period()
                        + ") was changed, or the one before it.");
            }
            if (entry.runId() != null) {
                Recorded recorded = byRun.computeIfAbsent(entry.runId(), run -> digests.ofRun(run, entries));
                if (known.add(entry.runId() + " " + entry.digest())) {
                    faults.addAll(faultsOfRun(entry, recorded));
                }
                faults.addAll(otherThanForgotten(entry, recorded));
            }
            Long messages = digests.messagesOf(entry);
            if (messages != null) {
                Recorded recorded = digests.ofMessages(messages);
                if (!recorded.holds(entry.number(), String.valueOf(entry.digest()))) {
                    faults.add("The messages of " + entry.period() + " that entry " + entry.number()
                            + " recorded as sent are not in the outbox as they were then.");
                }
                faults.addAll(otherThanForgotten(entry, recorded));
            }
            previous = entry.hash();
        }
        faults.addAll(RecordedRuns.faults(entries, runs.written()));
        return faults;
    }

    private List<String> faultsOfRun(AuditEntry entry, Recorded recorded) {
        long runId = Objects.requireNonNull(entry.runId());
        List<String> faults = new ArrayList<>();
        if (!recorded.holds(entry.number(), String.valueOf(entry.digest()))) {
            faults.add(
                    "The figures of " + entry.period() + ", its list of workbooks, or what was read, found and decided"
                            + " for it, are not those that entry " + entry.number() + " recorded.");
        }
        if (recorded.now().isPresent() && !digests.linesFit(runId)) {
            faults.add("The lines of " + entry.period()
                    + ", or the amounts that later months find again, are not those that" + " entry " + entry.number()
                    + " recorded.");
        }
        return faults;
    }

    private static List<String> otherThanForgotten(AuditEntry entry, Recorded recorded) {
        return recorded.leftFigures(entry.number())
                ? List.of()
                : List.of("More than a name was changed in " + entry.period() + " where entry " + entry.number()
                        + " says that one was forgotten.");
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
