package dev.apportion.ledger;

import dev.apportion.ledger.file.Findings;
import dev.apportion.ledger.file.ReadFiles;
import dev.apportion.ledger.file.RowOutcomes;
import dev.apportion.ledger.file.SheetReadings;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.ledger.line.CostLines;
import dev.apportion.ledger.line.CostSums;
import dev.apportion.ledger.line.LineBlocks;
import dev.apportion.ledger.line.Partials;
import dev.apportion.ledger.line.RecordedBlocks;
import dev.apportion.ledger.line.Recurrences;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of one run. Thread-safe. */
public final class RunLedger {

    private final Ledger whole;
    private final SourceFiles files;
    private final ReadFiles readFiles;
    private final CostLines lines;
    private final RowOutcomes rows;
    private final Findings findings;
    private final SheetReadings sheets;
    private final Partials partials;
    private final CostSums sums;
    private final Recurrences recurrences;
    private final RecordedBlocks recorded;
    private final Allocations allocations;
    private final Restatements restatements;
    private final WrittenWorkbooks workbooks;
    private final KeptFiles kept;

    RunLedger(Ledger whole, JdbcClient client, JdbcTemplate jdbc, DataSource dataSource, long runId) {
        LineBlocks blocks = new LineBlocks(client, jdbc, runId);
        this.whole = whole;
        this.files = new SourceFiles(client, jdbc, runId);
        this.findings = new Findings(client, jdbc, runId);
        this.partials = new Partials(client, jdbc, runId);
        this.readFiles = new ReadFiles(jdbc, blocks, partials, findings, dataSource, runId);
        this.lines = new CostLines(blocks, files::name);
        this.rows = new RowOutcomes(client, jdbc, files::name, runId);
        this.sheets = new SheetReadings(client, jdbc, runId);
        this.sums = new CostSums(client, jdbc, runId);
        this.recurrences = new Recurrences(client, jdbc, blocks, runId);
        this.recorded = new RecordedBlocks(client, runId);
        this.allocations = new Allocations(client, jdbc, runId);
        this.restatements = new Restatements(client, jdbc, runId);
        this.workbooks = new WrittenWorkbooks(client, runId);
        this.kept = new KeptFiles(jdbc, runId);
    }

    /** The ledger that this is a part of. */
    public Ledger whole() {
        return whole;
    }

    public SourceFiles files() {
        return files;
    }

    public ReadFiles readFiles() {
        return readFiles;
    }

    public CostLines lines() {
        return lines;
    }

    public RowOutcomes rows() {
        return rows;
    }

    public Findings findings() {
        return findings;
    }

    public SheetReadings sheets() {
        return sheets;
    }

    public Partials partials() {
        return partials;
    }

    public CostSums sums() {
        return sums;
    }

    public Recurrences recurrences() {
        return recurrences;
    }

    public RecordedBlocks recorded() {
        return recorded;
    }

    public Allocations allocations() {
        return allocations;
    }

    public Restatements restatements() {
        return restatements;
    }

    public WrittenWorkbooks workbooks() {
        return workbooks;
    }

    public KeptFiles kept() {
        return kept;
    }
}
