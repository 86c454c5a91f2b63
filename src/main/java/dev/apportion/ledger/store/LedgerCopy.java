package dev.apportion.ledger.store;

import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * Copies all rows of a ledger, those of Spring Batch with them, to an empty one of the same schema, which may be another kind of
 * database. Names without quotes are the same on both.
 */
final class LedgerCopy {

    /** Rows written at once; a block of lines may have a hundred kilobytes. */
    private static final int BATCH = 100;

    /** Where Spring Batch takes its next numbers from, and the column that has them. */
    private static final Map<String, String> NUMBERS = Map.of(
            "batch_job_instance", "job_instance_id",
            "batch_job_execution", "job_execution_id",
            "batch_step_execution", "step_execution_id");

    private final JdbcTemplate from;
    private final JdbcTemplate to;
    private final boolean toServer;

    /** @param toServer whether the target is PostgreSQL */
    LedgerCopy(DataSource from, DataSource to, boolean toServer) {
        this.from = new JdbcTemplate(from);
        this.to = new JdbcTemplate(to);
        this.toServer = toServer;
    }

    /** Copies, and counts on both sides. */
    void copy() {
        List<String> tables = parentsFirst();
        boolean batch = tables.contains("batch_job_instance");
        if (batch && !tables(to).contains("batch_job_instance")) {
            new ResourceDatabasePopulator(new ClassPathResource(
                            "org/springframework/batch/core/schema-" + (toServer ? "postgresql" : "hsqldb") + ".sql"))
                    .execute(Objects.requireNonNull(to.getDataSource()));
        }
        tables.forEach(this::copy);
        to.query(
                "SELECT table_name, column_name FROM information_schema.columns"
                        + " WHERE table_schema = CURRENT_SCHEMA AND is_identity = 'YES'",
                (RowCallbackHandler) row -> goOnCounting(row.getString(1), row.getString(2)));
        if (batch) {
            NUMBERS.forEach(this::goOnCountingJobs);
        }
    }

    /** Rows by table, as both sides should have them. */
    Map<String, Long> counts(boolean ofTarget) {
        JdbcTemplate side = ofTarget ? to : from;
        return tables(from).stream()
                .collect(Collectors.toMap(table -> table, table -> number(side, "SELECT COUNT(*) FROM " + table)));
    }

    /** Tables of a ledger in lower case, without those that only count or that Flyway keeps for itself. */
    static Set<String> tables(JdbcTemplate side) {
        return side
                .queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA"
                                + " AND table_type = 'BASE TABLE'",
                        String.class)
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("flyway_schema_history")
                        && !name.equals(UnfinishedMove.TABLE)
                        && !(name.startsWith("batch_") && name.endsWith("_seq")))
                .collect(Collectors.toSet());
    }

    /** Rows refer to rows of other tables, which have to be there first. */
    private List<String> parentsFirst() {
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        tables(from).stream().sorted().forEach(table -> parents.put(table, parents(table)));
        List<String> ordered = new ArrayList<>();
        while (!parents.isEmpty()) {
            List<String> next = parents.entrySet().stream()
                    .filter(table -> ordered.containsAll(table.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other: " + parents.keySet());
            }
            ordered.addAll(next);
            next.forEach(parents::remove);
        }
        return ordered;
    }

    private Set<String> parents(String table) {
        Set<String> parents = from.execute((ConnectionCallback<Set<String>>) connection -> {
            DatabaseMetaData names = connection.getMetaData();
            String stored = names.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
            Set<String> found = new HashSet<>();
            try (ResultSet keys = names.getImportedKeys(null, connection.getSchema(), stored)) {
                while (keys.next()) {
                    found.add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
            return found;
        });
        return parents == null ? Set.of() : parents;
    }

    /** By run, where a table has runs: all blocks of lines of all runs may not fit into memory. */
    private void copy(String table) {
        boolean byRun = number(
                        from,
                        "SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = CURRENT_SCHEMA"
                                + " AND LOWER(table_name) = '" + table + "' AND LOWER(column_name) = 'run_id'")
                > 0;
        if (!byRun) {
            copyRows(table, "");
            return;
        }
        for (Long run : from.queryForList("SELECT DISTINCT run_id FROM " + table + " ORDER BY run_id", Long.class)) {
            copyRows(table, run == null ? " WHERE run_id IS NULL" : " WHERE run_id = " + run);
        }
    }

    private void copyRows(String table, String condition) {
        from.query("SELECT * FROM " + table + condition, rows -> {
            ResultSetMetaData columns = rows.getMetaData();
            List<@Nullable Object[]> some = new ArrayList<>();
            while (rows.next()) {
                some.add(values(rows, columns));
                if (some.size() == BATCH) {
                    write(table, columns, some);
                    some.clear();
                }
            }
            write(table, columns, some);
            return true;
        });
    }

    private void write(String table, ResultSetMetaData columns, List<@Nullable Object[]> rows) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnName(column));
        }
        String marks = Stream.generate(() -> "?").limit(names.size()).collect(Collectors.joining(", "));
        to.batchUpdate(
                "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES (" + marks + ")",
                rows,
                BATCH,
                LedgerCopy::set);
    }

    private static void set(PreparedStatement insert, @Nullable Object[] values) throws SQLException {
        for (int column = 0; column < values.length; column++) {
            insert.setObject(column + 1, values[column]);
        }
    }

    private static @Nullable Object[] values(ResultSet row, ResultSetMetaData columns) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[columns.getColumnCount()];
        for (int column = 1; column <= values.length; column++) {
            // PostgreSQL's driver calls both kinds of times the same.
            boolean zoned = columns.getColumnTypeName(column).equals("timestamptz");
            values[column - 1] = switch (zoned ? Types.TIMESTAMP_WITH_TIMEZONE : columns.getColumnType(column)) {
                case Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(column, OffsetDateTime.class);
                // Not by java.sql's types, which know hours that a time zone leaves out.
                case Types.TIMESTAMP -> row.getObject(column, LocalDateTime.class);
                case Types.DATE -> row.getObject(column, LocalDate.class);
                case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> row.getBytes(column);
                case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> row.getString(column);
                default -> row.getObject(column);
            };
        }
        return values;
    }

    private void goOnCounting(String table, String column) {
        if (tables(from).contains(table.toLowerCase(Locale.ROOT))) {
            long next = number(to, "SELECT COALESCE(MAX(" + column + ") + 1, 0) FROM " + table);
            to.execute("ALTER TABLE " + table + " ALTER COLUMN " + column + " RESTART WITH " + next);
        }
    }

    private void goOnCountingJobs(String table, String column) {
        long next = number(to, "SELECT COALESCE(MAX(" + column + ") + 1, 1) FROM " + table);
        to.execute(
                toServer
                        ? "ALTER SEQUENCE " + table + "_seq RESTART WITH " + next
                        : "ALTER TABLE " + table + "_seq ALTER COLUMN id RESTART WITH " + next);
    }

    private static long number(JdbcTemplate side, String sql) {
        Long number = side.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }
}
