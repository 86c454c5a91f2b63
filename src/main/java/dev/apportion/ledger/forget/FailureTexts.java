package dev.apportion.ledger.forget;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes a name out of what the program says of failures of its own steps, which may quote a file or a cell. */
public final class FailureTexts {

    private record Column(String table, String key, String column) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("batch_job_execution", "job_execution_id", "exit_message"),
            new Column("batch_step_execution", "step_execution_id", "exit_message"),
            new Column("part_attempt", "step_execution_id", "failure"));

    private FailureTexts() {}

    /** In all periods: nobody works with these texts, and nothing was recorded of them. */
    public static void forget(DataSource dataSource, ForgottenName name) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        for (Column column : COLUMNS) {
            if (isThere(jdbc, column.table())) {
                jdbc.query("SELECT " + column.key() + ", " + column.column() + " FROM " + column.table(), row -> {
                    String text = row.getString(2);
                    if (name.isIn(text)) {
                        jdbc.update(
                                "UPDATE " + column.table() + " SET " + column.column() + " = ? WHERE " + column.key()
                                        + " = ?",
                                name.replacedIn(text, spelling -> Marks.mark(1)),
                                row.getLong(1));
                    }
                });
            }
        }
    }

    /** Spring Batch makes its tables with the first run. */
    private static boolean isThere(JdbcTemplate jdbc, String table) {
        return !jdbc.queryForList(
                        "SELECT 1 FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA"
                                + " AND LOWER(table_name) = ?",
                        Integer.class,
                        table)
                .isEmpty();
    }
}
