package dev.apportion.ledger.file;

import dev.apportion.cost.LedgerLine;
import dev.apportion.ledger.line.LineBlocks;
import dev.apportion.ledger.line.PartialTotals;
import dev.apportion.ledger.line.Partials;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All that reading a file leaves in the ledger: removed, or taken over from one run to another. */
public final class ReadFiles {

    private static final List<FileTable> TABLES = List.of(
            SheetReadings.READING,
            SheetReadings.COLUMN,
            new FileTable(
                    "line_block",
                    "file_no, first_row, last_row, department, currency, line_count, held_count, minor, lines"),
            new FileTable(
                    "partial_block",
                    "file_no, department, line_count, declared_count, sums, recurrences, line_keys, rules"),
            RejectedRows.ROW,
            RejectedRows.FAULT,
            RowOutcomes.IGNORED,
            SourceFiles.TALLY);

    private final JdbcTemplate jdbc;
    private final LineBlocks blocks;
    private final Partials partials;
    private final Findings findings;
    private final TransactionTemplate transaction;
    private final long runId;

    public ReadFiles(
            JdbcTemplate jdbc,
            LineBlocks blocks,
            Partials partials,
            Findings findings,
            DataSource dataSource,
            long runId) {
        this.jdbc = jdbc;
        this.blocks = blocks;
        this.partials = partials;
        this.findings = findings;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.runId = runId;
    }

    /** Removes what was read of a file, so that it can be read again. */
    public void remove(int file) {
        TABLES.forEach(table -> table.remove(jdbc, runId, file));
        findings.removeFile(file);
    }

    /**
     * Takes a file over as it was read, in one transaction, replacing what a killed run had read of it.
     *
     * @param asRead makes a line again what it was before later steps changed it
     */
    public void takeOver(long fromRun, int fromFile, int file, UnaryOperator<LedgerLine> asRead) {
        transaction.executeWithoutResult(status -> {
            remove(file);
            TABLES.forEach(table -> table.copy(jdbc, "", fromRun, fromFile, runId, file));
            Findings.FINDING.copy(jdbc, "AND origin = 'collect'", fromRun, fromFile, runId, file);
            addUp(file, asRead);
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

    /**
     * Undoes what a balancing changed that was done but not noted as done: killed between the two, the job balances again. In the
     * caller's transaction.
     *
     * @param asRead makes a line again what it was before later steps changed it
     */
    public void unbalance(UnaryOperator<LedgerLine> asRead) {
        if (partials.isEmpty()) {
            jdbc.queryForList(
                            "SELECT DISTINCT file_no FROM line_block WHERE run_id = ? ORDER BY file_no",
                            Integer.class,
                            runId)
                    .forEach(file -> addUp(file, asRead));
        }
    }

    private void addUp(int file, UnaryOperator<LedgerLine> asRead) {
        PartialTotals totals = new PartialTotals();
        blocks.changeFile(file, line -> {
            LedgerLine read = asRead.apply(line);
            totals.add(read);
            return read;
        });
        partials.add(file, totals);
    }
}
