package dev.apportion.endtoend;

import static dev.apportion.endtoend.HostileMonth.ATTACK;
import static dev.apportion.endtoend.HostileMonth.PERIOD;
import static dev.apportion.endtoend.HostileMonth.attack;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.apportion.cli.screen.Terminal;
import jakarta.mail.Message;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Text of a spreadsheet, the policy, a file's name or a command stays text, wherever it comes out")
@DisabledOnOs(OS.WINDOWS)
class InjectionTest {

    /** What a terminal, or the eye, would obey. */
    private static final Pattern OBEYED =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    /** How lines begin that were forged: with what the attack has behind a line break. */
    private static final Pattern FORGED = Pattern.compile("(?m)^\\s*(Bcc:|2026-01-01T|Complete: forged)");

    private static final Map<String, String> SAID = new LinkedHashMap<>();
    private static final Map<String, String> JSON = new LinkedHashMap<>();

    @TempDir
    private static Path parent;

    private static WorkingFolder folder;
    private static GreenMail server;

    @BeforeAll
    static void run() throws IOException {
        folder = HostileMonth.in(Files.createDirectories(parent.resolve("home")));
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Files.writeString(
                folder.folder().resolve("apportion.properties"),
                "apportion.smtp.host=127.0.0.1\napportion.smtp.security=none\napportion.smtp.from=finance@b.example\n"
                        + "apportion.smtp.port=" + server.getSmtp().getPort() + "\n");
        say(1, "check", PERIOD);
        say(1, "run", PERIOD, "--details", "--by", attack("by"));
        say(0, "status");
        say(0, "explain", PERIOD, "IT");
        say(0, "explain", PERIOD, attack("code"));
        say(2, "explain", PERIOD, "nobody" + ATTACK);
        say(0, "send", PERIOD, "--dry-run");
        say(2, "close", PERIOD, "--with-held");
        say(0, "close", PERIOD, "--with-held", "--accept", attack("accepted"), "--by", attack("by"));
        say(0, "audit");
        say(2, attack("command"));
        System.setProperty(Terminal.PROPERTY, "true");
        try {
            say(1, "check", PERIOD);
            say(0, "status");
        } finally {
            System.clearProperty(Terminal.PROPERTY);
        }
        for (String command : List.of("check", "status", "explain", "audit", "send")) {
            List<String> words = new ArrayList<>(List.of(command));
            words.addAll(
                    switch (command) {
                        case "check" -> List.of(PERIOD);
                        case "explain" -> List.of(PERIOD, attack("code"));
                        case "send" -> List.of(PERIOD, "--dry-run");
                        default -> List.of();
                    });
            words.add("--json");
            JSON.put(command, folder.apportion(words.toArray(String[]::new)).out());
        }
    }

