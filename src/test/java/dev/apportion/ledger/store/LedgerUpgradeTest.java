package dev.apportion.ledger.store;

import static dev.apportion.ledger.store.LedgerFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.upgrade.LinesIntoBlocks;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ledgers of earlier versions keep what is in them, those of later ones are left alone. */
class LedgerUpgradeTest {

    private static final String RUN =
            "INSERT INTO run (id, period, revision, fingerprint, policy_sha256, currency, state, started)"
                    + " VALUES (7, '2026-10', 1, '" + "f".repeat(64) + "', '" + "p".repeat(64)
                    + "', 'EUR', 'DONE', TIMESTAMP '2026-11-02 09:30:00')";

    @Test
    void aLedgerOfALaterVersionIsToldAndStaysAsItIs(@TempDir Path other) throws Exception {
        LedgerDatabase database = LedgerDatabase.open(other);
        JdbcClient.create(database.dataSource())
                .sql("UPDATE \"flyway_schema_history\" SET \"version\" = '99' WHERE \"version\" = '12'")
                .update();
        database.close();
        assertThatThrownBy(() -> LedgerDatabase.open(other))
                .isInstanceOf(LaterLedgerException.class)
                .hasMessageContainingAll("later version", "schema is 99", "Nothing was changed");
        assertThat(other.resolve("next")).doesNotExist();
    }

    @Test
    void aLedgerOfTheFirstSchemaIsUpgradedWithWhatIsInIt(@TempDir Path other) throws Exception {
        String url = url(other);
        Flyway.configure().dataSource(url, "SA", "").target("1").load().migrate();
        try (var connection = DriverManager.getConnection(url, "SA", "");
                var statement = connection.createStatement()) {
            statement.execute(RUN);
            statement.execute("INSERT INTO loaded_cost (run_id, department, work_item, work_item_name, cost_type,"
                    + " direct_minor, sent_minor, received_minor, handover_minor)"
                    + " VALUES (7, 'IT', 'P1', 'Quay', 'PROJECT', 1250, 0, 0, 0)");
            statement.execute("SHUTDOWN");
        }
        LedgerDatabase upgraded = LedgerDatabase.open(other);
        Ledger found = new Ledger(upgraded.dataSource());
        Run first = found.runs().latestDone(Period.parse("2026-10")).orElseThrow();
        assertThat(first.basis().preparedBy()).isEmpty();
        assertThat(first.basis().restatement()).isZero();
        assertThat(found.of(first.id()).allocations().loaded())
                .extracting(LoadedCost::total)
                .containsExactly(1250L);
        assertThat(found.audit().faults()).isEmpty();
        upgraded.close();
    }

    @Test
    void linesOfALedgerThatKeptThemAsRowsBecomeBlocks(@TempDir Path other) throws Exception {
        String url = url(other);
        Flyway.configure().dataSource(url, "SA", "").target("5").load().migrate();
        try (var connection = DriverManager.getConnection(url, "SA", "");
                var statement = connection.createStatement()) {
            statement.execute(RUN);
            for (int file = 0; file < 2; file++) {
                statement.execute("INSERT INTO source_file (run_id, file_no, name, sha256, state) VALUES (7, " + file
                        + ", '" + LedgerFixture.FILES.get(file).name() + "', '" + "a".repeat(64) + "', 'READ')");
            }
            String columns = "INSERT INTO cost_line (run_id, file_no, row_seq, sheet, row_no, line_key, department,"
                    + " activity_code, account, account_name, description, cost_date, cost_period, declared_type,"
                    + " frequency, minor, currency, hours, reporting_minor, decision, cost_type, work_item, evidence)";
            for (int row = 0; row < 5001; row++) {
                LedgerLine line = line(row % 2, row, row % 3 == 0 ? "IT" : "HR", row);
                statement.execute(columns + " VALUES (7, " + (row % 2) + ", " + row + ", 'Costs', " + (row + 1) + ", '"
                        + line.key() + "', '" + line.line().department()
                        + "', 'A-1', '0400', 'Wages', 'October', DATE '2026-10-31', '2026-10', 'OPERATION', 'monthly', "
                        + row + ", 'EUR', 7.5, " + row
                        + ", 'REGISTER', 'OPERATION', 'OPS', 'Registered operation OPS')");
            }
            statement.execute("SHUTDOWN");
        }
        LedgerDatabase upgraded = LedgerDatabase.open(other);
        List<LedgerLine> expected = new ArrayList<>();
        for (int row = 0; row < 5001; row++) {
            expected.add(line(row % 2, row, row % 3 == 0 ? "IT" : "HR", row));
        }
        expected.sort(Comparator.comparingInt(LedgerLine::fileNumber));
        Ledger found = new Ledger(upgraded.dataSource());
        assertThat(found.of(7).lines().all()).containsExactlyElementsOf(expected);
        assertThat(found.of(7).lines().ofDepartment("IT")).hasSize(1667);
        upgraded.close();
    }

