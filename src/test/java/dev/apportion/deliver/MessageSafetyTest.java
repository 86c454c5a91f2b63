package dev.apportion.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.apportion.deliver.letter.Addresses;
import dev.apportion.deliver.letter.OneLine;
import dev.apportion.deliver.smtp.MailSettings;
import dev.apportion.policy.Recipient;
import dev.apportion.setting.SettingValues;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, addresses and attachments that make trouble. */
class MessageSafetyTest {

    @TempDir
    Path home;

    private DeliveryFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new DeliveryFixture(home);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aLineBreakInANameBecomesNoHeader() throws Exception {
        fixture.department("310", "Markets", List.of(), List.of());
        String evil = "Eve\r\nBcc: all@harbor.example\r\n\r\n<script>";
        fixture.policy.recipients.add(
                new Recipient(evil, "eve@harbor.example", List.of(), Locale.US, List.of("310"), false, false));
        fixture.deliver(DeliveryFixture.files());
        MimeMessage draft = Parsed.file(fixture.draft("eve@harbor.example.eml"));
        assertThat(draft.getHeader("Bcc")).isNull();
        assertThat(Parsed.addresses(draft)).containsExactly("eve@harbor.example");
        assertThat(Parsed.html(draft)).doesNotContain("<script>");
        assertThat(OneLine.of("a\r\nBcc: b\u2028c\u0000d\u202Ee")).isEqualTo("a Bcc: b c d e");
    }

    @Test
    void oneAddressIsOneAddress() {
        assertThat(Addresses.parsed("\"o'brien, x\"@harbor.example")).isNotNull();
        for (String text : List.of(
                "a@x.example, b@x.example",
                "a@x.example\r\nBcc: b@x.example",
                "A <a@x.example>",
                "a",
                "@x",
                "a@",
                "group: a@x.example;",
                "a b@x.example")) {
            assertThat(Addresses.parsed(text)).as(text).isNull();
        }
    }

    @Test
    void whatIsTooLargeIsZippedOrLeftWithANotice() throws Exception {
        fixture.department("310", "Markets", List.of("anna@harbor.example"), List.of());
        Path pack = home.resolve("output/2026-10/departments/310 Markets.xlsx");
        Files.write(pack, new byte[3 << 20]);
        Map<String, String> oneMegabyte = Map.of("APPORTION_MAIL_ATTACHMENT_LIMIT_MB", "1");
        fixture.deliver(MailSettings.from(SettingValues.of(oneMegabyte)));
        assertThat(Parsed.attachments(Parsed.file(fixture.draft("anna@harbor.example.eml"))))
                .containsOnlyKeys("cost 2026-10.zip");
        byte[] noise = new byte[3 << 20];
        new Random(7).nextBytes(noise);
        Files.write(pack, noise);
        fixture.deliver(MailSettings.from(SettingValues.of(oneMegabyte)));
        MimeMessage draft = Parsed.file(fixture.draft("anna@harbor.example.eml"));
        assertThat(Parsed.attachments(draft)).isEmpty();
        assertThat(Parsed.text(draft)).contains("Too large").contains(pack.toString());
    }

    @Test
    void aLockedWorkbookOpensWithThePasswordAndTheMailDoesNotTellIt() throws Exception {
        fixture.department("310", "Markets", List.of("anna@harbor.example"), List.of());
        fixture.deliver(MailSettings.from(SettingValues.of(Map.of("APPORTION_MAIL_ATTACHMENT_PASSWORD", "sesame"))));
        Path file = fixture.draft("anna@harbor.example.eml");
        assertThat(Files.readString(file)).doesNotContain("sesame");
        byte[] locked = Parsed.attachments(Parsed.file(file)).get("310 Markets.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(locked))) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
            assertThat(decryptor.verifyPassword("wrong")).isFalse();
            assertThat(decryptor.verifyPassword("sesame")).isTrue();
            byte[] opened = decryptor.getDataStream(container).readAllBytes();
            byte[] original = Files.readAllBytes(home.resolve("output/2026-10/departments/310 Markets.xlsx"));
            assertThat(HexFormat.of().formatHex(Arrays.copyOf(opened, original.length)))
                    .isEqualTo(HexFormat.of().formatHex(original));
        }
    }

    @Test
    void usersEditTheTemplates() throws Exception {
        fixture.department("310", "Markets", List.of("anna@harbor.example"), List.of());
        Files.createDirectories(fixture.templates);
        Files.writeString(fixture.templates.resolve("message.txt"), "Hello [(${name})]");
        fixture.deliver(DeliveryFixture.files());
        assertThat(Parsed.text(Parsed.file(fixture.draft("anna@harbor.example.eml"))))
                .isEqualTo("Hello Owner of Markets");
    }

    @Test
    void aFaultyTemplateSaysWhereItIs() throws Exception {
        fixture.department("310", "Markets", List.of("anna@harbor.example"), List.of());
        Files.createDirectories(fixture.templates);
        Files.writeString(fixture.templates.resolve("message.html"), "<p>\n<b th:text=\"${name\"></b>");
        assertThatIOException()
                .isThrownBy(() -> fixture.delivery(DeliveryFixture.files()).prepare())
                .withMessageContaining("message.html")
                .withMessageContaining("line 2");
    }
}
