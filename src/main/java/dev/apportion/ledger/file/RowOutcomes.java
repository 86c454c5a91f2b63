package dev.apportion.ledger.file;

import dev.apportion.cost.Source;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.line.LineTotals;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that did not become cost lines: rejected ones with the faults of their cells, ignored ones with the reason. */
public final class RowOutcomes {

    /** A rejected row. {@code minor} is in minor units of {@code currency}, if it could be read. */
    public record Rejected(
            int fileNumber,
            int rowSequence,
            Source source,
            @Nullable String department,
            @Nullable Long minor,
            @Nullable String currency,
            List<Fault> faults) {}

    /** What is wrong in a cell. */
    public record Fault(String cell, String field, String value, String message) {}

    /**
     * A row that is not cost. {@code minor} is in minor units of {@code currency}, if an amount stands in it.
     *
     * @param rule number of the rule that says so; null if none does, and in runs of versions before schema 17
     */
    public record Ignored(
            int fileNumber,
            int rowSequence,
            Source source,
            String reason,
            String detail,
            @Nullable Integer rule,
            @Nullable Long minor,
            @Nullable String currency) {}

    /** Rows of a file with one outcome, counted from what is stored. {@code minor} is 0 where they have no amount. */
    public record Count(
            int fileNumber,
            String outcome,
            String reason,
            @Nullable String currency,
            long rows,
            long minor) {}

    /**
     * Rejected rows of a file with the same department, currency and first field that could not be read.
     *
     * @param rowsWithoutAmount how many of them have no amount that could be read
     * @param minor of the others, in minor units of {@code currency}
     */
    public record RejectedSum(
            int fileNumber,
            @Nullable String department,
            String field,
            @Nullable String currency,
            long rows,
            long rowsWithoutAmount,
            long minor) {}

