package dev.apportion.ledger.file;

import java.util.Collection;
import java.util.function.Function;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table whose rows are about files of runs: put in, removed with their file, and taken over with it by another run.
 *
 * @param columns all but run_id, beginning with file_no
 */
record FileTable(String name, String columns) {

    private static final int BATCH = 1000;

    /** @param values of a row's columns, in their order */
    <T> void insert(JdbcTemplate jdbc, long runId, Collection<T> rows, Function<T, @Nullable Object[]> values) {
        String marks = "?" + ", ?".repeat(1 + StringUtils.countMatches(columns, ','));
        jdbc.batchUpdate(
                "INSERT INTO " + name + " (run_id, " + columns + ") VALUES (" + marks + ")",
                rows,
                BATCH,
                (insert, row) -> {
                    insert.setLong(1, runId);
                    int parameter = 2;
                    for (Object value : values.apply(row)) {
                        insert.setObject(parameter++, value);
                    }
                });
    }

    void remove(JdbcTemplate jdbc, long runId, int file) {
        jdbc.update("DELETE FROM " + name + " WHERE run_id = ? AND file_no = ?", runId, file);
    }

    /** @param condition on the rows, such as {@code AND part_no = 0}; mostly empty */
    void copy(JdbcTemplate jdbc, String condition, long fromRun, int fromFile, long runId, int file) {
        String others = columns.substring("file_no".length());
        jdbc.update(
                "INSERT INTO " + name + " (run_id, " + columns + ") SELECT " + runId + ", " + file + others + " FROM "
                        + name + " WHERE run_id = ? AND file_no = ? " + condition,
                fromRun,
                fromFile);
    }
}
