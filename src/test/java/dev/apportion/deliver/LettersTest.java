package dev.apportion.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.deliver.smtp.MailSettings;
import dev.apportion.ledger.Outbox;
import dev.apportion.policy.Settings;
import dev.apportion.setting.SettingValues;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What letters say beside figures: languages, reminders, and several messages where one would be too large. */
class LettersTest {

    private static final MailSettings ONE_MEGABYTE =
            MailSettings.from(SettingValues.of(Map.of("APPORTION_MAIL_ATTACHMENT_LIMIT_MB", "1")));

    @TempDir
    private Path home;

    private DeliveryFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new DeliveryFixture(home);
        fixture.department("310", "Markets", List.of("anna@harbor.example"), List.of());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatFitsIntoNoSingleMessageGoesInSeveralOnce() throws Exception {
        fixture.department("320", "Quays", List.of(), List.of()).department("330", "Sheds", List.of(), List.of());
        fixture.recipient("director@harbor.example", List.of("310", "320", "330"), false, false);
        noise("310 Markets", 600_000);
        noise("320 Quays", 500_000);
        noise("330 Sheds", 400_000);

        DeliveryReport report = fixture.deliver(ONE_MEGABYTE);

        assertThat(report).hasToString("3 messages written to mail/");
        MimeMessage first = Parsed.file(fixture.draft("director@harbor.example part 1.eml"));
        MimeMessage second = Parsed.file(fixture.draft("director@harbor.example part 2.eml"));
        assertThat(first.getSubject()).endsWith("October 2026 (1 of 2)");
        assertThat(second.getSubject()).endsWith("October 2026 (2 of 2)");
        assertThat(Parsed.attachments(first)).containsOnlyKeys("310 Markets.xlsx");
        assertThat(Parsed.attachments(second)).containsOnlyKeys("320 Quays.xlsx", "330 Sheds.xlsx");
        assertThat(Parsed.text(second)).contains("part 2 of 2");
        assertThat(second.getHeader("In-Reply-To")).isNull();
        assertThat(fixture.deliver(ONE_MEGABYTE)).hasToString("nothing new to deliver");
        assertThat(fixture.outbox()).hasSize(3);

        fixture.run = fixture.begin(DeliveryFixture.OCTOBER, 'b');
        noise("320 Quays", 450_000);
        assertThat(fixture.deliver(ONE_MEGABYTE)).hasToString("1 message written to mail/");
        assertThat(Parsed.file(fixture.draft("director@harbor.example part 2.eml"))
                        .getSubject())
                .endsWith("(2 of 2) (revision 2)");
        assertThat(fixture.outbox()).extracting(Outbox.Message::state).containsOnly(Outbox.State.WRITTEN);
    }

    @Test
    void aDepartmentThatIsLateIsRemindedOnceItsSpreadsheetIsDue() throws Exception {
        fixture.department("340", "Locks", List.of("lea@harbor.example"), List.of());
        Files.delete(home.resolve("output/2026-10/departments/340 Locks.xlsx"));
        fixture.handedIn(Map.of("markets.xlsx", List.of("310")));
        dueOn(2);
        assertThat(fixture.deliver(DeliveryFixture.files())).hasToString("1 message written to mail/");

        dueOn(1);
        assertThat(fixture.deliver(DeliveryFixture.files())).hasToString("1 message written to mail/");
        MimeMessage reminder = Parsed.file(fixture.draft("lea@harbor.example.eml"));
        assertThat(Parsed.text(reminder))
                .contains("Please send the spreadsheet of Locks for October 2026")
                .contains("It was due on November 1, 2026");
        assertThat(Parsed.html(reminder)).contains("Please send the spreadsheet of Locks");
        assertThat(Parsed.attachments(reminder)).isEmpty();
        assertThat(fixture.deliver(DeliveryFixture.files())).hasToString("nothing new to deliver");
    }

    @Test
    void nobodyGetsByItselfWhatTheyGetWithAnotherMessage() throws Exception {
        fixture.department("320", "Quays", List.of("lea@harbor.example"), List.of("bob@harbor.example"));
        fixture.recipient("bob@harbor.example", List.of("320"), false, false);
        assertThat(fixture.deliver(DeliveryFixture.files())).hasToString("2 messages written to mail/");

        fixture.recipient("bob@harbor.example", List.of("310"), false, false);
        assertThat(fixture.deliver(DeliveryFixture.files()))
                .as("with what nobody else sends, it is a message of its own")
                .hasToString("1 message written to mail/");
    }

    @Test
    void lettersAreWrittenInTheLanguageOfSettings() throws Exception {
        fixture.cost(fixture.run, "310", 1_234_567);
        speak(Locale.GERMAN);
        fixture.deliver(DeliveryFixture.files());
        MimeMessage german = Parsed.file(fixture.draft("anna@harbor.example.eml"));
        assertThat(german.getSubject()).isEqualTo("Test Organization: Kosten im Oktober 2026, Markets");
        assertThat(Parsed.text(german))
                .contains("anbei erhalten Sie die Kostenübersichten von Test Organization für Oktober 2026")
                .contains("davon Projekte: 12.345,67")
                .doesNotContain("here are", "Attached", "Questions", "budget");
        assertThat(Parsed.html(german)).contains("Eigene Kosten").doesNotContain("Own cost", "Attached", "Questions");

        speak(Locale.FRENCH);
        fixture.deliver(DeliveryFixture.files());
        MimeMessage french = Parsed.file(fixture.draft("anna@harbor.example.eml"));
        assertThat(french.getSubject()).isEqualTo("Test Organization\u00a0: coûts, octobre 2026, Markets");
        assertThat(Parsed.text(french)).contains("voici les classeurs de coûts").doesNotContain("here are", "Attached");
    }

    @Test
    void whatARevisionChangedIsNamedInTheLanguageOfSettings() throws Exception {
        fixture.cost(fixture.run, "310", 10_000);
        speak(Locale.GERMAN);
        fixture.deliver(DeliveryFixture.files());
        fixture.run = fixture.begin(DeliveryFixture.OCTOBER, 'b');
        fixture.cost(fixture.run, "310", 15_000);
        fixture.deliver(DeliveryFixture.files());
        MimeMessage german = Parsed.file(fixture.draft("anna@harbor.example.eml"));
        assertThat(Parsed.text(german)).contains("310 Markets, Projekt: 100,00 -> 150,00 (+50,00)");
        assertThat(Parsed.html(german)).contains("Markets, Projekt: 100,00");

        speak(Locale.FRENCH);
        fixture.run = fixture.begin(DeliveryFixture.OCTOBER, 'c');
        fixture.cost(fixture.run, "310", 10_000);
        fixture.deliver(DeliveryFixture.files());
        assertThat(Parsed.text(Parsed.file(fixture.draft("anna@harbor.example.eml"))))
                .contains("310 Markets, projet\u00a0: 150,00 -> 100,00 (-50,00)");
    }

    private void noise(String name, int bytes) throws IOException {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        Files.write(home.resolve("output/2026-10/departments").resolve(name + ".xlsx"), noise);
    }

    private void dueOn(int day) {
        fixture.policy.with(new Settings.Controls(false, false, Settings.LateChange.RESTATE, null, null, day));
    }

    private void speak(Locale language) {
        fixture.policy.in(language);
    }
}
