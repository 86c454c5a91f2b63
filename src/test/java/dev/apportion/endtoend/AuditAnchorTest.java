package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.AuditLog;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What is done to a whole ledger, or to the end of its audit log, shows by what stands outside of it. */
class AuditAnchorTest {

    private static final String LACKS = "the ledger was replaced by an older one, or entries were removed or rewritten";

    @TempDir
    private Path folder;

    private WorkingFolder home;
    private Path heads;

    @BeforeEach
    void closedMonth() throws IOException {
        home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .sheet("Recipients", "Name", "E-mail", "Summary")
                .row("Recipients", "Ann", "ann@board.example", "yes")
                .write(folder.resolve("input/policy.xlsx"));
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,P1,5000,Rent,2026-10-03,50.00\n");
        heads = folder.resolve("data/audit-heads.txt");
        assertThat(home.apportion("run", "2026-10").exitCode()).isZero();
    }

    @Test
    void removedLastEntry() throws Exception {
        home.apportion("close", "2026-10");
        assertThat(home.apportion("audit").exitCode()).isZero();
        change(jdbc -> jdbc.update("DELETE FROM audit_entry WHERE entry_no = 2"));
        assertLacks("entry 2 of ");
        home.apportion("close", "2026-10");
        assertLacks("entry 2 of ");
    }

    /** What the run recorded is what a name is put to. */
    @Test
    void linesThatWereSwappedShowAndAreNeitherApprovedNorClosed() throws Exception {
        SmallOrganization.put(home, "2026-10/b.csv", "SALES,O1,5000,Cleaning,2026-10-03,50.00\n");
        assertThat(home.apportion("run", "2026-10").exitCode()).isZero();
        assertThat(home.apportion("audit").exitCode()).isZero();
        change(jdbc -> {
            List<byte[]> lines = jdbc.queryForList("SELECT lines FROM line_block ORDER BY file_no", byte[].class);
            jdbc.update("UPDATE line_block SET lines = ? WHERE file_no = 0", lines.get(1));
            jdbc.update("UPDATE line_block SET lines = ? WHERE file_no = 1", lines.get(0));
        });

        assertThat(home.apportion("audit").out()).contains("The lines of 2026-10");
        for (String command : List.of("approve", "close")) {
            WorkingFolder.Result refused = home.apportion(command, "2026-10", "--by", "Ben");
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains("no longer has what revision 2 of 2026-10 recorded");
        }
    }

    @Test
    void revisionsThatWereMadeToCountOrNotTo() throws Exception {
        SmallOrganization.put(home, "2026-10/b.csv", "SALES,O1,5000,Cleaning,2026-10-03,50.00\n");
        assertThat(home.apportion("run", "2026-10").exitCode()).isZero();
        change(jdbc -> jdbc.update("UPDATE run SET state = 'ABANDONED' WHERE revision = 2"));
        assertThat(home.apportion("audit").out().replaceAll("\\s+", " "))
                .contains("Revision 2 of 2026-10, which entry 2 recorded as complete, is abandoned now.");

        change(jdbc -> {
            jdbc.update("UPDATE run SET state = 'DONE' WHERE revision = 2");
            jdbc.update(
                    "INSERT INTO run (period, revision, fingerprint, policy_sha256, currency, state, started) SELECT"
                            + " period, 3, fingerprint, policy_sha256, currency, state, started FROM run WHERE revision = 1");
        });
        assertThat(home.apportion("audit").out())
                .contains("Revision 3 of 2026-10 is complete, but no entry says that it was run.")
                .doesNotContain("Revision 2 of");
    }

    @Test
    void olderLedgerCopiedBack() throws Exception {
        Path kept = folder.resolve("kept");
        copyLedger(folder.resolve("data"), kept);
        home.apportion("close", "2026-10");
        home.apportion("reopen", "2026-10", "--because", "late");
        copyLedger(kept, folder.resolve("data"));
        assertLacks(" (and 1 more)");
    }

    @Test
    void ledgerThatIsGone() throws IOException {
        removeLedger(folder.resolve("data"));
        assertLacks("entry 1 of ");
    }

