package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.LedgerDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the audit log are signed with a key that is not in the ledger; what was done without it shows. */
class SignedAuditTest {

    @TempDir
    private Path folder;

    private WorkingFolder home;
    private Path publicKey;
    private Map<String, String> signing = Map.of();

    @BeforeEach
    void keys() throws Exception {
        home = SmallOrganization.in(Files.createDirectories(folder.resolve("home")));
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,P1,5000,Rent,2026-10-03,50.00\n");
        KeyPair pair = pair();
        Path privateKey = pem("private.pem", "PRIVATE KEY", pair.getPrivate());
        publicKey = pem("public.pem", "PUBLIC KEY", pair.getPublic());
        signing = Map.of("APPORTION_AUDIT_KEY_FILE", privateKey.toString());
    }

    @Test
    void whatWasSignedVerifiesAndIsExported() throws Exception {
        assertThat(home.apportion(signing, "run", "2026-10").exitCode()).isZero();
        assertThat(home.apportion(signing, "close", "2026-10").exitCode()).isZero();
        Path exported = folder.resolve("chain.json");
        WorkingFolder.Result audit =
                home.apportion("audit", "--verify-key", publicKey.toString(), "--export", exported.toString());
        assertThat(audit.exitCode()).as(audit.out()).isZero();
        assertThat(audit.out()).contains("The entries are signed with the key.");
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(exported))
                        .path("entries")
                        .valueStream()
                        .map(entry -> entry.path("signature").asString()))
                .hasSize(2)
                .allMatch(signature -> signature.length() == 88);
        String secret =
                Files.readString(folder.resolve("private.pem")).lines().toList().get(1);
        try (var files = Files.walk(folder.resolve("home"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(secret);
            }
        }

        Path other = pem("other.pem", "PUBLIC KEY", pair().getPublic());
        assertTold("was not made for it with this key", other);
        assertThat(home.apportion("audit", "--verify-key", "input/policy.xlsx").exitCode())
                .isEqualTo(2);
        assertThat(home.apportion(
                                "audit",
                                "--verify-key",
                                folder.resolve("private.pem").toString())
                        .err())
                .contains("is no public Ed25519 key");
    }

    @Test
    void whatWasDoneWithoutTheKeyShows() throws Exception {
        assertThat(home.apportion("run", "2026-10").exitCode()).isZero();
        assertTold("No entry is signed.", publicKey);
        assertThat(home.apportion(signing, "close", "2026-10").exitCode()).isZero();
        assertThat(home.apportion("audit", "--verify-key", publicKey.toString()).exitCode())
                .as("the entry before the first signed one is in its hash")
                .isZero();
        assertThat(home.apportion("reopen", "2026-10", "--because", "late").exitCode())
                .isZero();
        assertTold("Entry 3 is not signed, though one before it is.", publicKey);
    }

    @Test
    void anInsiderCanNeitherRewriteNorStripWhatIsSigned() throws Exception {
        assertThat(home.apportion(signing, "run", "2026-10").exitCode()).isZero();
        assertThat(home.apportion(signing, "close", "2026-10").exitCode()).isZero();
        assertThat(home.apportion(signing, "reopen", "2026-10", "--because", "late")
                        .exitCode())
                .isZero();
        change("DELETE FROM audit_signature WHERE entry_no = 3");
        assertTold("Entry 3 is not signed", publicKey);
        change("UPDATE audit_entry SET detail = 'never mind' WHERE entry_no = 2");
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("home/data"))) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            String previous = "0".repeat(64);
            for (AuditEntry entry : new Ledger(database.dataSource()).audit().entries()) {
                previous = entry.hashAfter(previous);
                jdbc.update("UPDATE audit_entry SET hash = ? WHERE entry_no = ?", previous, entry.number());
            }
        }
        Files.delete(folder.resolve("home/data/audit-heads.txt"));
        assertThat(home.apportion("audit").exitCode()).as("by itself").isZero();
        assertTold("The signature of entry 2 was not made for it with this key.", publicKey);
        change("UPDATE audit_signature SET signature = 'nonsense' WHERE entry_no = 2");
        assertTold("The signature of entry 2 was not made for it with this key.", publicKey);
        change("DELETE FROM audit_signature WHERE entry_no = 2");
        assertTold("Entry 2 is not signed", publicKey);
        change("DELETE FROM audit_entry WHERE entry_no = 1");
        assertTold("There is a signature of entry 1, which is not there.", publicKey);
    }

    @Test
    void aKeyThatIsNoneIsRefusedBeforeAnythingIsDone() throws Exception {
        Files.writeString(
                folder.resolve("private.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        WorkingFolder.Result refused = home.apportion(signing, "run", "2026-10");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("is no private Ed25519 key").doesNotContain("AAAA");
        assertThat(home.apportion("status").out()).contains("no run");
    }

    private void assertTold(String fault, Path key) {
        WorkingFolder.Result audit = home.apportion("audit", "--verify-key", key.toString());
        assertThat(audit.exitCode()).isEqualTo(1);
        assertThat(audit.out()).contains(fault);
    }

    private void change(String sql) throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("home/data"))) {
            assertThat(new JdbcTemplate(database.dataSource()).update(sql)).isEqualTo(1);
        }
    }

    private static KeyPair pair() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    /** As openssl writes it. */
    private Path pem(String name, String kind, Key key) throws Exception {
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + kind + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()) + "\n-----END "
                        + kind + "-----\n");
    }
}
