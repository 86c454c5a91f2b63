package dev.apportion.ledger;

import dev.apportion.cost.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Messages to recipients, at most one for each recipient and content. Each change is committed by itself, whatever
 * transaction the caller is in: what was handed to a mail server can't be rolled back.
 */
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
        WRITTEN,
        /** Never sent, because a later revision took its place. */
        SUPERSEDED
    }

    /**
     * A message. {@code messageId} never changes, so that a mail program shows a repetition as the same message.
     *
     * @param recipient the addresses that it goes to, in the form that the sender gave
     * @param note what went wrong, null if nothing did
     * @param accepted addresses that the mail server took it for, as the sender wrote them
     */
    public record Message(
            long id,
            Period period,
            int revision,
            String recipient,
            String contentSha256,
            String messageId,
            String subject,
            State state,
            @Nullable String note,
            List<String> accepted) {}

    private static final int LONGEST_NOTE = 4000;
    /** Between addresses of a column. */
    private static final String BETWEEN = ", ";

    private final JdbcClient client;
    private final TransactionTemplate own;

    Outbox(JdbcClient client, DataSource dataSource) {
        this.client = client;
        this.own = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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
        own.executeWithoutResult(status -> client.sql(
                        "INSERT INTO outbox (period, revision, recipient, content_sha256, message_id, subject, state,"
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
                .update());
    }

    /** Notes where a message stands. */
    public void mark(long id, State state, @Nullable String note, LocalDateTime now) {
        own.executeWithoutResult(status -> client.sql("UPDATE outbox SET state = ?, note = ?, changed = ? WHERE id = ?")
                .param(state.name())
                .param(shortened(note))
                .param(Timestamp.valueOf(now))
                .param(id)
                .update());
    }

    /** Notes where a message stands and which addresses have it. */
    public void mark(long id, State state, @Nullable String note, List<String> accepted, LocalDateTime now) {
        own.executeWithoutResult(
                status -> client.sql("UPDATE outbox SET state = ?, note = ?, accepted = ?, changed = ? WHERE id = ?")
                        .param(state.name())
                        .param(shortened(note))
                        .param(accepted.isEmpty() ? null : String.join(BETWEEN, accepted))
                        .param(Timestamp.valueOf(now))
                        .param(id)
                        .update());
    }

    /** The messages of a period, in the order in which they were added. */
    public List<Message> ofPeriod(Period period) {
        List<Message> messages = own.execute(status -> client.sql("SELECT * FROM outbox WHERE period = ? ORDER BY id")
                .param(period.toString())
                .query(Outbox::map)
                .list());
        return messages == null ? List.of() : messages;
    }

    private static @Nullable String shortened(@Nullable String note) {
        return note == null || note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
    }

    private static Message map(ResultSet row, int number) throws SQLException {
        String accepted = row.getString("accepted");
        return new Message(
                row.getLong("id"),
                Period.parse(row.getString("period")),
                row.getInt("revision"),
                row.getString("recipient"),
                row.getString("content_sha256"),
                row.getString("message_id"),
                row.getString("subject"),
                State.valueOf(row.getString("state")),
                row.getString("note"),
                accepted == null ? List.of() : List.of(accepted.split(BETWEEN)));
    }
}