    private static final int BATCH = 1000;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    public RowOutcomes(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    public void addRejected(long runId, List<Rejected> rows) {
        jdbc.batchUpdate(
                "INSERT INTO rejected_row (run_id, file_no, row_seq, sheet, row_no, department, minor, currency)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                BATCH,
                (insert, row) -> {
                    place(insert, runId, row.fileNumber(), row.rowSequence(), row.source());
                    insert.setString(6, row.department());
                    insert.setObject(7, row.minor(), Types.BIGINT);
                    insert.setString(8, row.currency());
                });
        record Numbered(Rejected row, int number, Fault fault) {}
        List<Numbered> faults = new ArrayList<>();
        for (Rejected row : rows) {
            int number = 0;
            for (Fault fault : row.faults()) {
                faults.add(new Numbered(row, number++, fault));
            }
        }
        jdbc.batchUpdate(
                "INSERT INTO cell_fault (run_id, file_no, row_seq, fault_no, cell, field, cell_value, message)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                faults,
                BATCH,
                (insert, numbered) -> {
                    insert.setLong(1, runId);
                    insert.setInt(2, numbered.row().fileNumber());
                    insert.setInt(3, numbered.row().rowSequence());
                    insert.setInt(4, numbered.number());
                    insert.setString(5, numbered.fault().cell());
                    insert.setString(6, numbered.fault().field());
                    insert.setString(7, numbered.fault().value());
                    insert.setString(8, numbered.fault().message());
                });
    }

    public void addIgnored(long runId, List<Ignored> rows) {
        jdbc.batchUpdate(
                "INSERT INTO ignored_row (run_id, file_no, row_seq, sheet, row_no, reason, detail, rule_no, minor,"
                        + " currency)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                BATCH,
                (insert, row) -> {
                    place(insert, runId, row.fileNumber(), row.rowSequence(), row.source());
                    insert.setString(6, row.reason());
                    insert.setString(7, row.detail());
                    insert.setObject(8, row.rule(), Types.INTEGER);
                    insert.setObject(9, row.minor(), Types.BIGINT);
                    insert.setString(10, row.currency());
                });
    }

    /** The first five parameters: what every row is known by. */
    private static void place(PreparedStatement insert, long runId, int fileNumber, int rowSequence, Source source)
            throws SQLException {
        insert.setLong(1, runId);
        insert.setInt(2, fileNumber);
        insert.setInt(3, rowSequence);
        insert.setString(4, source.sheet());
        insert.setInt(5, source.row());
    }

    /** Removes the rows of a file, so that it can be read again. */
    void removeFile(long runId, int fileNumber) {
        for (String table : List.of("cell_fault", "rejected_row", "ignored_row")) {
            jdbc.update("DELETE FROM " + table + " WHERE run_id = ? AND file_no = ?", runId, fileNumber);
        }
    }

    /** Numbers of the rules that took rows for no cost. */
    public Set<Integer> rules(long runId) {
        return client.sql("SELECT DISTINCT rule_no FROM ignored_row WHERE run_id = ? AND rule_no IS NOT NULL")
                .param(runId)
                .query(Integer.class)
                .set();
    }

    /** All rejected rows in order of file and row. */
    public List<Rejected> rejected(long runId, List<SourceFile> files) {
        record Key(int file, int row) {}
        var faults = new HashMap<Key, List<Fault>>();
        client.sql("SELECT * FROM cell_fault WHERE run_id = ? ORDER BY run_id, file_no, row_seq, fault_no")
                .param(runId)
                .query(row -> {
                    faults.computeIfAbsent(
                                    new Key(row.getInt("file_no"), row.getInt("row_seq")), key -> new ArrayList<>())
                            .add(new Fault(
                                    row.getString("cell"),
                                    row.getString("field"),
                                    row.getString("cell_value"),
                                    row.getString("message")));
                });
        return client.sql("SELECT * FROM rejected_row WHERE run_id = ? ORDER BY run_id, file_no, row_seq")
                .param(runId)
                .query((row, number) -> new Rejected(
                        row.getInt("file_no"),
                        row.getInt("row_seq"),
                        new Source(
                                files.get(row.getInt("file_no")).name(), row.getString("sheet"), row.getInt("row_no")),
                        row.getString("department"),
                        row.getObject("minor", Long.class),
                        row.getString("currency"),
                        faults.getOrDefault(new Key(row.getInt("file_no"), row.getInt("row_seq")), List.of())))
                .list();
    }

    /** The rejected rows of a run summed, in order of file, department, field and currency. */
    public List<RejectedSum> rejectedSums(long runId) {
        return client.sql("SELECT r.file_no, r.department, COALESCE(f.field, ''), r.currency, COUNT(*), COUNT(r.minor),"
                        + " COALESCE(SUM(r.minor), 0) FROM rejected_row r LEFT JOIN cell_fault f ON f.run_id = r.run_id"
                        + " AND f.file_no = r.file_no AND f.row_seq = r.row_seq AND f.fault_no = 0 WHERE r.run_id = ?"
                        + " GROUP BY r.file_no, r.department, COALESCE(f.field, ''), r.currency"
                        + " ORDER BY r.file_no, COALESCE(r.department, ''), 3, COALESCE(r.currency, '')")
                .param(runId)
                .query((row, number) -> {
                    String currency = row.getString(4);
                    long rows = row.getLong(5);
                    return new RejectedSum(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            currency,
                            rows,
                            currency == null ? rows : rows - row.getLong(6),
                            row.getLong(7));
                })
                .list();
    }

    /** The ignored rows of a file with this number, in order of its sheets, for explaining; mostly one. */
    public List<Ignored> ignoredAt(long runId, SourceFile file, int row) {
        return client.sql("SELECT * FROM ignored_row WHERE run_id = ? AND file_no = ? AND row_no = ?"
                        + " ORDER BY run_id, file_no, row_seq")
                .param(runId)
                .param(file.number())
                .param(row)
                .query((result, number) -> new Ignored(
                        file.number(),
                        result.getInt("row_seq"),
                        new Source(file.name(), result.getString("sheet"), row),
                        result.getString("reason"),
                        result.getString("detail"),
                        result.getObject("rule_no", Integer.class),
                        result.getObject("minor", Long.class),
                        result.getString("currency")))
                .list();
    }

    /** Counts the stored rows, and keeps the counts in place of earlier ones. */
    public void count(long runId, List<LineTotals.InFile> accepted) {
        List<Count> counts = new ArrayList<>();
        accepted.forEach(lines -> counts.add(
                new Count(lines.fileNumber(), "ACCEPTED", "", lines.currency(), lines.lines(), lines.minor())));
        counts.addAll(client.sql("SELECT file_no, CAST('REJECTED' AS VARCHAR(10)), CAST('' AS VARCHAR(20)), currency,"
                        + " COUNT(*), COALESCE(SUM(minor), 0) FROM rejected_row WHERE run_id = ?"
                        + " GROUP BY file_no, currency UNION ALL SELECT file_no, CAST('IGNORED' AS VARCHAR(10)),"
                        + " reason, currency, COUNT(*), COALESCE(SUM(minor), 0) FROM ignored_row WHERE run_id = ?"
                        + " GROUP BY file_no, reason, currency")
                .param(runId)
                .param(runId)
                .query(RowOutcomes::count)
                .list());
        jdbc.update("DELETE FROM row_count WHERE run_id = ?", runId);
        jdbc.batchUpdate(
                "INSERT INTO row_count (run_id, file_no, outcome, reason, currency, row_count, minor)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                counts,
                BATCH,
                (insert, count) -> {
                    insert.setLong(1, runId);
                    insert.setInt(2, count.fileNumber());
                    insert.setString(3, count.outcome());
                    insert.setString(4, count.reason());
                    insert.setString(5, StringUtils.defaultString(count.currency()));
                    insert.setLong(6, count.rows());
                    insert.setLong(7, count.minor());
                });
    }

    /** The stored rows as they were counted, by file, outcome (ACCEPTED, REJECTED, IGNORED), reason and currency. */
    public List<Count> counts(long runId) {
        return client.sql("SELECT file_no, outcome, reason, NULLIF(currency, ''), row_count, minor FROM row_count"
                        + " WHERE run_id = ? ORDER BY run_id, file_no, outcome, reason, currency")
                .param(runId)
                .query(RowOutcomes::count)
                .list();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(
                row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5), row.getLong(6));
    }
}