    private static void say(int exitCode, String... words) {
        WorkingFolder.Result result = folder.apportion(words);
        assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(exitCode);
        SAID.put(SAID.size() + " " + words[0], result.out() + result.err());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void terminals() {
        SAID.forEach((command, said) -> {
            String plain = said.replaceAll("\u001B\\[(0|1|31|32|33)m", "");
            assertThat(OBEYED.matcher(plain).find()).as(command).isFalse();
            // Where lines are folded for people, a line may begin with any word of a text.
            if (plain.equals(said)) {
                assertThat(FORGED.matcher(said).find()).as(command).isFalse();
            }
        });
        assertThat(String.join("", SAID.values()))
                .contains("=code=HYPERLINK", "%n%s{}")
                .doesNotContain(HostileMonth.COMPUTED);
    }

    @Test
    void jsonOfCommandsAndOfTheControlTotals() throws IOException {
        JSON.forEach((command, text) -> {
            assertThat(OBEYED.matcher(text).find()).as(command).isFalse();
            assertThat(JsonMapper.shared().readTree(text).isObject())
                    .as(command)
                    .isTrue();
        });
        JsonNode audit = JsonMapper.shared().readTree(JSON.get("audit"));
        assertThat(audit.get("entries").get(0).get("who").asString()).isEqualTo(attack("by"));
        assertThat(audit.get("intact").asBoolean()).isTrue();
        assertThat(folder.controlTotals(PERIOD).toString()).contains("=code=HYPERLINK");
    }

    @Test
    void auditExport() throws IOException {
        Path export = parent.resolve("home/export.json");
        folder.apportion("audit", "--export", export.toString());
        String text = Files.readString(export);
        assertThat(OBEYED.matcher(text).find()).isFalse();
        assertThat(folder.apportion("audit", "--against", export.toString()).exitCode())
                .isZero();
    }

    @Test
    void metrics() throws IOException {
        Path metrics = parent.resolve("home/metrics.prom");
        folder.apportion("run", PERIOD, "--metrics", metrics.toString());
        assertThat(Files.readString(metrics)).contains("apportion_").doesNotContain("evil", "HYPERLINK");
    }

    @Test
    void workbooks() throws Exception {
        List<Path> workbooks = files(folder.output(PERIOD)).stream()
                .filter(file -> file.toString().endsWith(".xlsx"))
                .toList();
        assertThat(workbooks).hasSize(5);
        StringBuilder texts = new StringBuilder();
        for (Path file : workbooks) {
            wellFormed(file);
            try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
                for (Sheet sheet : workbook) {
                    assertThat(sheet.getHyperlinkList())
                            .as(file.toString())
                            .noneMatch(link -> String.valueOf(link.getAddress()).contains("evil"));
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            String where = file.getFileName() + " " + sheet.getSheetName() + cell.getAddress();
                            if (cell.getCellType() == CellType.FORMULA) {
                                assertThat(cell.getCellFormula()).as(where).doesNotContain("evil", "191");
                            } else if (cell.getCellType() == CellType.STRING) {
                                texts.append(cell.getStringCellValue()).append('\n');
                            }
                        }
                    }
                }
                workbook.getAllNames()
                        .forEach(name -> assertThat(name.getRefersToFormula()).doesNotContain("evil"));
            }
        }
        assertThat(texts.toString()).doesNotContain(HostileMonth.COMPUTED);
        for (String field : List.of(
                "organization",
                "department",
                "owner",
                "code",
                "project",
                "operation",
                "pool",
                "base",
                "Account",
                "Activity name",
                "Description",
                "Supplier",
                "Document",
                "Currency",
                "Amount")) {
            // Whole, down to the character that XML can't hold.
            assertThat(texts.toString()).as(field).contains(attack(field));
        }
    }

    private static void wellFormed(Path workbook) throws Exception {
        DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
        xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(workbook))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                assertThat(part.getName()).doesNotContain("externalLink", "vbaProject");
                byte[] bytes = zip.readAllBytes();
                if (part.getName().matches(".*\\.(xml|rels|vml)")) {
                    xml.newDocumentBuilder().parse(new java.io.ByteArrayInputStream(bytes));
                }
            }
        }
    }

    @Test
    void mails() throws Exception {
        MimeMessage[] messages = server.getReceivedMessages();
        assertThat(messages).hasSizeGreaterThanOrEqualTo(3);
        for (MimeMessage message : messages) {
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(message.getRecipients(Message.RecipientType.TO)[0].toString())
                    .endsWith("@b.example");
            assertThat(OBEYED.matcher(message.getSubject()).find()).isFalse();
            read(message);
        }
    }

    private static void read(Part part) throws Exception {
        if (part.getFileName() != null) {
            assertThat(OBEYED.matcher(part.getFileName()).find()).isFalse();
            assertThat(part.getFileName()).doesNotContain("/", "\n");
        } else if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i));
            }
        } else {
            String text = ((String) part.getContent()).replace("\r\n", "\n");
            assertThat(text).contains("=organization=HYPERLINK").doesNotContain(HostileMonth.COMPUTED);
            assertThat(OBEYED.matcher(text).find()).as(text).isFalse();
            assertThat(FORGED.matcher(text).find()).as(text).isFalse();
            if (part.isMimeType("text/html")) {
                assertThat(text).doesNotContain("<img");
            }
        }
    }

    @Test
    void namesOfFiles() throws IOException {
        assertThat(parent).isDirectoryNotContaining(file -> !file.endsWith("home"));
        for (Path file : files(folder.folder())) {
            String name = file.getFileName().toString();
            assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(256);
            // The one that was received, and goes back, is as it was named.
            assertThat(name.equals(HostileMonth.FILE) || (!OBEYED.matcher(name).find() && !name.contains("\n")))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("What an exception says of a cell is indented in the log, where entries begin with their time")
    void log() throws Exception {
        WorkingFolder wrong = HostileMonth.in(Files.createDirectories(parent.resolve("home/wrong")));
        Files.delete(wrong.folder().resolve("input/policy.xlsx"));
        HostileMonth.policy()
                .row(
                        "Recipients",
                        "Eve",
                        "eve@b.example\r\nBcc: evil@evil.example\r\n2026-01-01T00:00:00.000Z ERROR forged")
                .write(wrong.folder().resolve("input/policy.xlsx"));

        WorkingFolder.Result run = ChildProcess.run(ChildProcess.command(wrong, List.of(), "run", PERIOD));

        assertThat(run.exitCode()).as(run.out()).isEqualTo(3);
        String log = Files.readString(wrong.folder().resolve("data/apportion.log"));
        assertThat(log).contains("Bcc: evil@evil.example");
        assertThat(log.lines()).allMatch(line -> line.startsWith("2026-") || line.startsWith("  ") || line.isBlank());
        assertThat(log.lines()).noneMatch(line -> line.startsWith("2026-01-01T"));
        assertThat(OBEYED.matcher(log).find()).isFalse();
        assertThat(FORGED.matcher(run.out()).find()).as(run.out()).isFalse();
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
