package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.LedgerDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every edit of what the ledger keeps of a run shows, whatever the table: they are asked of the database. */
class RunDigestTest {

    /** What the run itself drops when it ends. */
    private static final Set<String> NOT_COVERED = Set.of("audit_entry", "kept_file", "partial_block");

    /** What the database gives. */
    private static final Set<String> NUMBERS = Set.of("id", "run_id");

    /** What happens to a run after it was recorded. */
    private static final Set<String> OF_RUN = Set.of("state", "started", "ended");

    @TempDir
    private static Path folder;

    private static LedgerDatabase database;
    private static Connection connection;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void month() throws Exception {
        WorkingFolder home = WorkingFolder.ofSamples(folder);
        home.apportion("run", "2026-10");
        database = LedgerDatabase.open(folder.resolve("data"));
        connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        assertThat(faults()).isEmpty();
    }

    @AfterAll
    static void close() throws Exception {
        connection.close();
        database.close();
    }

    static List<String> edits() {
        List<String> edits = new ArrayList<>();
        for (String table : List.of("RUN", "*")) {
            for (Map<String, Object> column : columns(table)) {
                String of = String.valueOf(column.get("TABLE_NAME")).toLowerCase(Locale.ROOT);
                String name = String.valueOf(column.get("COLUMN_NAME")).toLowerCase(Locale.ROOT);
                String delete = "DELETE FROM " + of + " WHERE run_id IS NOT NULL";
                if (!of.equals("run") && !edits.contains(delete) && rows(of, "1 = 1") > 0) {
                    edits.add(delete);
                }
                if (!NUMBERS.contains(name)
                        && !(of.equals("run") && OF_RUN.contains(name))
                        && rows(of, name + " IS NOT NULL") > 0) {
                    edits.add("UPDATE " + of + " SET " + changed(of, name, String.valueOf(column.get("DATA_TYPE"))));
                }
            }
        }
        return edits;
    }

    @ParameterizedTest
    @MethodSource("edits")
    void shows(String edit) throws Exception {
        try {
            assertThat(jdbc.update(edit)).isPositive();
            assertThat(faults())
                    .anyMatch(fault ->
                            fault.startsWith("The figures of 2026-10") || fault.startsWith("The lines of 2026-10"));
        } finally {
            connection.rollback();
        }
    }

    private static List<String> faults() {
        return new Ledger(jdbc.getDataSource()).audit().faults();
    }

    private static List<Map<String, Object>> columns(String table) {
        return jdbc
                .queryForList(
                        "SELECT table_name, column_name, data_type FROM information_schema.columns c WHERE table_schema ="
                                + " CURRENT_SCHEMA AND "
                                + (table.equals("RUN")
                                        ? "table_name = 'RUN'"
                                        : "table_name IN (SELECT table_name FROM information_schema.columns WHERE"
                                                + " column_name = 'RUN_ID') ORDER BY table_name, column_name"))
                .stream()
                .filter(column -> !NOT_COVERED.contains(
                        String.valueOf(column.get("TABLE_NAME")).toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static long rows(String table, String where) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table + " WHERE " + where, Long.class);
    }

    /** Another value that no constraint refuses. */
    private static String changed(String table, String column, String type) {
        return column + " = "
                + switch (type) {
                    case "BIGINT", "INTEGER", "DECIMAL" -> column + " + 1000000 WHERE " + column + " IS NOT NULL";
                    case "DATE" -> column + " + 1 DAY";
                    case "BINARY VARYING", "VARBINARY", "BINARY LARGE OBJECT" -> "X'00'";
                    default ->
                        "'*' || SUBSTRING(" + column + " FROM 2) WHERE " + column + " = (SELECT MAX(" + column
                                + ") FROM " + table + ")";
                };
    }
}
