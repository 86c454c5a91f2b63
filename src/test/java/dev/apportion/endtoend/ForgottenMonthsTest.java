package dev.apportion.endtoend;

import static dev.apportion.endtoend.NamedMonths.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.audit.RunDigest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work goes on in months in which a name was forgotten, and after them. */
class ForgottenMonthsTest {

    @TempDir
    private Path folder;

    private NamedMonths months;
    private WorkingFolder home;

    @BeforeEach
    void month() throws Exception {
        months = NamedMonths.in(folder);
        home = months.home();
    }

    @Test
    void aRestatementIsRefusedAsLongAsAnInputHasTheNameAndThenComesToTheSameFigures() throws Exception {
        months.closed("2026-09");
        home.apportion("forget", NAME, "--by", "Ann");
        assertThat(months.run("2026-09").out()).as("nothing has changed").contains("Nothing has changed");

        months.put("2026-09/late.csv", "SALES,P1,5000,Late,Shop,2026-09-20,5.00\n");
        WorkingFolder.Result refused = home.apportion("run", "2026-09");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err().replaceAll("\\s+", " "))
                .contains("Erika Mustermann.csv, costs.csv, review.xlsx still have a name that was forgotten");

        months.costs("2026-09", "[forgotten]");
        Path called = folder.resolve("input/2026-09/Erika Mustermann.csv");
        Files.move(called, called.resolveSibling("[forgotten].csv"));
        Files.delete(folder.resolve("input/2026-09/review.xlsx"));
        months.run("2026-09");

