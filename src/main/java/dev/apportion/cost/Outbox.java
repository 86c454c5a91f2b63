package dev.apportion.cost;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages to recipients, at most one for each recipient and content. */
public final class Outbox {

    /** Where a message stands. */
    public enum State {
        /** To be sent. */
        WAITING,
        /** Handed to the mail server; if a crash left it so, nobody knows whether it arrived. */
        SENDING,
        SENT,
        FAILED,
        /** Written as a file for somebody to send. */
        WRITTEN
    }

    /** A message. {@code messageId} never changes, so that a mail program shows a repetition as the same message. */
    public record Message(
            long id,
            Period period,
            int revision,
            String recipient,
            String contentSha256,
            String messageId,
            String subject,
            State state,
            @Nullable String note) {}

    private final JdbcClient client;

    Outbox(JdbcClient client) {
        this.client = client;
    }

    /** Adds a message, or does nothing if this recipient has one with this content already. */
    public void add(
            Period period,
            int revision,
            String recipient,
            String contentSha256,
            String messageId,
            String subject,
            LocalDateTime now) {
        client.sql("INSERT INTO outbox (period, revision, recipient, content_sha256, message_id, subject, state,"
                        + " changed) SELECT ?, ?, ?, ?, ?, ?, 'WAITING', ? FROM (VALUES (1)) AS one (n)"
                        + " WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE period = ? AND recipient = ?"
                        + " AND content_sha256 = ?)")
                .params(List.of(
                        period.toString(),
                        revision,
                        recipient,
                        contentSha256,
                        messageId,
                        subject,
                        Timestamp.valueOf(now),
                        period.toString(),
                        recipient,
                        contentSha256))
                .update();
    }

    public void mark(long id, State state, @Nullable String note, LocalDateTime now) {
        client.sql("UPDATE outbox SET state = ?, note = ?, changed = ? WHERE id = ?")
                .param(state.name())
                .param(note)
                .param(Timestamp.valueOf(now))
                .param(id)
                .update();
    }

    /** The messages of a period, in the order in which they were added. */
    public List<Message> ofPeriod(Period period) {
        return client.sql("SELECT * FROM outbox WHERE period = ? ORDER BY id")
                .param(period.toString())
                .query(Outbox::map)
                .list();
    }

    private static Message map(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getLong("id"),
                Period.parse(row.getString("period")),
                row.getInt("revision"),
                row.getString("recipient"),
                row.getString("content_sha256"),
                row.getString("message_id"),
                row.getString("subject"),
                State.valueOf(row.getString("state")),
                row.getString("note"));
    }
}
