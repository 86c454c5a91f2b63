package dev.apportion.ledger;

import dev.apportion.ledger.audit.OneWriter;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger of one working folder: a view of its tables for each thing that is kept of more than one run, and of each run
 * what {@link RunLedger} names.
 */
public final class Ledger {

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Runs runs;
    private final ReviewerDecisions decisions;
    private final Outbox outbox;
    private final AuditLog audit;

    public Ledger(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.client = JdbcClient.create(jdbc);
        this.runs = new Runs(client);
        this.decisions = new ReviewerDecisions(client);
        this.outbox = new Outbox(client, dataSource);
        this.audit = new AuditLog(jdbc, new OneWriter(jdbc, dataSource), runs, this::of);
    }

    /** What is kept of the run with that id. */
    public RunLedger of(long runId) {
        return new RunLedger(this, client, jdbc, dataSource, runId);
    }

    public Runs runs() {
        return runs;
    }

    public ReplacedRuns replaced() {
        return new ReplacedRuns(jdbc, runs, audit);
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
}
