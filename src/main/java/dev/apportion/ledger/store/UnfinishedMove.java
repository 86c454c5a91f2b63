package dev.apportion.ledger.store;

import org.springframework.jdbc.core.JdbcTemplate;

/** The mark on a database of a server that a ledger is being moved into: a table that is dropped when all is there. */
final class UnfinishedMove {

    static final String TABLE = "unfinished_move";

    private UnfinishedMove() {}

    static boolean in(JdbcTemplate jdbc) {
        Long found = jdbc.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = '"
                        + TABLE + "'",
                Long.class);
        return found != null && found > 0;
    }

    /** @throws LedgerTroubleException if there is one */
    static void refuse(PostgresPlace place, JdbcTemplate jdbc) {
        if (in(jdbc)) {
            throw new LedgerTroubleException(
                    "The move of a ledger into " + place
                            + " did not end. The ledger that was moved is as it was: name it"
                            + " in APPORTION_LEDGER as before, and repeat \"apportion ledger move\".",
                    null);
        }
    }

    static void begin(JdbcTemplate jdbc) {
        removeRest(jdbc);
        jdbc.execute("CREATE TABLE " + TABLE + " (n INTEGER)");
    }

    static void end(JdbcTemplate jdbc) {
        jdbc.execute("DROP TABLE " + TABLE);
    }

    /** What a move left that did not end; nothing, where there is no mark. */
    private static void removeRest(JdbcTemplate jdbc) {
        if (in(jdbc)) {
            jdbc.queryForList(
                            "SELECT sequence_name FROM information_schema.sequences WHERE sequence_schema = current_schema()"
                                    + " AND sequence_name LIKE 'batch%'",
                            String.class)
                    .forEach(name -> jdbc.execute("DROP SEQUENCE " + name));
            LedgerCopy.tables(jdbc).forEach(table -> jdbc.execute("DROP TABLE " + table + " CASCADE"));
            jdbc.execute("DROP TABLE IF EXISTS flyway_schema_history");
            end(jdbc);
        }
    }
}
