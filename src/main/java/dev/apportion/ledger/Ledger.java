package dev.apportion.ledger;

import dev.apportion.ledger.file.Findings;
import dev.apportion.ledger.file.ReadFiles;
import dev.apportion.ledger.file.RowOutcomes;
import dev.apportion.ledger.file.SheetReadings;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.ledger.line.CostLines;
import dev.apportion.ledger.line.CostSums;
import dev.apportion.ledger.line.LineBlocks;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger of one working folder: one view of its tables for each thing that is kept. */
public final class Ledger {

    private final Runs runs;
    private final SourceFiles files;
    private final CostLines lines;
    private final RowOutcomes rows;
    private final Findings findings;
    private final SheetReadings sheets;
    private final ReadFiles readFiles;
    private final CostSums sums;
    private final Allocations allocations;
    private final ReviewerDecisions decisions;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Restatements restatements;
    private final WrittenWorkbooks workbooks;

    public Ledger(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        JdbcClient client = JdbcClient.create(jdbc);
        this.runs = new Runs(client);
        this.files = new SourceFiles(client, jdbc);
        LineBlocks blocks = new LineBlocks(client, jdbc);
        this.lines = new CostLines(blocks);
        this.rows = new RowOutcomes(client, jdbc);
        this.findings = new Findings(client, jdbc);
        this.sheets = new SheetReadings(client, jdbc);
        this.readFiles = new ReadFiles(jdbc, blocks, findings, dataSource);
        this.sums = new CostSums(client, jdbc);
        this.allocations = new Allocations(client, jdbc);
        this.decisions = new ReviewerDecisions(client);
        this.outbox = new Outbox(client, dataSource);
        this.workbooks = new WrittenWorkbooks(client);
        this.audit = new AuditLog(client, sums, workbooks);
        this.restatements = new Restatements(client, jdbc);
    }

    public Runs runs() {
        return runs;
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

    public CostSums sums() {
        return sums;
    }

    public Allocations allocations() {
        return allocations;
    }

    public ReviewerDecisions decisions() {
        return decisions;
    }

    public Outbox outbox() {
        return outbox;
    }

    public AuditLog audit() {
        return audit;
    }

    public Restatements restatements() {
        return restatements;
    }

    public WrittenWorkbooks workbooks() {
        return workbooks;
    }
}
