package dev.apportion.ledger.audit;

import dev.apportion.cost.Sha256;
import dev.apportion.ledger.audit.PeoplesColumns.Kind;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** The hashes of each row of one result. */
final class RowDigest implements RowMapper<Digest> {

    /** Numbers that the database gives. */
    private static final Set<String> NUMBERS = Set.of("id", "run_id");

    private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    private record Column(int number, Kind kind, boolean bytes) {}

    private final String table;

    /** Which columns are taken in, in order of their names. */
    private final SortedMap<String, Column> columns = new TreeMap<>();

    RowDigest(String table) {
        this.table = table;
    }

    @Override
    public Digest mapRow(ResultSet row, int number) throws SQLException {
        if (columns.isEmpty()) {
            look(row.getMetaData());
        }
        Sha256 figures = new Sha256();
        Sha256 codes = new Sha256();
        Sha256 texts = new Sha256();
        for (Map.Entry<String, Column> named : columns.entrySet()) {
            Column column = named.getValue();
            String value = column.bytes() ? hex(row.getBytes(column.number())) : row.getString(column.number());
            if (value != null) {
                texts.add(named.getKey()).add(value);
                if (column.kind() == Kind.FIGURE) {
                    figures.add(named.getKey()).add(value);
                }
                if (column.kind() == Kind.FIGURE || column.kind() == Kind.CODE) {
                    codes.add(named.getKey()).add(value);
                }
            }
        }
        return new Digest(figures.hex(), codes.hex(), texts.hex());
    }

    private void look(ResultSetMetaData found) throws SQLException {
        for (int column = 1; column <= found.getColumnCount(); column++) {
            String name = found.getColumnName(column).toLowerCase(Locale.ROOT);
            if (!NUMBERS.contains(name)) {
                columns.put(
                        name,
                        new Column(
                                column, PeoplesColumns.of(table, name), BYTES.contains(found.getColumnType(column))));
            }
        }
    }

    private static @Nullable String hex(byte @Nullable [] value) {
        return value == null ? null : HexFormat.of().formatHex(value);
    }
}
