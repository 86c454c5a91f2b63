package dev.apportion.ledger;

import dev.apportion.cost.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The runs so far. */
public final class Runs {

    /** A run's row, which may be damaged. */
    record Written(long id, String period, int revision, String state) {

        boolean is(Run.State other) {
            return state.equals(other.name());
        }
    }

    private final JdbcClient client;

    Runs(JdbcClient client) {
        this.client = client;
    }

    /** Begins a new revision; unfinished ones of the period are given up. */
    public Run begin(Run.Basis basis, LocalDateTime started) {
        Period period = basis.period();
        client.sql("UPDATE run SET state = 'ABANDONED', ended = ? WHERE period = ? AND state = 'RUNNING'")
                .param(Timestamp.valueOf(started))
                .param(period.toString())
                .update();
        int revision = latestRevision(period) + 1;
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        client.sql(
                        "INSERT INTO run (period, revision, fingerprint, policy_sha256, currency, prepared_by, restatement, state,"
                                + " started) VALUES (?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?)")
                .param(period.toString())
                .param(revision)
                .param(basis.fingerprint())
                .param(basis.policySha256())
                .param(basis.currency().getCode())
                .param(basis.preparedBy())
                .param(basis.restatement())
                .param(Timestamp.valueOf(started))
                .update(key, "id");
        return new Run(requireId(key), revision, basis, Run.State.RUNNING, started, null);
    }

    public void finish(long id, LocalDateTime ended) {
        client.sql("UPDATE run SET state = 'DONE', ended = ? WHERE id = ?")
                .param(Timestamp.valueOf(ended))
                .param(id)
                .update();
    }

    private int latestRevision(Period period) {
        return client.sql("SELECT COALESCE(MAX(revision), 0) FROM run WHERE period = ?")
                .param(period.toString())
                .query(Integer.class)
                .single();
    }

    /** The highest number that a restatement of a period has, whether or not the period was opened since; 0 if none. */
    public int latestRestatement(Period period) {
        return client.sql("SELECT COALESCE(MAX(restatement), 0) FROM run WHERE period = ? AND state = 'DONE'")
                .param(period.toString())
                .query(Integer.class)
                .single();
    }

    public Run byId(long id) {
        return client.sql("SELECT * FROM run WHERE id = ?")
                .param(id)
                .query(Runs::map)
                .single();
    }

    /** The unfinished run of a period, if there is one. */
    public Optional<Run> unfinished(Period period) {
        return client.sql("SELECT * FROM run WHERE period = ? AND state = 'RUNNING'")
                .param(period.toString())
                .query(Runs::map)
                .optional();
    }

    /** The latest complete revision of a period. */
    public Optional<Run> latestDone(Period period) {
        return client.sql("SELECT * FROM run WHERE period = ? AND state = 'DONE' ORDER BY revision DESC LIMIT 1")
                .param(period.toString())
                .query(Runs::map)
                .optional();
    }

    /** Which restatement the next complete revision of a run's period is, 0 for none; empty if there is no later one. */
    public Optional<Integer> nextRestatement(long runId) {
        return client.sql(
                        "SELECT next.restatement FROM run next, run this WHERE this.id = ? AND next.period = this.period"
                                + " AND next.revision > this.revision AND next.state IN ('DONE', 'DROPPED')"
                                + " ORDER BY next.revision LIMIT 1")
                .param(runId)
                .query(Integer.class)
                .optional();
    }

    /** The complete revision of a run's period before it, if there is one. */
    public Optional<Run> doneBefore(Run run) {
        return client.sql("SELECT * FROM run WHERE period = ? AND state = 'DONE' AND revision < ?"
                        + " ORDER BY revision DESC LIMIT 1")
                .param(run.period().toString())
                .param(run.revision())
                .query(Runs::map)
                .optional();
    }

    /** The latest complete revision of each period before this one, latest period first. */
    public List<Run> latestDoneBefore(Period period) {
        return client.sql("SELECT * FROM run r WHERE period < ? AND state = 'DONE' AND revision ="
                        + " (SELECT MAX(revision) FROM run s WHERE s.period = r.period AND s.state = 'DONE')"
                        + " ORDER BY period DESC")
                .param(period.toString())
                .query(Runs::map)
                .list();
    }

    /** All runs, latest period first, latest revision first. */
    public List<Run> all() {
        return client.sql("SELECT * FROM run ORDER BY period DESC, revision DESC")
                .query(Runs::map)
                .list();
    }

    /** All runs as they are written, whether or not that makes sense. */
    List<Written> written() {
        return client.sql("SELECT id, period, revision, state FROM run ORDER BY id")
                .query((row, number) -> new Written(row.getLong(1), row.getString(2), row.getInt(3), row.getString(4)))
                .list();
    }

    private static long requireId(GeneratedKeyHolder key) {
        Number id = key.getKeyAs(Number.class);
        if (id == null) {
            throw new IllegalStateException("The database gave the new run no id");
        }
        return id.longValue();
    }

    private static Run map(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended");
        return new Run(
                row.getLong("id"),
                row.getInt("revision"),
                new Run.Basis(
                        Period.parse(row.getString("period")),
                        row.getInt("restatement"),
                        row.getString("fingerprint"),
                        row.getString("policy_sha256"),
                        CurrencyUnit.of(row.getString("currency")),
                        row.getString("prepared_by")),
                Run.State.valueOf(row.getString("state")),
                row.getTimestamp("started").toLocalDateTime(),
                ended == null ? null : ended.toLocalDateTime());
    }
}
