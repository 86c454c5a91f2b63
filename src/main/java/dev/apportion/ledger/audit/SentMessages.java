package dev.apportion.ledger.audit;

import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which messages entries of the audit log say were sent. What the outbox has of one doesn't change from then on, so that a
 * message that was edited or removed shows; those that wait may still change, and are in no entry.
 */
public final class SentMessages {

    /** All that stays: not the number, which the database gives. */
    private static final List<String> COLUMNS = List.of(
            "period", "revision", "recipient", "content_sha256", "message_id", "subject", "state", "accepted", "note");

    /** Those of them that people wrote, or that may quote what they wrote. */
    private static final Set<String> TEXTS = Set.of("subject", "note");

    private final JdbcClient client;

    public SentMessages(JdbcClient client) {
        this.client = client;
    }

    /**
     * Has an entry name the messages of a period that were sent and that none names yet.
     *
     * @return how many there are
     */
    public int name(long entry, Period period) {
        return client.sql("INSERT INTO sent_message (entry_no, outbox_id) SELECT CAST(? AS BIGINT), id FROM outbox"
                        + " WHERE period = ? AND state = 'SENT' AND NOT EXISTS"
                        + " (SELECT 1 FROM sent_message WHERE outbox_id = outbox.id)")
                .params(entry, period.toString())
                .update();
    }

    /** The hashes of what the outbox has now of the messages that an entry names. */
    public Digest digest(long entry) {
        Sha256 figures = new Sha256();
        Sha256 texts = new Sha256();
        client.sql("SELECT o.* FROM sent_message s LEFT JOIN outbox o ON o.id = s.outbox_id WHERE s.entry_no = ?"
                        + " ORDER BY s.outbox_id")
                .param(entry)
                .query(row -> {
                    for (String column : COLUMNS) {
                        String value = String.valueOf(row.getString(column));
                        texts.add(value);
                        if (!TEXTS.contains(column)) {
                            figures.add(value);
                        }
                    }
                });
        String hash = figures.hex();
        return new Digest(hash, hash, texts.hex());
    }
}
