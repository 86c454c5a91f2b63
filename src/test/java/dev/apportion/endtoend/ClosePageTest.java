package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.apportion.folder.Home;
import dev.apportion.web.MonthPages;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page where a month is approved, closed and sent, of an organization that wants two persons for both. */
class ClosePageTest {

    private WorkingFolder folder = new WorkingFolder(Path.of(""));

    @BeforeEach
    void organization(@TempDir Path home) throws IOException {
        folder = SmallOrganization.in(home);
        SmallOrganization.policy()
                .sheet("Departments", "Code", "Name", "Kind", "E-mail to")
                .row("Departments", "SALES", "Sales", "Operating", "ann@sales.example")
                .row("Settings", "Approval before sending", "Yes")
                .row("Settings", "Closed by another person", "Yes")
                .write(home.resolve("input/policy.xlsx"));
        SmallOrganization.put(folder, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
    }

    private MonthPages pages(String who) throws Exception {
        return MonthPages.open(new Home(folder.folder()), who, 0, json -> "");
    }

    @Test
    void whoPreparedNeitherApprovesNorCloses() throws Exception {
        try (MonthPages pages = pages("Ann")) {
            Visitor ann = Visitor.invited(pages);
            ann.post("/2026-10/run");
            ann.awaitRun("2026-10");
            Document page = ann.page("/2026-10/close");
            assertThat(page.select(".checks .open").text()).contains("Another person closes it than prepared it");
            assertThat(page.text()).contains("Another person than Ann approves it", "It can't be closed before");
            assertThat(page.select("form[action$=/approve], form[action$=/close]"))
                    .isEmpty();
            assertThat(ann.posted("/2026-10/approve", "runId", "0").body()).contains("another person must approve it");
            assertThat(ann.posted("/2026-10/close", "runId", "0").body())
                    .contains("requires another person to close it");
            assertThat(ann.posted("/2026-10/send", "runId", "0").body()).contains("awaits approval");
        }
    }

    @Test
    void anotherPersonApprovesSendsAndCloses() throws Exception {
        folder.apportion("run", "2026-10", "--by", "Ann");
        try (MonthPages pages = pages("Ben")) {
            Visitor ben = Visitor.invited(pages);
            Document before = ben.page("/2026-10/close");
            assertThat(before.text()).contains("awaits approval", "1 message would go now.");
            assertThat(before.select("#mail ~ * td").eachText())
                    .contains("ann@sales.example", "answers for SALES")
                    .anyMatch(text -> text.endsWith(".xlsx"));
            String preview = before.select("#mail ~ * td a").attr("href");
            Document shown = ben.page(preview);
            assertThat(shown.select(".facts").text()).contains("ann@sales.example", "answers for SALES", ".xlsx");
            String frame = shown.select("iframe[sandbox]").attr("src");
            HttpResponse<String> html = ben.get(frame);
            assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("sandbox; default-src 'none';")
                    .endsWith("frame-ancestors 'self'");
            assertThat(ben.get(frame.replaceAll("id=.*", "id=other")).statusCode())
                    .isEqualTo(404);
            assertThat(ben.post("/2026-10/approve", "runId", "0")
                            .select("[role=status]")
                            .text())
                    .isEqualTo("Revision 1 was approved by Ben.");
            assertThat(ben.post("/2026-10/send", "runId", "0")
                            .select("[role=status]")
                            .text())
                    .isEqualTo("1 message written to mail/");
            try (InputStream draft =
                    Files.newInputStream(folder.output("2026-10").resolve("mail/ann@sales.example.eml"))) {
                MimeMessage sent = new MimeMessage(null, draft);
                MimeMultipart texts = (MimeMultipart)
                        ((MimeMultipart) sent.getContent()).getBodyPart(0).getContent();
                assertThat(((String) texts.getBodyPart(1).getContent()).lines())
                        .as("what was shown is what is sent")
                        .containsExactlyElementsOf(html.body().lines().toList());
                assertThat(shown.select("h1").text()).isEqualTo(sent.getSubject());
            }
            assertThat(ben.page("/2026-10/close")
                            .select("tr:contains(written as a draft) a")
                            .attr("href"))
                    .isEqualTo(preview);
            Document closed = ben.post("/2026-10/close", "runId", "0", "why", "all in <b>order</b>");
            assertThat(closed.select("[role=status]").text())
                    .isEqualTo("It was closed by Ben. A backup is written to backups/ when this page ends.");
            assertThat(closed.text()).contains("all in <b>order</b>");
            assertThat(closed.select("code").text()).matches("[0-9a-f]{64}");
            assertThat(closed.text()).contains("written as a draft");
            assertThat(ben.page("/2026-10").select(".stages li.done h3").eachText())
                    .contains("Approve", "Close");
            assertThat(ben.posted("/2026-10/close", "runId", "0").body()).contains("was closed by Ben");
        }
        assertThat(folder.apportion("status").out()).contains("closed");
        assertThat(folder.apportion("audit").exitCode()).isZero();
    }

    @Test
    void whatIsHeldOrMissingNeedsAReasonAndALateFileBecomesARestatement() throws Exception {
        SmallOrganization.put(
                folder, "2026-10/b.csv", "SALES,,5000,Who knows,2026-10-03,7.00\nSALES,O1,5000,Rent,2026-10-03,lots\n");
        folder.apportion("run", "2026-10", "--by", "Ann");
        try (MonthPages pages = pages("Ben")) {
            Visitor ben = Visitor.invited(pages);
            Document page = ben.page("/2026-10/close");
            assertThat(page.select(".checks .open").eachText())
                    .containsExactly(
                            "! Not fulfilled: No cost is held (EUR 7.00)",
                            "! Not fulfilled: All that came in, or should have, is counted (1 thing is not)");
            assertThat(page.select("form[action$=/close] [required]").eachAttr("name"))
                    .containsExactly("accepted", "heldToo");
            assertThat(ben.posted("/2026-10/close", "runId", "0").statusCode()).isEqualTo(409);
            assertThat(ben.posted("/2026-10/close", "runId", "0", "heldToo", "true")
                            .body())
                    .contains("is not complete");
            ben.post("/2026-10/close", "runId", "0", "heldToo", "true", "accepted", "small");
            SmallOrganization.put(folder, "2026-10/late.csv", "SALES,O1,5000,Power,2026-10-03,5.00\n");
            ben.post("/2026-10/run");
            ben.awaitRun("2026-10");
            assertThat(ben.page("/2026-10").select(".heading").text()).contains("Revision 2, restatement 1");
            Document open = ben.post("/2026-10/reopen", "why", "a mistake");
            assertThat(open.select("[role=status]").text()).isEqualTo("It was opened again by Ben.");
        }
        assertThat(folder.folder().resolve("backups")).isDirectoryContaining("glob:**/backup-*.tar.gz");
    }

    @Test
    void whatWasNotShownIsNotSent() throws Exception {
        folder.apportion("run", "2026-10", "--by", "Ann");
        try (MonthPages pages = pages("Ben")) {
            Visitor ben = Visitor.invited(pages);
            String shown = ben.page("/2026-10/close")
                    .select("form[action$=/send] [name=runId]")
                    .val();
            SmallOrganization.put(folder, "2026-10/b.csv", "SALES,O1,5000,Power,2026-10-03,5.00\n");
            ben.post("/2026-10/run");
            ben.awaitRun("2026-10");
            ben.post(
                    "/2026-10/send",
                    "runId",
                    ben.page("/2026-10/close")
                            .select("form[action$=/send] [name=runId]")
                            .val(),
                    "to",
                    "ben@example.com");
            assertThat(ben.posted("/2026-10/send", "runId", shown, "to", "ben@example.com"))
                    .satisfies(refused -> {
                        assertThat(refused.statusCode()).isEqualTo(409);
                        assertThat(refused.body())
                                .contains("Revision 2 of 2026-10 is newer than the one that was shown.");
                    });
        }
    }

    @Test
    void sendsToAServerAndRehearsesBefore() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Files.writeString(
                    folder.folder().resolve("apportion.properties"),
                    "apportion.smtp.host=127.0.0.1\napportion.smtp.port="
                            + server.getSmtp().getPort()
                            + "\napportion.smtp.from=finance@example.com\napportion.smtp.security=none\n");
            folder.apportion("run", "2026-10", "--by", "Ann");
            folder.apportion("approve", "2026-10", "--by", "Cleo");
            try (MonthPages pages = pages("Ben")) {
                Visitor ben = Visitor.invited(pages);
                assertThat(ben.post("/2026-10/send", "runId", "0", "to", "ben@example.com")
                                .select("[role=status]")
                                .text())
                        .isEqualTo("1 message sent for rehearsal");
                assertThat(ben.post("/2026-10/send", "runId", "0")
                                .select("[role=status]")
                                .text())
                        .isEqualTo("1 message sent");
                Document page = ben.post("/2026-10/send", "runId", "0");
                assertThat(page.select("[role=status]").text()).isEqualTo("nothing new to deliver");
                assertThat(page.text()).contains("Nothing is waiting to be sent. 1 was delivered before.");
            }
            assertThat(server.getReceivedMessages()).hasSize(2);
            assertThat(server.getReceivedMessages()[1].getAllRecipients()[0]).hasToString("ann@sales.example");
        } finally {
            server.stop();
        }
    }
}
