package dev.apportion.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ledger.Outbox;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {

    @TempDir
    Path home;

    private DeliveryFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new DeliveryFixture(home.resolve("one"));
        begin(fixture);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aNewRevisionSaysWhatChangedToThoseWhomItConcerns() throws Exception {
        fixture.deliver(DeliveryFixture.files());
        String first = Parsed.file(fixture.draft("anna@harbor.example.eml")).getMessageID();
        byte[] unconcerned = Files.readAllBytes(fixture.draft("carl@harbor.example.eml"));
        revise();
        assertThat(fixture.deliver(DeliveryFixture.files())).hasToString("1 message written to mail/");
        MimeMessage second = Parsed.file(fixture.draft("anna@harbor.example.eml"));
        assertThat(second.getSubject()).endsWith("Markets (revision 2)");
        assertThat(second.getHeader("In-Reply-To")).containsExactly(first);
        assertThat(second.getMessageID()).isNotEqualTo(first);
        assertThat(Parsed.text(second)).contains("310 Markets, project: 100.00 -> 150.00 (+50.00)");
        assertThat(Parsed.html(second)).contains("revision 2").contains("<b>150.00</b>");
        assertThat(fixture.draft("carl@harbor.example.eml")).hasBinaryContent(unconcerned);
    }

    @Test
    void whatNeverLeftGivesWayToTheNewRevision() throws Exception {
        fixture.delivery(DeliveryFixture.files()).prepare();
        revise();
        fixture.deliver(DeliveryFixture.files());
        assertThat(fixture.outbox())
                .extracting(Outbox.Message::state)
                .containsExactly(Outbox.State.SUPERSEDED, Outbox.State.WRITTEN, Outbox.State.WRITTEN);
        MimeMessage only = Parsed.file(fixture.draft("anna@harbor.example.eml"));
        assertThat(only.getSubject()).doesNotContain("revision");
        assertThat(only.getHeader("In-Reply-To")).isNull();
    }

    @Test
    void twoRunsFromScratchWriteTheSameBytes() throws Exception {
        fixture.deliver(DeliveryFixture.files());
        try (DeliveryFixture other = new DeliveryFixture(home.resolve("two"))) {
            begin(other);
            other.deliver(DeliveryFixture.files());
        }
        assertThat(drafts("two")).isEqualTo(drafts("one")).hasSize(2);
    }

    private void revise() throws IOException {
        fixture.run = fixture.begin(DeliveryFixture.OCTOBER, 'b');
        fixture.workbook("departments/310 Markets.xlsx", "corrected");
        fixture.cost(fixture.run, "310", 15_000);
    }

    private static void begin(DeliveryFixture fixture) throws IOException {
        fixture.department("310", "Markets", List.of("anna@harbor.example"), List.of())
                .department("320", "IT", List.of("carl@harbor.example"), List.of());
        fixture.cost(fixture.run, "310", 10_000);
    }

    private Map<String, String> drafts(String folder) throws IOException {
        Map<String, String> drafts = new TreeMap<>();
        try (Stream<Path> files = Files.list(home.resolve(folder).resolve("output/2026-10/mail"))) {
            for (Path file : files.toList()) {
                drafts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return drafts;
    }
}
