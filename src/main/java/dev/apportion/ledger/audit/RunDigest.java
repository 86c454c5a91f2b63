package dev.apportion.ledger.audit;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.Sha256;
import dev.apportion.ledger.line.CostSums;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hashes of what the ledger keeps of a run, on any database. It takes in every table that has rows of runs, whatever there is
 * in it; what is null counts as not there, so that a column that comes later changes no hash.
 * Entries of version 0.1.0 have an earlier form of it, which took in less.
 */
public final class RunDigest {

    /**
     * The tables that have rows of runs, in order; asking the database for them takes longer than the hash of a small month. Not
     * those that don't stay as they were without anybody's doing: the log itself, what is kept until a run ends, and lines and
     * recurring amounts, which a later revision drops; the hashes that were recorded of these are taken in.
     */
    private static final List<String> TABLES = List.of(
            "allocation_entry",
            "cell_fault",
            "file_tally",
            "finding",
            "gross_cost",
            "ignored_row",
            "loaded_budget",
            "loaded_cost",
            "recorded_blocks",
            "rejected_row",
            "restated_cost",
            "reviewer_decision",
            "row_count",
            "sheet_column",
            "sheet_reading",
            "source_file",
            "sum_block",
            "written_workbook");

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public RunDigest(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /** Of a run as the ledger has it now. */
    public Digest of(long runId) {
        Hashes hash = new Hashes();
        rows(
                hash,
                "run",
                "SELECT period, revision, fingerprint, policy_sha256, currency, prepared_by, restatement FROM run"
                        + " WHERE id = ?",
                runId);
        for (String table : TABLES) {
            for (RunRows.Window window : RunRows.of(client, table, runId)) {
                rows(hash, table, window.sql(), window.parameters().toArray());
            }
        }
        return hash.digest();
    }

    /** In an order that no database's collation decides. */
    private void rows(Hashes hash, String table, String sql, Object... parameters) {
        List<Digest> rows = client.sql(sql)
                .params(parameters)
                .query(table.equals("sum_block") ? new SumsDigest() : new RowDigest(table))
                .list();
        if (!rows.isEmpty()) {
            hash.add(table, rows);
        }
    }

    /** The hashes of all rows, as they grow. */
    private static final class Hashes {

        private final Sha256 figures = new Sha256();
        private final Sha256 codes = new Sha256();
        private final Sha256 texts = new Sha256();

        void add(String table, List<Digest> rows) {
            add(figures, table, rows.stream().map(Digest::figures));
            add(codes, table, rows.stream().map(Digest::codes));
            add(texts, table, rows.stream().map(Digest::texts));
        }

        private static void add(Sha256 hash, String table, Stream<String> rows) {
            hash.add(table);
            rows.sorted().forEach(hash::add);
        }

        Digest digest() {
            return new Digest(figures.hex(), codes.hex(), texts.hex());
        }
    }

    /**
     * The form of version 0.1.0: a run's sums, allocation, loaded cost and workbooks. What goes into it is named one by one, so that
     * it stays the same when there is more to know of a sum or an entry. The order of entries and cost is that of the primary keys, along which the database reads
     * without sorting.
     */
    public String first(long runId) {
        Sha256 hash = new Sha256();
        for (CostSum sum : new CostSums(client, jdbc, runId).all()) {
            hash.add(sum.department());
            hash.add(sum.type() == null ? "" : sum.type().name());
            hash.add(sum.workItem());
            hash.add(sum.account());
            hash.add(sum.currency().getCode());
            hash.add(String.valueOf(sum.minor()));
            hash.add(String.valueOf(sum.reportingMinor()));
        }
        add(
                hash,
                runId,
                "entry_no, stage, pool, from_department, to_department, to_item, minor",
                "allocation_entry WHERE run_id = ? ORDER BY run_id, entry_no");
        add(
                hash,
                runId,
                "department, work_item, direct_minor, sent_minor, received_minor, handover_minor",
                "loaded_cost WHERE run_id = ? ORDER BY run_id, department, work_item");
        add(hash, runId, "path, kind, owner, sha256", "written_workbook WHERE run_id = ? ORDER BY part");
        return hash.hex();
    }

    private void add(Sha256 hash, long runId, String columns, String rowsInOrder) {
        int count = columns.split(",").length;
        client.sql("SELECT " + columns + " FROM " + rowsInOrder).param(runId).query(row -> {
            for (int column = 1; column <= count; column++) {
                hash.add(String.valueOf(row.getString(column)));
            }
        });
    }
}