    @Test
    void sumsOfALedgerThatKeptThemAsRowsBecomeBlocksThatTheAuditFindsAsRecorded(@TempDir Path other) throws Exception {
        String url = url(other);
        Flyway.configure()
                .dataSource(url, "SA", "")
                .locations("classpath:db/migration", "classpath:db/hsqldb")
                .javaMigrations(new LinesIntoBlocks())
                .target("11")
                .load()
                .migrate();
        String digest = new Sha256()
                .add("HR")
                .add("")
                .add("")
                .add("0400")
                .add("EUR")
                .add("-5")
                .add("-5")
                .add("IT")
                .add("PROJECT")
                .add("P1")
                .add("")
                .add("USD")
                .add("1250")
                .add("1000")
                .hex();
        AuditEntry bare = new AuditEntry(
                1,
                LocalDateTime.of(2026, 11, 2, 9, 31),
                "Ann",
                AuditEntry.Action.CLOSED,
                "2026-10",
                7L,
                digest,
                "",
                "");
        try (var connection = DriverManager.getConnection(url, "SA", "");
                var statement = connection.createStatement()) {
            statement.execute(RUN);
            String insert = "INSERT INTO cost_sum (run_id, department, cost_type, work_item, account, currency, minor,"
                    + " reporting_minor, hours, line_count) VALUES ";
            statement.execute(insert + "(7, 'IT', 'PROJECT', 'P1', '', 'USD', 1250, 1000, 7.5, 3)");
            statement.execute(insert + "(7, 'HR', '', '', '0400', 'EUR', -5, -5, 0, 1)");
            statement.execute("INSERT INTO audit_entry (entry_no, entered, who, action, period, run_id, digest, detail,"
                    + " hash) VALUES (1, TIMESTAMP '2026-11-02 09:31:00', 'Ann', 'CLOSED', '2026-10', 7, '" + digest
                    + "', '', '" + bare.hashAfter("0".repeat(64)) + "')");
            statement.execute("SHUTDOWN");
        }
        LedgerDatabase upgraded = LedgerDatabase.open(other);
        Ledger found = new Ledger(upgraded.dataSource());
        CurrencyUnit dollar = CurrencyUnit.of("USD");
        assertThat(found.of(7).sums().all())
                .containsExactly(
                        new CostSum("HR", null, "", "0400", CurrencyUnit.EUR, -5, -5, BigDecimal.ZERO, 1),
                        new CostSum("IT", CostType.PROJECT, "P1", "", dollar, 1250, 1000, new BigDecimal("7.5"), 3));
        assertThat(found.audit().faults()).isEmpty();
        found.of(7).sums().replace(found.of(7).sums().all().subList(1, 2));
        assertThat(found.audit().faults())
                .containsExactly(
                        "The figures of 2026-10, or its list of workbooks, are not those that entry 1 recorded.");
        upgraded.close();
    }

    private static String url(Path folder) {
        return "jdbc:hsqldb:file:" + folder.resolve("ledger") + ";hsqldb.lock_file=false";
    }
}
