package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.balance.RunBalance;
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

/** What is computed again from lines and rows shows edits of figures, whatever the audit log says. */
class DeepAuditTest {

    @TempDir
    private static Path folder;

    private static WorkingFolder home;
    private static LedgerDatabase database;
    private static Connection connection;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void month() throws Exception {
        home = WorkingFolder.ofSamples(folder);
        home.apportion("run", "2026-10");
        database = LedgerDatabase.open(folder.resolve("data"));
        connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    @AfterAll
    static void close() throws Exception {
        connection.close();
        database.close();
    }

    @Test
    void clean() {
        assertThat(differences()).isEmpty();
    }

    @Test
    void commandTellsAndExitsAsAuditDoes(@TempDir Path other) throws Exception {
        WorkingFolder small = SmallOrganization.in(other);
        SmallOrganization.put(small, "2026-10/a.csv", "SALES,P1,5000,Rent,2026-10-03,50.00\n");
        small.apportion("run", "2026-10");
        SmallOrganization.put(small, "2026-10/b.csv", "SALES,O1,5000,Late,2026-10-03,20.00\n");
        small.apportion("run", "2026-10");
        small.apportion("close", "2026-10");
        SmallOrganization.put(small, "2026-10/c.csv", "SALES,O1,5000,Later,2026-10-03,7.00\n");
        small.apportion("run", "2026-10");
        WorkingFolder.Result clean = small.apportion("audit", "--deep");
        assertThat(clean.exitCode()).as(clean.out()).isZero();
        assertThat(clean.out()).contains("Computed again from lines and rows, all figures are the same.");

        try (LedgerDatabase ledger = LedgerDatabase.open(other.resolve("data"))) {
            new JdbcTemplate(ledger.dataSource())
                    .update("UPDATE restated_cost SET minor = minor + 100 WHERE work_item = 'O1'");
        }
        WorkingFolder.Result told = small.apportion("audit", "--deep", "--json");
        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.out())
                .contains("Revision 3 of 2026-10: department SALES, work item O1, operation: 700 minor units in loaded"
                        + " cost less that before, 800 minor units in restated cost.");
    }

    @Test
    void codesThatReadAlikeAreNoDifference(@TempDir Path other) throws Exception {
        WorkingFolder small = SmallOrganization.in(other);
        SmallOrganization.policy()
                .row("Departments", "SALES, account 1", "Odd", "Operating")
                .row("Operations", "O2", "Odd", "SALES, account 1")
                .write(other.resolve("input/policy.xlsx"));
        SmallOrganization.put(
                small,
                "2026-10/a.csv",
                "SALES,O1,1,Rent,2026-10-03,50.00\n\"SALES, account 1\",O2,,Rent,2026-10-03,20.00\n");
        assertThat(small.apportion("run", "2026-10").exitCode()).isLessThan(2);
        assertThat(small.apportion("audit", "--deep").out()).contains("all figures are the same");
    }

    /** A figure of each kind of table, or all rows of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE line_block SET minor = minor + 1",
                "UPDATE line_block SET line_count = line_count + 1",
                "UPDATE line_block SET held_count = held_count + 1",
                "UPDATE line_block SET first_row = first_row + 1000000",
                "UPDATE line_block SET last_row = last_row + 1000000",
                "UPDATE line_block SET currency = 'JPY'",
                "UPDATE line_block SET department = 'FIN'",
                "UPDATE line_block SET lines = X'00'",
                "UPDATE line_block SET lines = (SELECT MAX(lines) FROM line_block)",
                "DELETE FROM line_block WHERE file_no = 0",
                "UPDATE sum_block SET sums = (SELECT MAX(sums) FROM sum_block)",
                "UPDATE sum_block SET department = department || 'X'",
                "DELETE FROM sum_block WHERE department = 'FIN'",
                "UPDATE file_tally SET minor = minor + 1 WHERE outcome = 'ACCEPTED'",
                "UPDATE file_tally SET minor = minor + 1 WHERE outcome = 'REJECTED'",
                "UPDATE file_tally SET row_count = row_count + 1 WHERE outcome = 'ACCEPTED'",
                "UPDATE file_tally SET row_count = row_count + 1 WHERE outcome = 'IGNORED'",
                "UPDATE file_tally SET account = account || '9' WHERE outcome = 'ACCEPTED'",
                "DELETE FROM file_tally",
                "UPDATE row_count SET minor = minor + 1 WHERE outcome = 'ACCEPTED'",
                "UPDATE row_count SET row_count = row_count + 1 WHERE outcome = 'IGNORED'",
                "DELETE FROM row_count",
                "UPDATE rejected_row SET minor = minor + 1 WHERE minor IS NOT NULL",
                "UPDATE rejected_row SET row_no = row_no + 1",
                "DELETE FROM rejected_row",
                "UPDATE ignored_row SET minor = minor + 1 WHERE minor IS NOT NULL",
                "UPDATE ignored_row SET row_no = row_no + 1",
                "DELETE FROM ignored_row",
                "UPDATE source_file SET rows_read = rows_read + 1",
                "UPDATE source_file SET row_hash = row_hash + 1",
                "UPDATE source_file SET state = 'FOUND'",
                "UPDATE source_file SET state = '*'",
                "DELETE FROM source_file WHERE file_no = 0",
                "UPDATE allocation_entry SET minor = minor + 1 WHERE stage = 'POOLED'",
                "UPDATE allocation_entry SET minor = minor + 1 WHERE stage = 'BETWEEN_DEPARTMENTS'",
                "UPDATE allocation_entry SET minor = minor + 1 WHERE stage = 'WITHIN_DEPARTMENT'",
                "UPDATE allocation_entry SET minor = minor + 1 WHERE stage = 'HANDOVER'",
                "UPDATE allocation_entry SET to_department = 'IT' WHERE to_department = 'NET'",
                "UPDATE allocation_entry SET to_item = 'P-101' WHERE to_item = 'P-105'",
                "DELETE FROM allocation_entry WHERE pool = 'RENT'",
                "DELETE FROM allocation_entry",
                "UPDATE loaded_cost SET direct_minor = direct_minor + 1",
                "UPDATE loaded_cost SET sent_minor = sent_minor + 1",
                "UPDATE loaded_cost SET received_minor = received_minor + 1, sent_minor = sent_minor + 1",
                "UPDATE loaded_cost SET handover_minor = handover_minor + 1",
                "DELETE FROM loaded_cost WHERE department = 'FIN'",
                "UPDATE gross_cost SET own_minor = own_minor + 1",
                "DELETE FROM gross_cost WHERE pool = 'RENT'",
                "UPDATE loaded_budget SET loaded_minor = loaded_minor + 1",
                "INSERT INTO restated_cost SELECT run_id, department, work_item, 'PROJECT', 1 FROM loaded_cost"
            })
    void shows(String edit) throws Exception {
        try {
            assertThat(jdbc.update(edit)).isPositive();
            assertThat(differences()).isNotEmpty().allMatch(told -> told.startsWith("Revision 1 of 2026-10: "));
        } finally {
            connection.rollback();
        }
    }

    private static List<String> differences() {
        return RunBalance.differences(new Ledger(jdbc.getDataSource()));
    }
}