    @Test
    void chainThatAnInsiderMadeAnewAfterChangingAnAmount() throws Exception {
        Path exported = folder.resolve("chain.json");
        assertThat(home.apportion("close", "2026-10").exitCode()).isZero();
        assertThat(home.apportion("audit", "--export", exported.toString()).exitCode())
                .isZero();
        assertThat(home.apportion("audit", "--against", exported.toString()).exitCode())
                .isZero();
        change(jdbc -> {
            jdbc.update("UPDATE loaded_cost SET direct_minor = direct_minor + 1 WHERE work_item = 'P1'");
            Ledger ledger = new Ledger(jdbc.getDataSource());
            AuditLog log = ledger.audit();
            List<AuditEntry> entries = log.entries();
            jdbc.update("DELETE FROM audit_entry");
            entries.forEach(
                    entry -> log.add(entry.who(), entry.action(), ledger.runs().byId(entry.runId()), entry.detail()));
        });
        assertLacks("entry 1 of ");
        Files.delete(heads);
        assertThat(home.apportion("audit").exitCode()).as("by itself").isZero();
        assertThat(home.apportion("audit", "--against", exported.toString()).out())
                .contains("is not in the list: entries were changed or removed, or the ledger was replaced");
        assertThat(home.apportion("audit", "--against", "chain.json").exitCode())
                .as("a file of the working folder")
                .isEqualTo(1);
        assertThat(home.apportion("audit", "--against", "input/policy.xlsx").err())
                .contains("holds no list");
    }

    @Test
    void restoredBackupSaysWhatItReplaced() throws Exception {
        home.apportion("backup", folder.resolve("b.tar.gz").toString());
        home.apportion("close", "2026-10");
        String replaced = last();
        assertThat(home.apportion("restore", folder.resolve("b.tar.gz").toString())
                        .exitCode())
                .isZero();
        WorkingFolder.Result audit = home.apportion("audit");
        assertThat(audit.exitCode()).as(audit.out()).isZero();
        assertThat(audit.out()).contains("in place of a ledger whose last entry was 2 (hash " + replaced);
        assertThat(Files.readAllLines(heads)).hasSize(3);

        Files.writeString(heads, "1 2026-11-28T10:00 " + "f".repeat(64) + "\n" + Files.readString(heads));
        assertLacks("entry 1 of ");
    }

    @Test
    void controlTotalsAndMailsOfClosedPeriodsHoldTheHash() throws Exception {
        assertThat(Files.readString(heads)).startsWith("1 ").contains(last());
        home.apportion("close", "2026-10");
        String closed = last();
        assertThat(Drafts.to(home, "2026-10", "ann@board.example").text()).doesNotContain("audit hash");
        assertThat(home.apportion("send", "2026-10").out())
                .as("nobody gets a message again because the period was closed")
                .contains("nothing new to deliver");

        SmallOrganization.put(home, "2026-10/late.csv", "SALES,P1,5000,Late,2026-10-03,7.00\n");
        home.apportion("run", "2026-10");
        assertThat(Drafts.to(home, "2026-10-restatement-1", "ann@board.example").text())
                .contains("audit hash " + closed);
        SmallOrganization.put(home, "2026-11/a.csv", "SALES,P1,5000,Rent,2026-11-03,50.00\n");
        String before = last();
        home.apportion("run", "2026-11");
        assertThat(home.controlTotals("2026-11").path("auditHashBefore").asString())
                .isEqualTo(before);
        assertThat(home.controlTotals("2026-11").path("auditEntryBefore").asInt())
                .isEqualTo(3);
        assertThat(home.controlTotals("2026-10").path("auditHashBefore").isMissingNode())
                .isTrue();
    }

    private void assertLacks(String entry) {
        WorkingFolder.Result audit = home.apportion("audit");
        assertThat(audit.exitCode()).isEqualTo(1);
        assertThat(audit.out().replaceAll("\\s+", " ")).contains(entry, LACKS);
    }

    private String last() {
        return JsonMapper.shared()
                .readTree(home.apportion("audit", "--json").out())
                .path("entries")
                .valueStream()
                .reduce((one, next) -> next)
                .orElseThrow()
                .path("hash")
                .asString();
    }

    private void change(Consumer<JdbcTemplate> change) throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            change.accept(new JdbcTemplate(database.dataSource()));
        }
    }

    private static void copyLedger(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        removeLedger(to);
        for (Path file : ledger(from)) {
            PathUtils.copyFileToDirectory(file, to);
        }
    }

    private static void removeLedger(Path data) throws IOException {
        for (Path file : ledger(data)) {
            Files.delete(file);
        }
    }

    private static List<Path> ledger(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.getFileName().toString().startsWith("ledger."))
                    .toList();
        }
    }
}
