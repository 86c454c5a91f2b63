package dev.apportion.cost;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cost lines of a run, with their decisions. */
public final class CostLines {

    /** Same department, account and supplier: the lines that repetition is measured over. */
    public record Recurrence(Period period, String department, String account, String supplier, long minor) {}

    /** A line that says the same as an earlier one of its run. */
    public record Duplicate(
            int fileNumber, int rowSequence, String key, String department, Source source, Source first) {}

    private static final int BATCH = 1000;
    private static final String INSERT = "INSERT INTO cost_line (run_id, file_no, row_seq, sheet, row_no, line_key,"
            + " department, activity_code, activity_name, account, account_name, description, supplier, document,"
            + " cost_date, cost_period, declared_type, start_date, end_date, frequency, minor, currency, hours,"
            + " quantity, category, rate, reporting_minor, decision, cost_type, work_item, evidence)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    CostLines(JdbcClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    public void add(long runId, List<LedgerLine> lines) {
        jdbc.batchUpdate(INSERT, lines, BATCH, (insert, line) -> bind(insert, runId, line));
    }

    /** Removes the lines of a file, so that it can be read anew. */
    public void removeFile(long runId, int fileNumber) {
        jdbc.update("DELETE FROM cost_line WHERE run_id = ? AND file_no = ?", runId, fileNumber);
    }

    /** Removes all lines of a run; its sums stay. */
    public void removeAll(long runId) {
        jdbc.update("DELETE FROM cost_line WHERE run_id = ?", runId);
    }

    /** The lines of a department in order of file and row, fetched in windows; each iteration starts again. */
    public Iterable<LedgerLine> ofDepartment(long runId, String department, List<SourceFile> files) {
        return () -> lines(runId, files, LineWindows.Which.OF_DEPARTMENT, department);
    }

    /** All lines in order of file and row, fetched in windows; each iteration starts again. */
    public Iterable<LedgerLine> ofRun(long runId, List<SourceFile> files) {
        return () -> lines(runId, files, LineWindows.Which.ALL);
    }

    /** The held lines in order of file and row. */
    public Iterable<LedgerLine> held(long runId, List<SourceFile> files) {
        return () -> lines(runId, files, LineWindows.Which.HELD);
    }

    /** The lines of a file whose row has this number, for explaining; mostly one. */
    public List<LedgerLine> atRow(long runId, SourceFile file, int row, List<SourceFile> files) {
        return client.sql("SELECT * FROM cost_line WHERE run_id = ? AND file_no = ? AND row_no = ? ORDER BY row_seq")
                .param(runId)
                .param(file.number())
                .param(row)
                .query(new LedgerLineMapper(files))
                .list();
    }

    /** The lines with a key, for explaining. */
    public List<LedgerLine> withKey(long runId, String key, List<SourceFile> files) {
        return client.sql("SELECT * FROM cost_line WHERE run_id = ? AND line_key = ? ORDER BY file_no, row_seq")
                .param(runId)
                .param(key)
                .query(new LedgerLineMapper(files))
                .list();
    }

    /** The largest lines that make up a work item's own cost on an account in a department. */
    public List<LedgerLine> ofCell(
            long runId, String department, String workItem, String account, List<SourceFile> files, int most) {
        return client.sql("SELECT * FROM cost_line WHERE run_id = ? AND department = ? AND work_item = ?"
                        + " AND COALESCE(account, '') = ? ORDER BY ABS(reporting_minor) DESC, file_no, row_seq LIMIT ?")
                .param(runId)
                .param(department)
                .param(workItem)
                .param(account)
                .param(most)
                .query(new LedgerLineMapper(files))
                .list();
    }

    /** Amounts of a run's lines that have an account or a supplier, one row for each distinct combination. */
    public List<Recurrence> recurrences(Run run) {
        return client.sql(
                        "SELECT DISTINCT department, COALESCE(account, '') a, COALESCE(supplier, '') s,"
                                + " reporting_minor FROM cost_line WHERE run_id = ? AND (account IS NOT NULL OR supplier IS NOT NULL)")
                .param(run.id())
                .query((row, number) -> new Recurrence(
                        run.period(), row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    /** The decided line of a run that a credit reverses: same department, supplier and document, opposite amount. */
    public Optional<LedgerLine> reversedBy(long runId, CostLine credit, List<SourceFile> files) {
        return client.sql("SELECT * FROM cost_line WHERE run_id = ? AND department = ? AND document = ? AND minor = ?"
                        + " AND currency = ? AND COALESCE(supplier, '') = ? AND cost_type IS NOT NULL"
                        + " ORDER BY file_no, row_seq LIMIT 1")
                .param(runId)
                .param(credit.department())
                .param(credit.document())
                .param(Math.negateExact(credit.minor()))
                .param(credit.currency().getCode())
                .param(credit.supplier() == null ? "" : credit.supplier())
                .query(new LedgerLineMapper(files))
                .optional();
    }

    private LineWindows<LedgerLine> lines(
            long runId, List<SourceFile> files, LineWindows.Which which, String... values) {
        return new LineWindows<>(
                client, runId, "*", new LedgerLineMapper(files), LedgerLine::rowSequence, which, values);
    }

    /** Counts, sums and repeated keys of all lines, in one pass over what is stored. */
    public LineTotals totals(long runId) {
        return LineTotals.of(new LineWindows<>(
                client, runId, LineTotals.COLUMNS, CostLines::totalled, LineTotals.Line::row, LineWindows.Which.ALL));
    }

    private static LineTotals.Line totalled(ResultSet row, int number) throws SQLException {
        return new LineTotals.Line(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                StringUtils.defaultString(row.getString(5)),
                StringUtils.defaultString(row.getString(6)),
                StringUtils.defaultString(row.getString(7)),
                row.getString(8),
                row.getLong(9),
                row.getLong(10),
                row.getBigDecimal(11),
                row.getString(12));
    }

    /** Lines that say exactly what an earlier line says. */
    public List<Duplicate> duplicates(long runId, List<SourceFile> files) {
        return duplicates(runId, files, totals(runId).repeatedKeys());
    }

    /**
     * Lines that say exactly what an earlier line says.
     *
     * @param repeatedKeys as {@link #totals} gives them
     */
    public List<Duplicate> duplicates(long runId, List<SourceFile> files, List<String> repeatedKeys) {
        if (repeatedKeys.isEmpty()) {
            return List.of();
        }
        Set<String> repeated = Set.copyOf(repeatedKeys);
        List<LedgerLine> twins = new ArrayList<>();
        lines(runId, files, LineWindows.Which.ALL).forEachRemaining(line -> {
            if (repeated.contains(line.key())) {
                twins.add(line);
            }
        });
        twins.sort(Comparator.comparing(LedgerLine::key));
        List<Duplicate> duplicates = new ArrayList<>();
        LedgerLine first = null;
        for (LedgerLine line : twins) {
            if (first == null || !first.key().equals(line.key())) {
                first = line;
            } else {
                duplicates.add(new Duplicate(
                        line.fileNumber(),
                        line.rowSequence(),
                        line.key(),
                        line.line().department(),
                        line.line().source(),
                        first.line().source()));
            }
        }
        return duplicates;
    }

    /** Takes a line's decision back. */
    public void hold(long runId, int fileNumber, int rowSequence, String evidence) {
        jdbc.update(
                "UPDATE cost_line SET decision = 'HELD', cost_type = NULL, work_item = NULL, evidence = ?"
                        + " WHERE run_id = ? AND file_no = ? AND row_seq = ?",
                evidence,
                runId,
                fileNumber,
                rowSequence);
    }

    /** Takes the decisions of all lines of a work item back; gives how many. */
    public int holdWorkItem(long runId, String workItem, String evidence) {
        return jdbc.update(
                "UPDATE cost_line SET decision = 'HELD', cost_type = NULL, work_item = NULL, evidence = ?"
                        + " WHERE run_id = ? AND work_item = ?",
                evidence,
                runId,
                workItem);
    }

    private static void bind(PreparedStatement insert, long runId, LedgerLine ledgerLine) throws SQLException {
        CostLine line = ledgerLine.line();
        insert.setLong(1, runId);
        insert.setInt(2, ledgerLine.fileNumber());
        insert.setInt(3, ledgerLine.rowSequence());
        insert.setString(4, line.source().sheet());
        insert.setInt(5, line.source().row());
        insert.setString(6, ledgerLine.key());
        insert.setString(7, line.department());
        insert.setString(8, line.activityCode());
        insert.setString(9, line.activityName());
        insert.setString(10, line.account());
        insert.setString(11, line.accountName());
        insert.setString(12, line.description());
        insert.setString(13, line.supplier());
        insert.setString(14, line.document());
        bindDate(insert, 15, line.date());
        insert.setString(16, line.period().toString());
        insert.setString(17, name(line.declaredType()));
        bindDate(insert, 18, line.start());
        bindDate(insert, 19, line.end());
        insert.setString(20, line.frequency());
        insert.setLong(21, line.minor());
        insert.setString(22, line.currency().getCode());
        insert.setBigDecimal(23, line.hours());
        insert.setBigDecimal(24, line.quantity());
        insert.setString(25, line.category());
        insert.setBigDecimal(26, ledgerLine.rate());
        insert.setLong(27, ledgerLine.reportingMinor());
        insert.setString(28, ledgerLine.decision().name());
        insert.setString(29, name(ledgerLine.type()));
        insert.setString(30, ledgerLine.workItem());
        insert.setString(31, ledgerLine.evidence());
    }

    private static void bindDate(PreparedStatement insert, int index, @Nullable LocalDate date) throws SQLException {
        if (date == null) {
            insert.setNull(index, Types.DATE);
        } else {
            insert.setDate(index, Date.valueOf(date));
        }
    }

    private static @Nullable String name(@Nullable CostType type) {
        return type == null ? null : type.name();
    }
}
