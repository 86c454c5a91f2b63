package dev.apportion.ledger.forget;

import dev.apportion.ledger.audit.PeoplesColumns;
import dev.apportion.ledger.audit.PeoplesColumns.Kind;
import dev.apportion.ledger.audit.RunRows;
import dev.apportion.message.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes a name out of a run's rows: all that is kept of one but what is packed in blocks. */
final class ForgottenRows {

    /** Where the name is in a file itself; findings and messages may say what it is called. */
    private static final Set<String> OF_CELLS = Set.of("cell_fault", "file_tally", "ignored_row", "sheet_column");

    private static final String[] NOT_LINES = {"cell_fault", "rejected_row", "ignored_row"};

    private final JdbcTemplate jdbc;
    private final Marks marks;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Set<Integer> files = new TreeSet<>();
    private final Set<Integer> sheets = new TreeSet<>();
    private final Set<Integer> named = new TreeSet<>();

    ForgottenRows(JdbcTemplate jdbc, Marks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    /** Changes what is stored of a run, in the caller's transaction. */
    void in(long runId) {
        each(runId, (table, row) -> change(table, runId, row));
    }

    /** Looks at all that {@link #in} would change. */
    void look(long runId) {
        each(runId, this::changed);
    }

    private void each(long runId, BiConsumer<PeoplesColumns.Table, Map<String, Object>> each) {
        for (PeoplesColumns.Table table : PeoplesColumns.tables()) {
            for (RunRows.Window window : RunRows.of(JdbcClient.create(jdbc), table.name(), runId)) {
                jdbc.queryForList(window.sql(), window.parameters().toArray()).forEach(row -> each.accept(table, row));
            }
        }
    }

    /** What is to stand in columns with the name, by column. */
    private Map<String, String> changed(PeoplesColumns.Table table, Map<String, Object> row) {
        Map<String, String> changed = new TreeMap<>();
        for (String column : table.named()) {
            if (row.get(column) instanceof String text) {
                String without = without(text, table.kind(column));
                if (!without.equals(text)) {
                    changed.put(column, without);
                }
            }
        }
        return changed;
    }

    /** @param row by column, whatever their case */
    private void change(PeoplesColumns.Table table, long runId, Map<String, Object> row) {
        Map<String, String> changed = changed(table, row);
        if (changed.isEmpty()) {
            return;
        }
        rows.merge(table.name(), 1, Integer::sum);
        if (row.get("file_no") instanceof Integer file) {
            if (OF_CELLS.contains(table.name()) && !changed.keySet().equals(Set.of("sheet"))) {
                files.add(file);
            } else if (changed.containsKey("sheet")) {
                sheets.add(file);
            } else if (changed.containsKey("name")) {
                named.add(file);
            }
        }
        List<Object> values = new ArrayList<>(changed.values());
        values.add(runId);
        table.keys().forEach(key -> values.add(row.get(key)));
        jdbc.update(
                "UPDATE " + table.name() + " SET "
                        + changed.keySet().stream()
                                .map(column -> column + " = ?")
                                .collect(Collectors.joining(", "))
                        + " WHERE run_id = ?"
                        + table.keys().stream()
                                .map(key -> " AND " + key + " = ?")
                                .collect(Collectors.joining()),
                values.toArray());
    }

    private String without(String text, Kind kind) {
        return switch (kind) {
            case CODE -> marks.code(text);
            case MESSAGE -> new Message(text).withTexts(marks::text).code();
            default -> marks.text(text);
        };
    }

    private int count(String... tables) {
        return Arrays.stream(tables)
                .mapToInt(table -> rows.getOrDefault(table, 0))
                .sum();
    }

    /** How many rows had it that are rejected or no cost, counted by their cells. */
    int notLines() {
        return count(NOT_LINES);
    }

    /** How many findings had it. */
    int findings() {
        return count("finding");
    }

    /** How many rows of other tables had it. */
    int others() {
        return rows.values().stream().mapToInt(Integer::intValue).sum() - notLines() - findings();
    }

    /** Numbers of the files whose cells had it; a sheet of text is called as its file. */
    Set<Integer> files() {
        Set<Integer> all = new TreeSet<>(sheets);
        all.removeAll(named);
        all.addAll(files);
        return all;
    }

    /** Numbers of the files that were called by it. */
    Set<Integer> named() {
        return named;
    }
}
