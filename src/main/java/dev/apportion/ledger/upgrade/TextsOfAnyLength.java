package dev.apportion.ledger.upgrade;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Migration to version 16: texts are kept as long as they come. What departments and policies write has no length that could be
 * foreseen, and a text that was cut could be taken for another one. Only the columns' descriptions change, no row does.
 */
final class TextsOfAnyLength extends LedgerMigration {

    /** More than the longest message that is made of cells. */
    private static final int LENGTH = 1_000_000;

    /** Columns shorter than this hold words of the program, such as states and currencies. */
    static final int OF_PEOPLE = 100;

    private record Column(String table, String name) {}

    TextsOfAnyLength() {
        super("16", "texts of any length");
    }

    @Override
    void migrate(JdbcTemplate jdbc, String bytes) {
        jdbc.query(
                        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = CURRENT_SCHEMA"
                                + " AND UPPER(data_type) = 'CHARACTER VARYING' AND character_maximum_length BETWEEN "
                                + OF_PEOPLE + " AND " + (LENGTH - 1)
                                + " AND UPPER(table_name) NOT LIKE 'BATCH%' AND table_name <> 'flyway_schema_history'"
                                + " ORDER BY table_name, ordinal_position",
                        (row, number) -> new Column(row.getString(1), row.getString(2)))
                .forEach(column -> jdbc.execute("ALTER TABLE " + column.table() + " ALTER COLUMN " + column.name()
                        + " SET DATA TYPE VARCHAR(" + LENGTH + ")"));
    }
}
