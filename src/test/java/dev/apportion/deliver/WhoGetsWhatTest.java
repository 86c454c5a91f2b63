package dev.apportion.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.deliver.letter.Addresses;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody ever gets another department's workbook. */
class WhoGetsWhatTest {

    private static final List<String> MAILBOXES =
            List.of("a@x.example", "B@x.example", "b@x.example", "c@x.example", "d@y.example");
    /** Codes that begin each other, and names that make file names alike. */
    private static final Map<String, String> DEPARTMENTS = new TreeMap<>(
            Map.of("1", "0 Sales", "10", "Sales", "1 0", "Sales", "2", "A/B", "2 A", "B", "é", "Ünit", "99", "IT"));

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whatIsAttachedIsWhatThePolicySays(int seed) throws Exception {
        Random random = new Random(seed);
        Map<String, Set<String>> allowed = new HashMap<>();
        try (DeliveryFixture fixture = new DeliveryFixture(home)) {
            for (Map.Entry<String, String> department : DEPARTMENTS.entrySet()) {
                String code = department.getKey();
                List<String> to = some(random);
                List<String> cc = to.isEmpty() ? List.of() : some(random);
                fixture.department(code, department.getValue().replace('/', '_'), to, cc);
                Stream.concat(to.stream(), cc.stream()).forEach(who -> allow(allowed, who, code));
            }
            for (String mailbox : some(random)) {
                List<String> packs = DEPARTMENTS.keySet().stream()
                        .filter(code -> random.nextBoolean())
                        .toList();
                fixture.recipient(mailbox, packs, false, false);
                packs.forEach(code -> allow(allowed, mailbox, code));
            }
            for (String code : DEPARTMENTS.keySet()) {
                boolean mixed = random.nextBoolean();
                String owner = mixed ? "nobody" : code;
                fixture.returned("from " + code + ".xlsx", mixed ? null : code, "pack of " + owner);
            }
            fixture.deliver(DeliveryFixture.files());
            for (MimeMessage draft : drafts()) {
                for (String who : Parsed.addresses(draft)) {
                    for (byte[] workbook : Parsed.attachments(draft).values()) {
                        String content = content(workbook);
                        assertThat(allowed.getOrDefault(Addresses.normal(who), Set.of()))
                                .as("seed %d: %s got %s", seed, who, content)
                                .contains(content.substring("pack of ".length()));
                    }
                }
            }
        }
    }

    @Test
    void aReturnedWorkbookOfSeveralDepartmentsGoesToThoseWhoReview() throws Exception {
        try (DeliveryFixture fixture = new DeliveryFixture(home)) {
            fixture.department("310", "Markets", List.of("a@x.example"), List.of())
                    .department("320", "IT", List.of("c@x.example"), List.of())
                    .recipient("finance@x.example", List.of(), false, true);
            fixture.returned("own.xlsx", "310", "own");
            fixture.returned("mixed.xlsx", null, "mixed");
            assertThat(fixture.deliver(DeliveryFixture.files()).withoutRecipient())
                    .isEmpty();
            assertThat(Parsed.attachments(Parsed.file(fixture.draft("finance@x.example.eml"))))
                    .containsOnlyKeys("mixed.xlsx");
            assertThat(Parsed.attachments(Parsed.file(fixture.draft("a@x.example.eml"))))
                    .containsOnlyKeys("310 Markets.xlsx", "own.xlsx");
            assertThat(Parsed.attachments(Parsed.file(fixture.draft("c@x.example.eml"))))
                    .containsOnlyKeys("320 IT.xlsx");
        }
    }

    @Test
    void aThousandRecipientsGetAMessageOfTheirOwn() throws Exception {
        try (DeliveryFixture fixture = new DeliveryFixture(home)) {
            fixture.department("310", "Markets", List.of(), List.of());
            for (int number = 0; number < 1000; number++) {
                fixture.recipient("r" + number + "@x.example", List.of("310"), false, false);
            }
            List<PlannedMessage> plan =
                    fixture.delivery(DeliveryFixture.files()).plan(false).messages();
            assertThat(plan).hasSize(1000).allMatch(message -> message.to().size() == 1);
            assertThat(plan).extracting(PlannedMessage::to).doesNotHaveDuplicates();
        }
    }

    private static void allow(Map<String, Set<String>> allowed, String who, String code) {
        allowed.computeIfAbsent(Addresses.normal(who), mailbox -> new HashSet<>())
                .add(code);
    }

    private static List<String> some(Random random) {
        return MAILBOXES.stream().filter(mailbox -> random.nextInt(3) == 0).toList();
    }

    private List<MimeMessage> drafts() throws Exception {
        List<MimeMessage> drafts = new ArrayList<>();
        Path folder = home.resolve("output/2026-10/mail");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    drafts.add(Parsed.file(file));
                }
            }
        }
        return drafts;
    }

    private static String content(byte[] workbook) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            zip.getNextEntry();
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