        List<String> restated = months.query(jdbc -> jdbc.queryForList(
                "SELECT department || ' ' || work_item || ' ' || minor FROM restated_cost", String.class));
        assertThat(restated)
                .as("only what came late; the decision about a line whose key was changed holds")
                .containsExactly("SALES P1 500");
        assertThat(home.apportion("explain", "2026-09", "costs.csv:4").out())
                .contains("Reviewer's decision", "[forgotten] is new");
        assertThat(home.apportion("audit", "--deep").exitCode()).isZero();
        assertThat(home.apportion("forget", NAME).out()).contains("No closed period has the name.");
    }

    @Test
    void theNextMonthFindsWhatRecursAndComparesFigures() throws Exception {
        months.closed("2026-07").closed("2026-08").closed("2026-09");
        home.apportion("forget", NAME, "--by", "Ann");
        months.put(
                "2026-10/costs.csv",
                "SALES,,5000,What it is,Cleaner Ltd,2026-10-06,33.00\nSALES,P1,5000,Course of " + NAME + "," + NAME
                        + ",2026-10-08,50.00\n");
        months.run("2026-10");
        assertThat(home.apportion("explain", "2026-10", "costs.csv:2").out()).contains("3 of the last");
        assertThat(home.apportion("explain", "2026-10", "costs.csv:3").out()).contains("Course of " + NAME);
        assertThat(home.apportion(
                                "run",
                                "2026-10",
                                "--what-if",
                                folder.resolve("input/policy.xlsx").toString())
                        .exitCode())
                .isLessThan(2);
        assertThat(home.apportion(
                                "run",
                                "2026-09",
                                "--what-if",
                                folder.resolve("input/policy.xlsx").toString())
                        .exitCode())
                .isLessThan(2);
        assertThat(home.apportion("audit", "--deep").exitCode()).isZero();
    }

    /** More than once in the same months, and in runs of which only a hash is left. */
    @Test
    void severalNamesAndDroppedRuns() throws Exception {
        SmallOrganization.policy()
                .row("Settings", "Keep replaced revisions", "0")
                .write(folder.resolve("input/policy.xlsx"));
        months.closed("2026-09");
        assertThat(home.apportion("audit").out()).contains("dropped");
        List<String> figures = months.figures();
        for (String name : List.of(NAME, "Cleaner Ltd", "Desk", "Mustermannstrasse")) {
            assertThat(home.apportion("forget", name, "--by", "Ann").out()).contains("2026-09: ");
            WorkingFolder.Result audit = home.apportion("audit", "--deep");
            assertThat(audit.exitCode()).as(name + audit.out()).isZero();
        }
        assertThat(months.figures()).isEqualTo(figures);
        assertThat(home.apportion("explain", "2026-09", "costs.csv:5").out()).contains("[forgotten 2]");
        home.apportion("reopen", "2026-09", "--because", "late");
        Files.delete(folder.resolve("input/2026-09/review.xlsx"));
        months.costs("2026-09", "nobody");
        months.put("2026-09/other.csv", "SALES,P1,5000,Street 1,Rent,2026-09-09,120.00\n");
        Files.delete(folder.resolve("input/2026-09/Erika Mustermann.csv"));
        months.run("2026-09");
        months.put("2026-09/more.csv", "SALES,P1,5000,More,Rent,2026-09-09,120.00\n");
        months.run("2026-09");
        WorkingFolder.Result audit = home.apportion("audit", "--deep");
        assertThat(audit.exitCode()).as(audit.out()).isZero();
    }

    @Test
    void whatIsNotCompleteOrNotAsRecordedIsLeftForSomebodyToLookAt() throws Exception {
        months.closed("2026-08").closed("2026-09");
        months.query(
                jdbc -> jdbc.update("INSERT INTO run (period, revision, fingerprint, policy_sha256, currency, state,"
                        + " started) SELECT period, 3, fingerprint, policy_sha256, currency, 'RUNNING', started FROM run"
                        + " WHERE period = '2026-08' AND revision = 2"));
        months.query(jdbc -> jdbc.update("UPDATE loaded_cost SET direct_minor = direct_minor + 1 WHERE work_item = 'O1'"
                + " AND run_id = (SELECT id FROM run WHERE period = '2026-09' AND revision = 2)"));
        List<String> figures = months.figures();
        List<String> entries = months.auditHashes();

        WorkingFolder.Result refused = home.apportion("forget", NAME);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out().replaceAll("\\s+", " "))
                .contains("Revision 3 of 2026-08 is not complete", "what was recorded of revision 2 of 2026-09")
                .contains("Still in 2026-08, 2026-09");
        assertThat(months.figures()).isEqualTo(figures);
        assertThat(months.auditHashes()).isEqualTo(entries);
    }

    /** Version 0.1.0 recorded one hash, of less, and none of lines. */
    @Test
    void aMonthOfTheFirstVersion() throws Exception {
        months.closed("2026-09");
        Files.delete(folder.resolve("data/audit-heads.txt"));
        months.query(jdbc -> {
            jdbc.update("DELETE FROM recorded_blocks");
            String previous = "0".repeat(64);
            for (AuditEntry entry : new Ledger(jdbc.getDataSource()).audit().entries()) {
                String digest = entry.runId() == null ? entry.digest() : new RunDigest(jdbc).first(entry.runId());
                previous = new AuditEntry(
                                entry.number(),
                                entry.at(),
                                entry.who(),
                                entry.action(),
                                entry.period(),
                                entry.runId(),
                                digest,
                                entry.detail(),
                                "")
                        .hashAfter(previous);
                jdbc.update(
                        "UPDATE audit_entry SET digest = ?, hash = ? WHERE entry_no = ?",
                        digest,
                        previous,
                        entry.number());
            }
            return true;
        });
        assertThat(home.apportion("audit").exitCode()).isZero();
        home.apportion("forget", NAME, "--by", "Ann");
        WorkingFolder.Result audit = home.apportion("audit", "--deep");
        assertThat(audit.exitCode()).as(audit.out()).isZero();
        assertThat(audit.out()).contains("forgotten 2026-09");
        months.query(jdbc -> jdbc.update("UPDATE loaded_cost SET direct_minor = direct_minor + 1"));
        assertThat(home.apportion("audit").exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void subjectsOfMessages(boolean sent) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            SmallOrganization.policy()
                    .sheet("Settings", "Setting", "Value")
                    .row("Settings", "Organization", "Office of " + NAME)
                    .row("Settings", "Currency", "EUR")
                    .row("Settings", "Locale", "en-US")
                    .sheet("Recipients", "Name", "E-mail", "Summary")
                    .row("Recipients", "Ann", "ann@board.example", "yes")
                    .write(folder.resolve("input/policy.xlsx"));
            if (sent) {
                Files.writeString(
                        folder.resolve("apportion.properties"),
                        "apportion.smtp.host=127.0.0.1\napportion.smtp.security=none\napportion.smtp.from=f@example.com\n"
                                + "apportion.smtp.port=" + server.getSmtp().getPort() + "\n");
            }
            months.put("2026-09/a.csv", "SALES,P1,5000,Rent,Landlord,2026-09-03,50.00\n");
            months.run("2026-09");
            home.apportion("close", "2026-09");
            List<String> subjects = subjects();
            home.apportion("forget", NAME, "--by", "Ann");
            assertThat(subjects).isNotEmpty().allMatch(subject -> subject.contains(NAME));
            assertThat(subjects()).noneMatch(subject -> subject.contains(NAME));
            WorkingFolder.Result audit = home.apportion("audit");
            assertThat(audit.exitCode()).as(audit.out()).isZero();
            assertThat(audit.out()).contains(sent ? "Messages of entry 2, 1 message" : "Ann: 1 message");
            months.query(jdbc -> jdbc.update("UPDATE outbox SET subject = 'Nothing'"));
            assertThat(home.apportion("audit").exitCode()).isEqualTo(sent ? 1 : 0);
        } finally {
            server.stop();
        }
    }

    private List<String> subjects() throws Exception {
        return months.query(jdbc -> jdbc.queryForList("SELECT subject FROM outbox", String.class));
    }
}
