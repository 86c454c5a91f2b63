package dev.apportion.ledger.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a run in a table, some thousand at a time where there may be one for each row of every spreadsheet. */
public final class RunRows {

    /**
     * Some of the rows.
     *
     * @param sql selects all columns of them
     */
    public record Window(String sql, List<Object> parameters) {}

    /** Tables that may have a row for each row of each spreadsheet, and the columns of their keys before that of the row. */
    private static final Map<String, List<String>> LARGE = Map.of(
            "rejected_row", List.of("file_no"),
            "cell_fault", List.of("file_no"),
            "ignored_row", List.of("file_no"),
            "finding", List.of("origin", "file_no"));

    /** A part of what a run's hash is: with another number it is another one. */
    private static final int WINDOW = 5000;

    private RunRows() {}

    /** Windows that have all rows together, in an order that no database's collation decides. */
    public static List<Window> of(JdbcClient client, String table, long runId) {
        String of = " FROM " + table + " WHERE run_id = ?";
        List<String> group = LARGE.get(table);
        if (group == null) {
            return List.of(new Window("SELECT *" + of, List.of(runId)));
        }
        String window = "SELECT *" + of
                + group.stream().map(column -> " AND " + column + " = ?").collect(Collectors.joining())
                + " AND row_seq BETWEEN ? AND ?";
        String columns = String.join(", ", group);
        List<Object[]> groups = new ArrayList<>(
                client.sql("SELECT " + columns + ", MIN(row_seq), MAX(row_seq)" + of + " GROUP BY " + columns)
                        .param(runId)
                        .query((row, number) -> {
                            Object[] values = new Object[group.size() + 2];
                            Arrays.setAll(values, column -> object(row, column + 1));
                            return values;
                        })
                        .list());
        groups.sort(Comparator.comparing(Arrays::toString));
        List<Window> windows = new ArrayList<>();
        for (Object[] values : groups) {
            long last = ((Number) values[values.length - 1]).longValue();
            for (long from = ((Number) values[values.length - 2]).longValue(); from <= last; from += WINDOW) {
                List<Object> parameters = new ArrayList<>(List.of(runId));
                parameters.addAll(Arrays.asList(values).subList(0, group.size()));
                parameters.addAll(List.of(from, from + WINDOW - 1));
                windows.add(new Window(window, parameters));
            }
        }
        return windows;
    }

    private static Object object(ResultSet row, int column) {
        try {
            return row.getObject(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
