package dev.apportion.ledger.file;

import dev.apportion.cost.LedgerLine;
import dev.apportion.ledger.line.LineBlocks;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All that reading a file leaves in the ledger: removed, or taken over from one run to another. */
public final class ReadFiles {

    private static final List<String> ROWS = Stream.concat(
                    SheetReadings.TABLES.stream(),
                    Stream.of(
                            "line_block (file_no, first_row, last_row, department, line_count, held_count, lines)",
                            "rejected_row (file_no, row_seq, sheet, row_no, department, minor, currency)",
                            "cell_fault (file_no, row_seq, fault_no, cell, field, cell_value, message)",
                            "ignored_row (file_no, row_seq, sheet, row_no, reason, detail, rule_no, minor, currency)",
                            "file_tally (file_no, outcome, department, account, currency, row_count, minor)"))
            .toList();

    private static final String FINDING = "finding (file_no, origin, row_seq, finding_no, severity, code, department,"
            + " source_file, source_sheet, source_row, cell, message)";

    private final JdbcTemplate jdbc;
    private final LineBlocks blocks;
    private final RowOutcomes rows;
    private final Findings findings;
    private final SheetReadings sheets;
    private final TransactionTemplate transaction;

    public ReadFiles(
            JdbcTemplate jdbc,
            LineBlocks blocks,
            RowOutcomes rows,
            Findings findings,
            SheetReadings sheets,
            DataSource dataSource) {
        this.jdbc = jdbc;
        this.blocks = blocks;
        this.rows = rows;
        this.findings = findings;
        this.sheets = sheets;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Removes what was read of a file, so that it can be read again. */
    public void remove(long runId, int file) {
        blocks.removeFile(runId, file);
        rows.removeFile(runId, file);
        findings.removeFile(runId, file);
        sheets.removeFile(runId, file);
        jdbc.update("DELETE FROM file_tally WHERE run_id = ? AND file_no = ?", runId, file);
    }

    /**
     * Takes a file over as it was read, in one transaction, replacing what a killed run had read of it.
     *
     * @param asRead makes a line again what it was before later steps changed it
     */
    public void takeOver(long fromRun, int fromFile, long runId, int file, UnaryOperator<LedgerLine> asRead) {
        transaction.executeWithoutResult(status -> {
            remove(runId, file);
            for (String table : ROWS) {
                copy(table, "", fromRun, fromFile, runId, file);
            }
            copy(FINDING, " AND origin = 'collect'", fromRun, fromFile, runId, file);
            blocks.changeFile(runId, file, asRead);
            jdbc.update(
                    "UPDATE source_file SET state = 'READ', rows_read = (SELECT rows_read FROM source_file"
                            + " WHERE run_id = ? AND file_no = ?), row_hash = (SELECT row_hash FROM source_file"
                            + " WHERE run_id = ? AND file_no = ?) WHERE run_id = ? AND file_no = ?",
                    fromRun,
                    fromFile,
                    fromRun,
                    fromFile,
                    runId,
                    file);
        });
    }

    private void copy(String rows, String condition, long fromRun, int fromFile, long runId, int file) {
        String table = rows.substring(0, rows.indexOf(' '));
        String columns = rows.substring(rows.indexOf('(') + "(file_no".length(), rows.length() - 1);
        jdbc.update(
                "INSERT INTO " + table + " (run_id, file_no" + columns + ") SELECT " + runId + ", " + file + columns
                        + " FROM " + table + " WHERE run_id = ? AND file_no = ?" + condition,
                fromRun,
                fromFile);
    }
}
