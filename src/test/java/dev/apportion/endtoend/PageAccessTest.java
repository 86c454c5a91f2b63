package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.apportion.folder.Home;
import dev.apportion.web.MonthPages;
import dev.apportion.web.shell.Shell;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Who is let in to the pages, and who is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageAccessTest {

    private final HttpClient stranger = HttpClient.newHttpClient();
    private Path folder = Path.of("");
    private MonthPages pages;
    private Visitor ann;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        folder = home;
        WorkingFolder samples = WorkingFolder.ofSamples(home);
        samples.apportion("run", "2026-10");
        pages = MonthPages.open(new Home(home), "Ann", 0, json -> "the status");
        ann = Visitor.invited(pages);
    }

    @AfterAll
    void end() throws IOException {
        pages.close();
    }

    private HttpResponse<String> asStranger(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(pages.address() + path.substring(1)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return stranger.send(request.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/2026-10",
                "/2026-10/run",
                "/2026-10/run/events",
                "/2026-10/download?file=control-totals.json",
                "/static/app.css",
                "/webjars/htmx.org/2.0.4/dist/htmx.min.js",
                "/command/status",
                "/command/invitation",
                "/nowhere",
                "/?token=guessed"
            })
    void nobodyComesInWithoutTheToken(String path) throws Exception {
        HttpResponse<String> response = asStranger(path);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).hasLineCount(1).doesNotContain("EUR", "html");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    /** Whatever address and method a controller has, none is forgotten. */
    static Stream<Arguments> addresses() {
        return new ClassFileImporter()
                .importPackages("dev.apportion.web").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .flatMap(method -> Stream.concat(
                                method.tryGetAnnotationOfType(GetMapping.class).stream()
                                        .map(mapping -> arguments("GET", path(mapping.value(), mapping.path()))),
                                method.tryGetAnnotationOfType(PostMapping.class).stream()
                                        .map(mapping -> arguments("POST", path(mapping.value(), mapping.path())))));
    }

    private static String path(String[] value, String[] path) {
        return (value.length > 0 ? value : path)[0].replace(Shell.PERIOD, "/2026-10");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void noAddressAnswersAStranger(String method, String path) throws Exception {
        HttpResponse<String> response = stranger.send(
                HttpRequest.newBuilder(URI.create(pages.address() + path.substring(1)))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .setHeader("Origin", pages.address().replaceFirst("/$", ""))
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).hasLineCount(1).doesNotContain("EUR", "html");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void noAddressChangesAnythingForAFormFromElsewhere(String method, String path) throws Exception {
        assumeTrue(method.equals("POST"));
        assertThat(ann.send(ann.change(path, ann.csrf()).setHeader("Origin", "http://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ann.send(ann.change(path, "guessed")).statusCode()).isEqualTo(403);
    }

    @Test
    void thereAreAsManyAddressesAsPagesNeed() {
        assertThat(addresses().count()).isGreaterThan(17);
    }

    @Test
    void aTokenLetsOneBrowserInOnce() throws Exception {
        String address = pages.invitation().replaceFirst("^.*?/\\?", "/?");
        HttpResponse<String> first = asStranger(address);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location")).contains("/");
        assertThat(first.headers().firstValue("Set-Cookie"))
                .get()
                .asString()
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain(address.substring("/?token=".length()));
        assertThat(asStranger(address).statusCode()).isEqualTo(403);
    }

    @Test
    void aNewTokenMakesTheOneBeforeUseless() throws Exception {
        String before = pages.invitation().replaceFirst("^.*?/\\?", "/?");
        pages.invitation();
        assertThat(asStranger(before).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example:PORT", "[::1]:PORT"})
    void anotherNameForTheHostIsTurnedAway(String host) throws Exception {
        URI page = URI.create(pages.invitation());
        String named = host.replace("PORT", String.valueOf(page.getPort()));
        assertThat(raw("GET /?" + page.getQuery() + " HTTP/1.1\r\nHost: " + named))
                .startsWith("HTTP/1.1 403");
        // The token was not used up by that.
        assertThat(asStranger("/?" + page.getQuery()).statusCode()).isEqualTo(303);
    }

    @Test
    void localhostIsTheSamePage() throws Exception {
        URI page = URI.create(pages.invitation());
        assertThat(raw("GET /?" + page.getQuery() + " HTTP/1.1\r\nHost: localhost:" + page.getPort()))
                .startsWith("HTTP/1.1 303");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(pages.address()).getPort())) {
            socket.getOutputStream()
                    .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1:PORT", "http://localhost"
            })
    void aFormFromElsewhereChangesNothing(String origin) throws Exception {
        String port = String.valueOf(URI.create(pages.address()).getPort());
        HttpResponse<String> response =
                ann.send(ann.change("/2026-10/run", ann.csrf()).setHeader("Origin", origin.replace("PORT", port)));
        assertThat(response.statusCode()).isEqualTo(403);
        assertNothingRan();
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() throws Exception {
        for (String token : List.of("", "guessed", Visitor.invited(pages).csrf())) {
            assertThat(ann.send(ann.change("/2026-10/run", token)).statusCode()).isEqualTo(403);
        }
        HttpRequest.Builder bare = ann.request(pages.address() + "2026-10/run?_csrf=" + ann.csrf())
                .POST(HttpRequest.BodyPublishers.noBody());
        assertThat(ann.send(bare).statusCode()).isEqualTo(403);
        assertNothingRan();
    }

    private void assertNothingRan() throws Exception {
        assertThat(ann.page("/2026-10").select("[role=status]").text()).doesNotContain("revision");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../input/policy.xlsx",
                "..%2F..%2Finput%2Fpolicy.xlsx",
                "%2e%2e/%2e%2e/data/apportion.page",
                "departments/../../../data/ledger.script",
                "/etc/passwd",
                "..\\..\\data\\apportion.page",
                "departments",
                "",
                "%00"
            })
    void nothingOutsideTheOutputFolderCanBeHad(String name) throws Exception {
        HttpResponse<String> response = ann.get("/2026-10/download?file=" + name.replace("\\", "%5C"));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("There is no such page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/static/../pages/month.html", "/static/..%2fpages%2fmonth.html", "/webjars/../../git.properties"
            })
    void nothingOfTheProgramCanBeHadButWhatPagesShow(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: "
                        + URI.create(pages.address()).getAuthority()))
                .doesNotContain("th:each", "appender");
        assertThat(ann.get(path.replace("..", "%2e%2e")).statusCode()).isBetween(400, 404);
    }

    @Test
    void everyAnswerForbidsWhatPagesDontNeed() throws Exception {
        for (HttpResponse<String> response : List.of(ann.get("/2026-10"), ann.get("/nowhere"), asStranger("/"))) {
            assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(response.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(response.headers().firstValue("Content-Security-Policy"))
                    .get()
                    .asString()
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "http");
        }
        assertThat(ann.page("/2026-10").select("[style], style, script:not([src]), [onclick]"))
                .isEmpty();
    }

    @Test
    void commandsAskWithTheKeyOfTheDataFolder() throws Exception {
        List<String> note = Files.readAllLines(folder.resolve("data/apportion.page"));
        assertThat(note.get(0)).isEqualTo(pages.address());
        String bearer = "Bearer " + note.get(2);
        assertThat(asStranger("/command/status", "Authorization", bearer).body())
                .isEqualTo("the status");
        assertThat(asStranger("/2026-10", "Authorization", bearer).statusCode()).isEqualTo(403);
        assertThat(asStranger(
                                "/command/status",
                                "Authorization",
                                bearer,
                                "Origin",
                                pages.address().replaceFirst("/$", ""))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void listensOnThisMachineOnly() throws Exception {
        int port = URI.create(pages.address()).getPort();
        for (InetAddress other : NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList()) {
            assertThat(other).satisfies(address -> assertThatThrownBy(() -> new Socket(address, port).close())
                    .isInstanceOf(IOException.class));
        }
    }
}
