package dev.apportion.ledger;

import dev.apportion.ledger.audit.Digest;
import dev.apportion.ledger.audit.Forgotten;
import dev.apportion.ledger.audit.Recorded;
import dev.apportion.ledger.audit.RunDigest;
import dev.apportion.ledger.audit.SentMessages;
import dev.apportion.ledger.line.RecordedBlocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What entries of the audit log recorded of runs and of messages, against what the ledger has of them. */
public final class RecordedDigests {

    private final JdbcClient client;
    private final Runs runs;
    private final LongFunction<RunLedger> ofRun;
    private final RunDigest digests;
    private final SentMessages sent;

    RecordedDigests(JdbcTemplate jdbc, Runs runs, LongFunction<RunLedger> ofRun) {
        this.client = JdbcClient.create(jdbc);
        this.runs = runs;
        this.ofRun = ofRun;
        this.digests = new RunDigest(jdbc);
        this.sent = new SentMessages(client);
    }

    /** The hashes of a run as the ledger has it now. */
    public Digest of(long runId) {
        return digests.of(runId);
    }

    /** What an entry about a run records now: where it was dropped, the hash from before. */
    String now(long runId, List<AuditEntry> entries) {
        return dropped(runId, entries).orElseGet(() -> of(runId).hex());
    }

    /** As version 0.1.0 recorded it; null where no entry about the run did. */
    public @Nullable String firstForm(long runId, List<AuditEntry> entries) {
        String first = first(runId);
        return entries.stream()
                        .anyMatch(entry ->
                                entry.runId() != null && entry.runId() == runId && first.equals(entry.digest()))
                ? first
                : null;
    }

    /**
     * What entries recorded of a run.
     *
     * @param entries all that there are
     */
    public Recorded ofRun(long runId, List<AuditEntry> entries) {
        List<Forgotten> forgotten = entries.stream()
                .filter(entry -> entry.action() == AuditEntry.Action.FORGOTTEN
                        && entry.runId() != null
                        && entry.runId() == runId)
                .flatMap(entry -> find(entry.number()).stream())
                .filter(one -> one.before() != null)
                .toList();
        Optional<String> dropped = dropped(runId, entries);
        if (dropped.isPresent()) {
            return new Recorded(forgotten, Optional.empty(), dropped.get()::equals);
        }
        Digest now = of(runId);
        return new Recorded(
                forgotten,
                Optional.of(now),
                recorded -> now.fits(recorded) || first(runId).equals(recorded));
    }

    /**
     * What entries recorded of messages.
     *
     * @param sentEntry the number of the entry that says which were sent
     */
    public Recorded ofMessages(long sentEntry) {
        Digest now = sent.digest(sentEntry);
        return new Recorded(
                client.sql("SELECT * FROM forgotten WHERE sent_entry_no = ? ORDER BY entry_no")
                        .param(sentEntry)
                        .query(RecordedDigests::map)
                        .list(),
                Optional.of(now),
                now::fits);
    }

    /** Whether the messages that an entry says were sent are those that were, but for forgotten names. */
    public boolean messagesAreAsRecorded(AuditEntry entry) {
        Recorded recorded = ofMessages(entry.number());
        return recorded.holds(entry.number(), String.valueOf(entry.digest())) && recorded.leftFigures();
    }

    /** A later revision drops a run's recurring amounts, and its lines unless it is a restatement. */
    boolean linesFit(long runId) {
        Optional<Integer> next = runs.nextRestatement(runId);
        return ofRun.apply(runId).recorded().fit(next.orElse(1) > 0, next.isEmpty());
    }

    /**
     * Records that texts in a run's blocks were changed.
     *
     * @return whether the figures in them are those that were recorded
     */
    public boolean recordTexts(long runId) {
        Optional<Integer> next = runs.nextRestatement(runId);
        RecordedBlocks blocks = ofRun.apply(runId).recorded();
        blocks.recordTexts(next.orElse(1) > 0, next.isEmpty());
        return blocks.figuresFit(next.orElse(1) > 0, next.isEmpty());
    }

    /** The entry that says which messages were sent, where an entry is about such; null where it is not. */
    @Nullable
    Long messagesOf(AuditEntry entry) {
        return switch (entry.action()) {
            case SENT -> entry.number();
            case FORGOTTEN -> find(entry.number()).map(Forgotten::sentEntry).orElse(null);
            default -> null;
        };
    }

    /** Keeps what an entry rests on. */
    void keep(long entry, Forgotten forgotten) {
        Digest before = forgotten.before();
        client.sql(
                        "INSERT INTO forgotten (entry_no, sent_entry_no, figures, codes, texts, first_form, codes_too, last_mark)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(entry)
                .param(forgotten.sentEntry())
                .param(before == null ? null : before.figures())
                .param(before == null ? null : before.codes())
                .param(before == null ? null : before.texts())
                .param(forgotten.firstForm())
                .param(forgotten.codesToo() ? 1 : 0)
                .param(forgotten.lastMark())
                .update();
    }

    private Optional<Forgotten> find(long entry) {
        return client.sql("SELECT * FROM forgotten WHERE entry_no = ?")
                .param(entry)
                .query(RecordedDigests::map)
                .optional();
    }

    private static Optional<String> dropped(long runId, List<AuditEntry> entries) {
        return entries.stream()
                .filter(entry ->
                        entry.action() == AuditEntry.Action.DROPPED && entry.runId() != null && entry.runId() == runId)
                .findFirst()
                .map(entry -> String.valueOf(entry.digest()));
    }

    private String first(long runId) {
        try {
            return digests.first(runId);
        } catch (RuntimeException e) {
            // What makes no sense any more is not what was recorded.
            return "";
        }
    }

    private static Forgotten map(ResultSet row, int number) throws SQLException {
        String figures = row.getString("figures");
        return new Forgotten(
                row.getLong("entry_no"),
                row.getObject("sent_entry_no", Long.class),
                figures == null ? null : new Digest(figures, row.getString("codes"), row.getString("texts")),
                row.getString("first_form"),
                row.getInt("codes_too") == 1,
                row.getInt("last_mark"));
    }
}
