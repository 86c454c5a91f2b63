package dev.apportion.endtoend;

import static dev.apportion.endtoend.NamedMonths.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Period;
import dev.apportion.ledger.AuditLog;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.audit.Digest;
import dev.apportion.ledger.audit.Forgotten;
import dev.apportion.ledger.store.LedgerDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a name was forgotten, what else is changed shows as before, and an entry that says so covers no change of figures. */
class ForgottenAuditTest {

    private static final String FORGED = "More than a name was changed in 2026-09 where entry";

    @TempDir
    private static Path folder;

    private static LedgerDatabase database;
    private static Connection connection;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void forgotten() throws Exception {
        NamedMonths months = NamedMonths.in(folder).closed("2026-09");
        months.home().apportion("forget", NAME, "--by", "Ann");
        database = LedgerDatabase.open(folder.resolve("data"));
        connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        assertThat(log().faults()).isEmpty();
    }

    @AfterAll
    static void close() throws Exception {
        connection.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE loaded_cost SET direct_minor = direct_minor + 1",
                "UPDATE loaded_cost SET work_item_name = 'Nobody' WHERE work_item_name LIKE '%forgotten%'",
                "UPDATE cell_fault SET cell_value = 'Nobody'",
                "UPDATE line_block SET minor = minor + 1",
                "UPDATE line_block SET lines = X'00' WHERE file_no = 1",
                "UPDATE recurrence_block SET recurrences = X'00'",
                "UPDATE sum_block SET sums = X'00'",
                "UPDATE reviewer_decision SET why = 'because'",
                "UPDATE source_file SET name = 'x.csv' WHERE file_no = 0",
                "UPDATE recorded_blocks SET lines_figures = REVERSE(lines_figures)",
                "UPDATE forgotten SET figures = REVERSE(figures)",
                "UPDATE forgotten SET codes = REVERSE(codes), codes_too = 0",
                "UPDATE forgotten SET texts = REVERSE(texts)",
                "DELETE FROM forgotten",
                "DELETE FROM audit_entry WHERE action = 'FORGOTTEN' AND run_id = 0",
                "UPDATE audit_entry SET detail = 'nothing' WHERE action = 'FORGOTTEN'"
            })
    void changesShow(String edit) throws Exception {
        try {
            assertThat(jdbc.update(edit)).isPositive();
            assertThat(log().faults()).isNotEmpty();
        } finally {
            connection.rollback();
        }
    }

    @Test
    void anEntryThatAnInsiderAddsCoversNoFigureAndNoCode() {
        for (String edit : List.of(
                "UPDATE loaded_cost SET direct_minor = direct_minor + 1 WHERE run_id = 1 AND work_item = 'O1'",
                "UPDATE loaded_cost SET work_item = CASE work_item WHEN 'O1' THEN 'P1' ELSE 'O1' END"
                        + " WHERE run_id = 1 AND work_item IN ('O1', 'P1')",
                "UPDATE finding SET severity = 'INFO' WHERE run_id = 1",
                "UPDATE written_workbook SET sha256 = REVERSE(sha256) WHERE run_id = 1")) {
            new TransactionTemplate(new JdbcTransactionManager(jdbc.getDataSource())).executeWithoutResult(status -> {
                status.setRollbackOnly();
                Run run = new Ledger(jdbc.getDataSource()).runs().byId(1);
                Digest before = log().digests().of(run.id());
                assertThat(jdbc.update(edit)).isPositive();
                assertThat(log().faults()).as(edit).isNotEmpty();
                forge(run, before);
                assertThat(log().faults()).as(edit).singleElement().asString().startsWith(FORGED);
                forge(run, log().digests().of(run.id()));
                assertThat(log().faults()).as(edit).isNotEmpty();
            });
        }
    }

    private static void forge(Run run, Digest before) {
        log().addForgotten(
                        "Eve", Period.parse("2026-09"), run, new Forgotten(0, null, before, null, false, 9), "1 line");
    }

    private static AuditLog log() {
        return new Ledger(jdbc.getDataSource()).audit();
    }
}
