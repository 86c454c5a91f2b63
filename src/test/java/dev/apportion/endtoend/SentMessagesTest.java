package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was sent is in the audit log, and that it was edited afterwards shows. */
class SentMessagesTest {

    private static final String TOLD = "The messages of 2026-10 that entry 2 recorded as sent are not in the outbox";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private Path folder;

    private WorkingFolder home;

    @BeforeEach
    void month() throws IOException {
        server.start();
        home = SmallOrganization.in(folder);
        recipients("ann@board.example");
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,P1,5000,Rent,2026-10-03,50.00\n");
        Files.writeString(
                folder.resolve("apportion.properties"),
                "apportion.smtp.host=127.0.0.1\napportion.smtp.security=none\napportion.smtp.from=finance@example.com\n"
                        + "apportion.smtp.port=" + server.getSmtp().getPort() + "\n");
        assertThat(home.apportion("run", "2026-10", "--by", "Ann").exitCode()).isZero();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void editsOfWhatWasSentShow() throws Exception {
        assertThat(home.apportion("audit").out()).contains("sent      2026-10  Ann: 1 message");
        for (String edit : List.of(
                "UPDATE outbox SET recipient = 'eve@board.example'",
                "UPDATE outbox SET content_sha256 = REVERSE(content_sha256)",
                "UPDATE outbox SET subject = 'Nothing'",
                "UPDATE outbox SET message_id = '<x@y>'",
                "UPDATE outbox SET state = 'WAITING'",
                "UPDATE outbox SET accepted = NULL",
                "UPDATE outbox SET revision = revision + 1",
                "UPDATE outbox SET period = '2026-11'",
                "DELETE FROM outbox",
                "DELETE FROM sent_message")) {
            Path kept = folder.resolve("kept.tar.gz");
            home.apportion("backup", kept.toString());
            try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
                assertThat(new JdbcTemplate(database.dataSource()).update(edit)).isEqualTo(1);
            }
            WorkingFolder.Result audit = home.apportion("audit");
            assertThat(audit.exitCode()).as(edit).isEqualTo(1);
            assertThat(audit.out()).contains(TOLD);
            home.apportion("restore", kept.toString());
            Files.delete(kept);
            assertThat(home.apportion("audit").exitCode()).isZero();
        }
    }

    @Test
    void whatIsSentLaterHasAnEntryOfItsOwnAndNothingHasNone() throws Exception {
        assertThat(home.apportion("send", "2026-10", "--by", "Ben").out()).contains("nothing new to deliver");
        recipients("ann@board.example", "eve@board.example");
        assertThat(home.apportion("send", "2026-10", "--by", "Ben").out()).contains("1 message sent");
        WorkingFolder.Result audit = home.apportion("audit");
        assertThat(audit.exitCode()).as(audit.out()).isZero();
        assertThat(audit.out())
                .contains(
                        "2  ",
                        "sent      2026-10  Ann: 1 message",
                        "sent      2026-10  Ben: 1 message",
                        "All 3 entries");
    }

    private void recipients(String... addresses) throws IOException {
        PolicyWorkbook policy = SmallOrganization.policy().sheet("Recipients", "Name", "E-mail", "Summary");
        for (String address : addresses) {
            policy.row("Recipients", address, address, "yes");
        }
        policy.write(folder.resolve("input/policy.xlsx"));
    }
}
