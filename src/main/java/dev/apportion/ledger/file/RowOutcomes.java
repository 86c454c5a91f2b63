package dev.apportion.ledger.file;

import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.RowOutcome.Ignored;
import dev.apportion.cost.received.RowOutcome.Kind;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.line.LineTotals;
import dev.apportion.message.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.commons.lang3.StringUtils;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that did not become cost lines: rejected ones with the faults of their cells, ignored ones with the reason. */
public final class RowOutcomes {

    /**
     * A row in its file.
     *
     * @param fileNumber see {@link SourceFile#number}
     * @param rowSequence its place among all rows of the file, from 0
     */
    public record Placed<T extends RowOutcome>(int fileNumber, int rowSequence, T row) {}

    /**
     * Rows of a file with one outcome, counted from what is stored.
     *
     * @param reason of ignored rows, null for others
     * @param minor in minor units of {@code currency}, 0 where they have no amount
     */
    public record Count(
            int fileNumber,
            RowOutcome.Kind outcome,
            RowOutcome.@Nullable Reason reason,
            @Nullable String currency,
            long rows,
            long minor) {}

    static final FileTable IGNORED =
            new FileTable("ignored_row", "file_no, row_seq, sheet, row_no, reason, detail, rule_no, minor, currency");

    private static final FileTable COUNT =
            new FileTable("row_count", "file_no, outcome, reason, currency, row_count, minor");

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final IntFunction<String> fileNames;
    private final long runId;

    public RowOutcomes(JdbcClient client, JdbcTemplate jdbc, IntFunction<String> fileNames, long runId) {
        this.client = client;
        this.jdbc = jdbc;
        this.fileNames = fileNames;
        this.runId = runId;
    }

    /** The rows that count nowhere until somebody corrects them. */
    public RejectedRows rejected() {
        return new RejectedRows(client, jdbc, fileNames, runId);
    }

    public void addIgnored(List<Placed<Ignored>> rows) {
        IGNORED.insert(jdbc, runId, rows, placed -> new @Nullable Object[] {
            placed.fileNumber(),
            placed.rowSequence(),
            placed.row().source().sheet(),
            placed.row().source().row(),
            placed.row().reason().name(),
            placed.row().detail().code(),
            placed.row().rule(),
            placed.row().minor(),
            code(placed.row())
        });
    }

    static @Nullable String code(RowOutcome row) {
        CurrencyUnit currency = row.currency();
        return currency == null ? null : currency.getCode();
    }

    static @Nullable CurrencyUnit currency(ResultSet row) throws SQLException {
        String code = row.getString("currency");
        return code == null ? null : CurrencyUnit.of(code);
    }

    /** Numbers of the rules that took rows for no cost. */
    public Set<Integer> rules() {
        return client.sql("SELECT DISTINCT rule_no FROM ignored_row WHERE run_id = ? AND rule_no IS NOT NULL")
                .param(runId)
                .query(Integer.class)
                .set();
    }

    /** The ignored rows of a file with this number, in order of its sheets, for explaining; mostly one. */
    public List<Ignored> ignoredAt(SourceFile file, int row) {
        return client.sql("SELECT * FROM ignored_row WHERE run_id = ? AND file_no = ? AND row_no = ?"
                        + " ORDER BY run_id, file_no, row_seq")
                .param(runId)
                .param(file.number())
                .param(row)
                .query((result, number) -> new Ignored(
                        new Source(file.name(), result.getString("sheet"), row),
                        null,
                        RowOutcome.Reason.valueOf(result.getString("reason")),
                        new Message(result.getString("detail")),
                        result.getObject("rule_no", Integer.class),
                        result.getObject("minor", Long.class),
                        currency(result)))
                .list();
    }

    /** Counts the stored rows, and keeps the counts in place of earlier ones. */
    public void count(List<LineTotals.InFile> accepted) {
        List<Count> counts = recounted(accepted);
        jdbc.update("DELETE FROM row_count WHERE run_id = ?", runId);
        COUNT.insert(jdbc, runId, counts, count -> new @Nullable Object[] {
            count.fileNumber(),
            count.outcome().name(),
            count.reason() == null ? "" : count.reason().name(),
            StringUtils.defaultString(count.currency()),
            count.rows(),
            count.minor()
        });
    }

    /** Counts the stored rows; changes nothing. */
    public List<Count> recounted(List<LineTotals.InFile> accepted) {
        List<Count> counts = new ArrayList<>();
        accepted.forEach(lines -> counts.add(
                new Count(lines.fileNumber(), Kind.ACCEPTED, null, lines.currency(), lines.lines(), lines.minor())));
        counts.addAll(client.sql("SELECT file_no, CAST(? AS VARCHAR(10)), CAST('' AS VARCHAR(20)), currency,"
                        + " COUNT(*), COALESCE(SUM(minor), 0) FROM rejected_row WHERE run_id = ?"
                        + " GROUP BY file_no, currency UNION ALL SELECT file_no, CAST(? AS VARCHAR(10)),"
                        + " reason, currency, COUNT(*), COALESCE(SUM(minor), 0) FROM ignored_row WHERE run_id = ?"
                        + " GROUP BY file_no, reason, currency")
                .params(Kind.REJECTED.name(), runId, Kind.IGNORED.name(), runId)
                .query(RowOutcomes::count)
                .list());
        return counts;
    }

    /** By file the sum of the numbers of its rejected and ignored rows; files without any don't appear. */
    public Map<Integer, Long> rowNumbers() {
        Map<Integer, Long> sums = new HashMap<>();
        for (FileTable table : List.of(RejectedRows.ROW, IGNORED)) {
            client.sql("SELECT file_no, SUM(row_no) FROM " + table.name() + " WHERE run_id = ? GROUP BY file_no")
                    .param(runId)
                    .query(row -> {
                        sums.merge(row.getInt(1), row.getLong(2), Long::sum);
                    });
        }
        return sums;
    }

    /** The stored rows as they were counted, by file, outcome, reason and currency. */
    public List<Count> counts() {
        return client.sql("SELECT file_no, outcome, reason, NULLIF(currency, ''), row_count, minor FROM row_count"
                        + " WHERE run_id = ? ORDER BY run_id, file_no, outcome, reason, currency")
                .param(runId)
                .query(RowOutcomes::count)
                .list();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        String reason = row.getString(3);
        return new Count(
                row.getInt(1),
                Kind.valueOf(row.getString(2)),
                reason.isEmpty() ? null : RowOutcome.Reason.valueOf(reason),
                row.getString(4),
                row.getLong(5),
                row.getLong(6));
    }
}
