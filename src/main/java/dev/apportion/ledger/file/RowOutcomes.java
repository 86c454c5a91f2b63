package dev.apportion.ledger.file;

import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.RowOutcome.CellFault;
import dev.apportion.cost.received.RowOutcome.Ignored;
import dev.apportion.cost.received.RowOutcome.Kind;
import dev.apportion.cost.received.RowOutcome.Rejected;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.line.LineTotals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    static final FileTable REJECTED =
            new FileTable("rejected_row", "file_no, row_seq, sheet, row_no, department, minor, currency");

    static final FileTable FAULT =
            new FileTable("cell_fault", "file_no, row_seq, fault_no, cell, field, cell_value, message");

    static final FileTable IGNORED =
            new FileTable("ignored_row", "file_no, row_seq, sheet, row_no, reason, detail, rule_no, minor, currency");

    private static final FileTable COUNT =
            new FileTable("row_count", "file_no, outcome, reason, currency, row_count, minor");

    /** Rows of a file that are read at a time. */
    private static final int WINDOW = 5000;

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

    public void addRejected(List<Placed<Rejected>> rows) {
        REJECTED.insert(jdbc, runId, rows, placed -> new @Nullable Object[] {
            placed.fileNumber(),
            placed.rowSequence(),
            placed.row().source().sheet(),
            placed.row().source().row(),
            placed.row().department(),
            placed.row().minor(),
            code(placed.row())
        });
        record Numbered(Placed<Rejected> row, int number, CellFault fault) {}
        List<Numbered> faults = new ArrayList<>();
        for (Placed<Rejected> row : rows) {
            int number = 0;
            for (CellFault fault : row.row().faults()) {
                faults.add(new Numbered(row, number++, fault));
            }
        }
        FAULT.insert(jdbc, runId, faults, numbered -> new @Nullable Object[] {
            numbered.row().fileNumber(),
            numbered.row().rowSequence(),
            numbered.number(),
            numbered.fault().cell(),
            numbered.fault().field(),
            numbered.fault().value(),
            numbered.fault().message()
        });
    }

    public void addIgnored(List<Placed<Ignored>> rows) {
        IGNORED.insert(jdbc, runId, rows, placed -> new @Nullable Object[] {
            placed.fileNumber(),
            placed.rowSequence(),
            placed.row().source().sheet(),
            placed.row().source().row(),
            placed.row().reason().name(),
            placed.row().detail(),
            placed.row().rule(),
            placed.row().minor(),
            code(placed.row())
        });
    }

    private static @Nullable String code(RowOutcome row) {
        CurrencyUnit currency = row.currency();
        return currency == null ? null : currency.getCode();
    }

    private static @Nullable CurrencyUnit currency(ResultSet row) throws SQLException {
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

    /** All rejected rows in order of file and row, some thousand in memory at a time. */
    public Stream<Placed<Rejected>> rejected() {
        record Span(int file, int first, int last) {}
        List<Span> spans = client.sql("SELECT file_no, MIN(row_seq), MAX(row_seq) FROM rejected_row WHERE run_id = ?"
                        + " GROUP BY file_no ORDER BY file_no")
                .param(runId)
                .query((row, number) -> new Span(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list();
        return spans.stream()
                .flatMap(span -> IntStream.rangeClosed(span.first() / WINDOW, span.last() / WINDOW)
                        .mapToObj(window -> rejected(
                                span.file(), "row_seq BETWEEN ? AND ?", window * WINDOW, window * WINDOW + WINDOW - 1)))
                .flatMap(List::stream);
    }

    /** The rejected rows of a file with this number, in order of its sheets, for explaining; mostly one. */
    public List<Placed<Rejected>> rejectedAt(SourceFile file, int row) {
        return rejected(
                file.number(),
                "row_seq IN (SELECT row_seq FROM rejected_row WHERE run_id = ? AND file_no = ? AND row_no = ?)",
                runId,
                file.number(),
                row);
    }

    /** @param which a condition on {@code row_seq} */
    private List<Placed<Rejected>> rejected(int file, String which, Object... values) {
        List<Object> parameters = new ArrayList<>(List.of(runId, file));
        parameters.addAll(List.of(values));
        Map<Integer, List<CellFault>> faults = new HashMap<>();
        client.sql("SELECT * FROM cell_fault WHERE run_id = ? AND file_no = ? AND " + which
                        + " ORDER BY run_id, file_no, row_seq, fault_no")
                .params(parameters)
                .query(row -> {
                    faults.computeIfAbsent(row.getInt("row_seq"), key -> new ArrayList<>())
                            .add(new CellFault(
                                    row.getString("cell"),
                                    row.getString("field"),
                                    row.getString("cell_value"),
                                    row.getString("message")));
                });
        return client.sql("SELECT * FROM rejected_row WHERE run_id = ? AND file_no = ? AND " + which
                        + " ORDER BY run_id, file_no, row_seq")
                .params(parameters)
                .query((row, number) -> new Placed<>(
                        file,
                        row.getInt("row_seq"),
                        new Rejected(
                                new Source(fileNames.apply(file), row.getString("sheet"), row.getInt("row_no")),
                                row.getString("department"),
                                faults.getOrDefault(row.getInt("row_seq"), List.of()),
                                row.getObject("minor", Long.class),
                                currency(row))))
                .list();
    }

    /** The rejected rows of a run summed, in order of file, department, field and currency. */
    public List<RejectedSum> rejectedSums() {
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
                        result.getString("detail"),
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
        for (FileTable table : List.of(REJECTED, IGNORED)) {
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
