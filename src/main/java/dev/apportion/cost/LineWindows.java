package dev.apportion.cost;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks stored lines in order of file and row, some thousand of one file at a time, so that memory doesn't grow with their
 * number. Each query is one range of an index, read in the index's order until it has enough: conditions that span files
 * would make the database read all lines before it for each window.
 *
 * @param <T> what a row is read as
 */
final class LineWindows<T> implements Iterator<T> {

    private static final int ROWS = 5000;

    /** Which lines; each knows the index that finds them in order. */
    enum Which {
        ALL("", "run_id, file_no, row_seq"),
        HELD("AND decision = 'HELD'", "run_id, file_no, row_seq"),
        OF_DEPARTMENT("AND department = ?", "run_id, department, file_no, row_seq");

        private final String condition;
        private final String index;

        Which(String condition, String index) {
            this.condition = condition;
            this.index = index;
        }
    }

    private final JdbcClient client;
    private final List<Object> values;
    private final String nextFile;
    private final String nextRows;
    private final RowMapper<T> mapper;
    private final ToIntFunction<T> rowOf;
    private int file = -1;
    private int row = -1;
    private boolean moreOfFile;
    private Iterator<T> window = List.<T>of().iterator();

    /**
     * @param columns of cost_line
     * @param rowOf the row's sequence within its file
     * @param values of the condition's parameters
     */
    LineWindows(
            JdbcClient client,
            long runId,
            String columns,
            RowMapper<T> mapper,
            ToIntFunction<T> rowOf,
            Which which,
            String... values) {
        this.client = client;
        this.values = new ArrayList<>(List.of(runId));
        this.values.addAll(List.of(values));
        this.mapper = mapper;
        this.rowOf = rowOf;
        String where = " FROM cost_line WHERE run_id = ? " + which.condition + " AND file_no ";
        this.nextFile = "SELECT file_no" + where + "> ? ORDER BY " + which.index + " LIMIT 1";
        this.nextRows = "SELECT " + columns + where + "= ? AND row_seq > ? ORDER BY " + which.index + " LIMIT " + ROWS;
    }

    @Override
    public boolean hasNext() {
        while (!window.hasNext()) {
            if (!moreOfFile && !toNextFile()) {
                return false;
            }
            List<T> rows = client.sql(nextRows)
                    .params(values)
                    .param(file)
                    .param(row)
                    .query(mapper)
                    .list();
            moreOfFile = rows.size() == ROWS;
            row = rows.isEmpty() ? row : rowOf.applyAsInt(rows.get(rows.size() - 1));
            window = rows.iterator();
        }
        return true;
    }

    private boolean toNextFile() {
        Optional<Integer> next = client.sql(nextFile)
                .params(values)
                .param(file)
                .query(Integer.class)
                .optional();
        file = next.orElse(file);
        row = -1;
        return next.isPresent();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return window.next();
    }
}
