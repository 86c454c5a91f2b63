package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ledger.store.LedgerDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("The ledger keeps as many replaced revisions as Settings says")
class ReplacedRunsTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "Older ones lose their figures, closed ones and restatements don't, and the audit log says so and holds")
    void older() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .row("Settings", "Keep replaced revisions", "1")
                .write(folder.resolve("input/policy.xlsx"));
        for (int revision = 1; revision <= 4; revision++) {
            run(home, revision);
        }
        assertThat(runsWith("source_file")).containsExactly(3L, 4L);
        assertThat(runsWith("sum_block")).containsExactly(3L, 4L);
        assertThat(home.apportion("close", "2026-10").exitCode()).isZero();
        run(home, 5);
        run(home, 6);
        assertThat(runsWith("source_file"))
                .as("3 is the replaced one that is kept, 4 was closed, 5 and 6 are restatements")
                .containsExactly(3L, 4L, 5L, 6L);
        WorkingFolder.Result audit = home.apportion("audit");
        assertThat(audit.exitCode()).as(audit.out() + audit.err()).isZero();
        assertThat(audit.out())
                .contains("dropped", "Revision 1, as Settings keeps 1", "Revision 2, as Settings keeps 1");
        assertThat(home.apportion("status").out()).contains("dropped");

        change("UPDATE loaded_cost SET direct_minor = direct_minor + 1 WHERE run_id = 3");
        change("UPDATE audit_entry SET digest = '" + "0".repeat(64) + "' WHERE action = 'RUN' AND run_id = 1");
        assertThat(home.apportion("audit").out() + home.apportion("audit").err())
                .contains("not those that entry 1 recorded", "not those that entry 3 recorded");
    }

    private void run(WorkingFolder home, int revision) throws Exception {
        SmallOrganization.put(home, "2026-10/sales.csv", "SALES,O1,5000,Rent,2026-10-03," + revision + ".00\n");
        WorkingFolder.Result run = home.apportion("run", "2026-10");
        assertThat(run.exitCode()).as(run.out() + run.err()).isLessThanOrEqualTo(1);
    }

    /** Revisions that have rows in a table. */
    private List<Long> runsWith(String table) throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            return new JdbcTemplate(database.dataSource())
                            .queryForList("SELECT DISTINCT r.revision FROM run r JOIN " + table
                                    + " t ON t.run_id = r.id ORDER BY 1")
                            .stream()
                            .map(Map::values)
                            .map(values -> ((Number) values.iterator().next()).longValue())
                            .toList();
        }
    }

    private void change(String sql) throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            new JdbcTemplate(database.dataSource())
                    .update(sql.replace("run_id = 3", "run_id = (SELECT id FROM run WHERE revision = 3)")
                            .replace("run_id = 1", "run_id = (SELECT id FROM run WHERE revision = 1)"));
        }
    }
}
