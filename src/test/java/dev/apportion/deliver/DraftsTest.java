package dev.apportion.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ledger.Outbox;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a mail server, messages become files. */
class DraftsTest {

    @TempDir
    Path home;

    private DeliveryFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new DeliveryFixture(home);
        fixture.department("310", "Märkte & Öffnung", List.of("anna@harbor.example"), List.of("ben@harbor.example"))
                .department("320", "IT", List.of("carl@harbor.example"), List.of())
                .department("330", "Silent", List.of(), List.of())
                .recipient("director@harbor.example", List.of("310", "320"), true, true);
        fixture.workbook("organization-summary.xlsx", "summary");
        fixture.workbook("review.xlsx", "review");
        fixture.cost(fixture.run, "310", 1_234_567);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void everyAddresseeGetsOneFile() throws IOException {
        DeliveryReport report = fixture.deliver(DeliveryFixture.files());
        assertThat(report).hasToString("3 messages written to mail/");
        assertThat(report.problems()).isEmpty();
        assertThat(home.resolve("output/2026-10/mail").toFile().list())
                .containsExactlyInAnyOrder(
                        "anna@harbor.example.eml", "carl@harbor.example.eml", "director@harbor.example.eml");
        assertThat(fixture.outbox()).extracting(Outbox.Message::state).containsOnly(Outbox.State.WRITTEN);
    }

    @Test
    void aDraftParsesBack() throws Exception {
        fixture.deliver(DeliveryFixture.files());
        MimeMessage draft = Parsed.file(fixture.draft("anna@harbor.example.eml"));
        assertThat(draft.getHeader("X-Unsent")).containsExactly("1");
        assertThat(draft.getHeader("Date")).containsExactly("Sat, 31 Oct 2026 12:00:00 +0000");
        assertThat(draft.getSubject()).isEqualTo("Test Organization: cost of October 2026, Märkte & Öffnung");
        assertThat(Parsed.addresses(draft)).containsExactly("anna@harbor.example", "ben@harbor.example");
        assertThat(Parsed.attachments(draft)).containsOnlyKeys("310 Märkte & Öffnung.xlsx");
        assertThat(Parsed.attachments(draft).get("310 Märkte & Öffnung.xlsx"))
                .isEqualTo(Files.readAllBytes(home.resolve("output/2026-10/departments/310 Märkte & Öffnung.xlsx")));
        assertThat(Parsed.text(draft))
                .contains("Dear Owner of Märkte & Öffnung,")
                .contains("of which projects: 12,345.67")
                .contains("Budget: 10,000.00 (-10,000.00)")
                .doesNotContain("320");
        assertThat(Parsed.html(draft)).contains("310 Märkte &amp; Öffnung").contains("12,345.67");
    }

    @Test
    void theSecondTimeThereIsNothingToDo() throws IOException {
        fixture.deliver(DeliveryFixture.files());
        assertThat(fixture.deliver(DeliveryFixture.files())).hasToString("nothing new to deliver");
    }
}
