package dev.apportion.endtoend;

import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every row of a ledger as text, by table, to compare two ledgers. Left out is what differs between two runs of the same
 * inputs: times, numbers given by the database, hashes over times, and the tables of Spring Batch and Flyway.
 */
final class LedgerRows {

    private static final Set<Integer> BYTES = Set.of(Types.VARBINARY, Types.BINARY, Types.BLOB);

    private LedgerRows() {}

    static Map<String, List<String>> of(Path data) throws DataFolderInUseException {
        try (LedgerDatabase database = LedgerDatabase.open(data)) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            Map<String, List<String>> rows = new TreeMap<>();
            for (String table : jdbc.queryForList(
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA"
                            + " AND table_type = 'BASE TABLE' AND UPPER(table_name) NOT LIKE 'BATCH%'"
                            + " AND table_name <> 'flyway_schema_history'",
                    String.class)) {
                List<String> texts = new ArrayList<>(jdbc.query(
                        "SELECT * FROM \"" + table + "\"", (row, number) -> text(table.toUpperCase(Locale.ROOT), row)));
                texts.sort(null);
                rows.put(table.toUpperCase(Locale.ROOT), texts);
            }
            return rows;
        }
    }

    private static String text(String table, ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnName(column).toUpperCase(Locale.ROOT);
            boolean varies = columns.getColumnType(column) == Types.TIMESTAMP
                    || name.equals("ID")
                    || (table.equals("AUDIT_ENTRY") && name.equals("HASH"));
            if (!varies) {
                byte[] bytes = BYTES.contains(columns.getColumnType(column)) ? row.getBytes(column) : null;
                text.append(name)
                        .append('=')
                        .append(
                                bytes == null
                                        ? row.getString(column)
                                        : HexFormat.of().formatHex(bytes));
                text.append(' ');
            }
        }
        return text.toString();
    }
}
