package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.SeenCommands;
import dev.apportion.ledger.store.holder.PageAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a team by their own TLS, and behind a proxy that has it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no SIGTERM")
class TlsTest {

    private static final String SECRET = "of the keystore";

    @TempDir
    private Path home;

    private WorkingFolder folder;
    private final List<String> printed = new ArrayList<>();

    @BeforeEach
    void prepare() throws IOException {
        folder = SmallOrganization.in(home);
        SmallOrganization.put(folder, "2026-10/sales.csv", "SALES,P1,4000,Work,2026-10-05,100.00\n");
        folder.apportion("run", "2026-10");
        TeamPages.users(home, "SALES", "OTHER");
    }

    /** A certificate of this machine, by itself. */
    private Path keystore() throws IOException, InterruptedException {
        Path file = home.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "pages",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        SECRET)
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        return file;
    }

    /** What to do with the pages while they are there. */
    private interface Use {
        void of(int port) throws Exception;
    }

    private void serving(Map<String, String> settings, Use use, String... options) throws Exception {
        int port;
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = any.getLocalPort();
        }
        List<String> words = new ArrayList<>(List.of("serve", "--port", String.valueOf(port)));
        for (String option : options) {
            words.add(option.replace("PORT", String.valueOf(port)));
        }
        List<String> serve = ChildProcess.command(folder, List.of(), words.toArray(String[]::new));
        ProcessBuilder builder = new ProcessBuilder(serve).redirectErrorStream(true);
        builder.environment().putAll(settings);
        Process pages = builder.start();
        try (BufferedReader lines = pages.inputReader()) {
            printed.add(lines.readLine());
            printed.add(lines.readLine());
            assertThat(printed.get(0)).startsWith("The pages are at https://");
            use.of(port);
        } finally {
            pages.toHandle().destroy();
            SeenCommands.ran(pages.waitFor(), serve.toArray(String[]::new));
        }
    }

    private Map<String, String> settings(Path keystore) throws IOException {
        Path secret = Files.writeString(home.resolve("secret.txt"), SECRET + "\n");
        return Map.of(
                "APPORTION_SERVE_KEYSTORE", keystore.toString(),
                "APPORTION_SERVE_KEYSTORE_PASSWORD_FILE", secret.toString());
    }

    private static HttpClient.Builder trusting(Path keystore) throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore only = KeyStore.getInstance("PKCS12");
        only.load(null, null);
        only.setCertificateEntry(
                "pages",
                KeyStore.getInstance(keystore.toFile(), SECRET.toCharArray()).getCertificate("pages"));
        trust.init(only);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context);
    }

    @Test
    void withACertificateOfItsOwn() throws Exception {
        Path keystore = keystore();
        serving(
                settings(keystore),
                port -> {
                    String address = "https://localhost:" + port + "/";
                    assertThat(printed.get(0)).isEqualTo("The pages are at " + address);
                    Visitor ann = Visitor.stranger(address, trusting(keystore));
                    HttpResponse<String> first = ann.get("/login");
                    assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
                            .startsWith("__Host-apportion=")
                            .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/");
                    assertThat(first.headers()
                                    .firstValue("Strict-Transport-Security")
                                    .orElseThrow())
                            .contains("max-age=31536000");
                    assertThat(ann.logIn("Ann", TeamPages.PASSWORD).uri()).isEqualTo(URI.create(address + "2026-10"));
                    assertThat(ann.post("/2026-10/run").text()).contains("October 2026");
                    assertThatThrownBy(() -> Visitor.stranger(address, HttpClient.newBuilder())
                                    .get("/login"))
                            .as("others don't trust it")
                            .isInstanceOf(SSLHandshakeException.class);
                    assertThat(raw(port, "GET /login HTTP/1.1\r\nHost: localhost:" + port))
                            .as("not without TLS")
                            .doesNotContain("Log in");
                    // Commands ask without: this machine's own address, and nothing but what is for them.
                    assertThat(folder.apportion("status").exitCode()).isZero();
                    URI commands = PageAddress.in(home.resolve("data")).commands();
                    assertThat(raw(commands.getPort(), "GET /login HTTP/1.1\r\nHost: " + commands.getAuthority()))
                            .startsWith("HTTP/1.1 403")
                            .endsWith("This page is at " + address + ".\n");
                    assertThat(raw(commands.getPort(), "GET /login HTTP/1.1\r\nHost: localhost:" + port))
                            .as("nor by the pages' name")
                            .startsWith("HTTP/1.1 403");
                },
                "--address",
                "https://localhost:PORT");
    }

    @Test
    void behindAProxyItsAddressIsThePagesOwn() throws Exception {
        serving(
                Map.of(),
                port -> {
                    assertThat(printed.get(0)).isEqualTo("The pages are at https://apportion.example/");
                    String page = raw(port, "GET /login HTTP/1.1\r\nHost: apportion.example");
                    assertThat(page).startsWith("HTTP/1.1 200").contains("Set-Cookie: __Host-apportion=", "; Secure");
                    String cookie = page.replaceAll("(?s).*Set-Cookie: ([^;]*);.*", "$1");
                    String token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
                    String form = "_csrf=" + token + "&name=Ann&password=" + TeamPages.PASSWORD.replace(' ', '+');
                    String post = "POST /login HTTP/1.1\r\nHost: apportion.example\r\nCookie: " + cookie
                            + "\r\nX-Forwarded-For: 192.0.2.6\r\nX-Forwarded-For: 192.0.2.7, 192.0.2.8"
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length();
                    assertThat(raw(port, post + "\r\nOrigin: http://apportion.example", form))
                            .startsWith("HTTP/1.1 403");
                    assertThat(raw(port, post + "\r\nOrigin: https://apportion.example", form))
                            .startsWith("HTTP/1.1 302")
                            .containsPattern("Location: (https://apportion\\.example)?/\\R");
                    for (String other :
                            List.of("localhost:" + port, "127.0.0.1:" + port, "apportion.example:" + port)) {
                        assertThat(raw(port, "GET /login HTTP/1.1\r\nHost: " + other))
                                .startsWith("HTTP/1.1 403");
                    }
                    assertThat(Files.readString(home.resolve("data/apportion.log")))
                            .contains("Logged in: Ann from 192.0.2.8");
                },
                "--behind-proxy",
                "--address",
                "https://Apportion.example:443/");
    }

    private static String raw(int port, String head) throws IOException {
        return raw(port, head, "");
    }

    private static String raw(int port, String head, String body) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aKeystoreThatCantBeUsedIsTold() throws Exception {
        Path keystore = keystore();
        assertThat(refused(keystore, "another").out()).contains("can't be opened", "with the password that is set");
        assertThat(refused(home.resolve("none.p12"), SECRET).out()).contains("none.p12 can't be opened");
        assertThat(refused(Files.writeString(home.resolve("text.p12"), "text"), SECRET)
                        .out())
                .contains("text.p12 can't be opened");
        assertThat(refused(keystore, "").out()).contains("neither APPORTION_SERVE_KEYSTORE_PASSWORD nor");
        assertThat(refused(keystore, SECRET, "--behind-proxy", "--address", "https://a.example")
                        .out())
                .contains("Either the pages have TLS or a proxy");
        assertThat(refused(keystore, SECRET).out()).contains("Say by which address people reach the pages");
    }

    private WorkingFolder.Result refused(Path keystore, String password, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("serve"));
        words.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(ChildProcess.command(folder, List.of(), words.toArray(String[]::new)));
        builder.environment().put("APPORTION_SERVE_KEYSTORE", keystore.toString());
        builder.environment().put("APPORTION_SERVE_KEYSTORE_PASSWORD", password);
        WorkingFolder.Result result = ChildProcess.run(builder);
        assertThat(result.exitCode()).as(result.out()).isEqualTo(2);
        return result;
    }
}
