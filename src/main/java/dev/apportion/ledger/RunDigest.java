package dev.apportion.ledger;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.Sha256;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The hash of what the ledger keeps of a run, on any database. It takes in every table that has rows of runs, whatever there is
 * in it; what is null counts as not there, so that a column that comes later changes no hash.
 * Entries of version 0.1.0 have an earlier form of it, which took in less.
 */
final class RunDigest {

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

    /** Numbers that the database gives. */
    private static final Set<String> NUMBERS = Set.of("id", "run_id");

    /** Tables that may have a row for each row of each spreadsheet, and the columns of their keys before that of the row. */
    private static final Map<String, List<String>> LARGE = Map.of(
            "rejected_row", List.of("file_no"),
            "cell_fault", List.of("file_no"),
            "ignored_row", List.of("file_no"),
            "finding", List.of("origin", "file_no"));

    /** A part of what the hash is: with another number it is another one. */
    private static final int WINDOW = 5000;

    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    private final JdbcClient client;
    private final LongFunction<RunLedger> ofRun;

    RunDigest(JdbcClient client, LongFunction<RunLedger> ofRun) {
        this.client = client;
        this.ofRun = ofRun;
    }

    /** Of a run as the ledger has it now. */
    String of(long runId) {
        Sha256 hash = new Sha256();
        rows(
                hash,
                "run",
                "SELECT period, revision, fingerprint, policy_sha256, currency, prepared_by, restatement FROM run"
                        + " WHERE id = ?",
                runId);
        for (String table : TABLES) {
            List<String> group = LARGE.get(table);
            if (group == null) {
                rows(hash, table, "SELECT * FROM " + table + " WHERE run_id = ?", runId);
            } else {
                windows(hash, table, group, runId);
            }
        }
        return hash.hex();
    }

    /** Whether an entry that recorded a hash of the run, in any form, did so of what the ledger has now. */
    boolean fits(String recorded, long runId) {
        if (of(runId).equals(recorded)) {
            return true;
        }
        try {
            return first(runId).equals(recorded);
        } catch (RuntimeException e) {
            // What makes no sense any more is not what was recorded.
            return false;
        }
    }

    /** Some thousand rows at a time, since there may be one for each row of every spreadsheet. */
    private void windows(Sha256 hash, String table, List<String> group, long runId) {
        String of = " FROM " + table + " WHERE run_id = ?";
        String window = "SELECT *" + of
                + group.stream().map(column -> " AND " + column + " = ?").collect(Collectors.joining())
                + " AND row_seq BETWEEN ? AND ?";
        String columns = String.join(", ", group);
        List<Object[]> groups = client.sql(
                        "SELECT " + columns + ", MIN(row_seq), MAX(row_seq)" + of + " GROUP BY " + columns)
                .param(runId)
                .query((row, number) -> {
                    Object[] values = new Object[group.size() + 2];
                    Arrays.setAll(values, column -> object(row, column + 1));
                    return values;
                })
                .list();
        groups.sort(Comparator.comparing(Arrays::toString));
        for (Object[] values : groups) {
            long last = ((Number) values[values.length - 1]).longValue();
            for (long from = ((Number) values[values.length - 2]).longValue(); from <= last; from += WINDOW) {
                Object[] parameters = new Object[group.size() + 3];
                parameters[0] = runId;
                System.arraycopy(values, 0, parameters, 1, group.size());
                parameters[group.size() + 1] = from;
                parameters[group.size() + 2] = from + WINDOW - 1;
                rows(hash, table, window, parameters);
            }
        }
    }

    private static Object object(ResultSet row, int column) {
        try {
            return row.getObject(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In an order that no database's collation decides. */
    private void rows(Sha256 hash, String table, String sql, Object... parameters) {
        List<String> rows = new ArrayList<>(
                client.sql(sql).params(parameters).query(new RowHash()).list());
        if (!rows.isEmpty()) {
            hash.add(table);
            rows.stream().sorted().forEach(hash::add);
        }
    }

    /** The hash of each row of one result. */
    private static final class RowHash implements RowMapper<String> {

        /** Which columns are taken in, in order of their names. */
        private final SortedMap<String, Integer> columns = new TreeMap<>();

        private final Set<Integer> bytes = new HashSet<>();

        @Override
        public String mapRow(ResultSet row, int number) throws SQLException {
            if (columns.isEmpty()) {
                look(row.getMetaData());
            }
            Sha256 hash = new Sha256();
            for (Map.Entry<String, Integer> column : columns.entrySet()) {
                String value = bytes.contains(column.getValue())
                        ? hex(row.getBytes(column.getValue()))
                        : row.getString(column.getValue());
                if (value != null) {
                    hash.add(column.getKey()).add(value);
                }
            }
            return hash.hex();
        }

        private void look(ResultSetMetaData found) throws SQLException {
            for (int column = 1; column <= found.getColumnCount(); column++) {
                String name = found.getColumnName(column).toLowerCase(Locale.ROOT);
                if (!NUMBERS.contains(name)) {
                    columns.put(name, column);
                }
                if (BYTES.contains(found.getColumnType(column))) {
                    bytes.add(column);
                }
            }
        }

        private static @Nullable String hex(byte @Nullable [] value) {
            return value == null ? null : HexFormat.of().formatHex(value);
        }
    }

    /**
     * The form of version 0.1.0: a run's sums, allocation, loaded cost and workbooks. What goes into it is named one by one, so that
     * it stays the same when there is more to know of a sum or an entry. The order of entries and cost is that of the primary keys, along which the database reads
     * without sorting.
     */
    private String first(long runId) {
        Sha256 hash = new Sha256();
        for (CostSum sum : ofRun.apply(runId).sums().all()) {
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
        for (WrittenWorkbook workbook : ofRun.apply(runId).workbooks().all()) {
            hash.add(workbook.path());
            hash.add(workbook.kind().name());
            hash.add(String.valueOf(workbook.owner()));
            hash.add(workbook.sha256());
        }
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
