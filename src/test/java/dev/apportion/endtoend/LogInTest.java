package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.apportion.folder.Home;
import dev.apportion.team.Passwords;
import dev.apportion.team.Role;
import dev.apportion.team.Team;
import dev.apportion.team.User;
import dev.apportion.web.MonthPages;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Coming in by name and password, and having to leave. */
class LogInTest {

    @TempDir
    private Path folder;

    private Team team;
    private MonthPages pages;

    @BeforeEach
    void open() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/sales.csv", "SALES,P1,4000,Work,2026-10-05,100.00\n");
        team = TeamPages.users(folder, "SALES", "OTHER");
        pages = TeamPages.in(folder);
    }

    @AfterEach
    void end() throws IOException {
        pages.close();
    }

    private Visitor stranger() {
        return Visitor.stranger(pages.address(), HttpClient.newBuilder());
    }

    @Test
    void whoLogsInSeesThePageThatWasAskedFor() throws Exception {
        Visitor ann = stranger();
        HttpResponse<String> turnedAway =
                ann.send(ann.request(pages.address() + "2026-10/files").setHeader("Accept", "text/html"));
        assertThat(turnedAway.uri().getPath()).isEqualTo("/login");
        HttpResponse<String> landed = ann.logIn("ann", TeamPages.PASSWORD);
        assertThat(landed.uri().toString()).isEqualTo(pages.address() + "2026-10/files");
        assertThat(landed.body()).contains("You are Ann", "sales.csv");
    }

    @Test
    void thePageSpeaksTheLanguageOfTheBrowser() throws Exception {
        Visitor visitor = stranger();
        for (String[] language : new String[][] {{"de", "Anmelden"}, {"fr", "Connexion"}, {"en", "Log in"}}) {
            Document page = Jsoup.parse(
                    visitor.send(visitor.request(pages.address() + "login").setHeader("Accept-Language", language[0]))
                            .body());
            assertThat(page.select("h1").text()).isEqualTo(language[1]);
            assertThat(page.select("input[type=password]").attr("autocomplete")).isEqualTo("current-password");
        }
    }

    @Test
    void aWrongNameIsToldAsAWrongPassword() throws Exception {
        String wrongPassword = stranger().logIn("Ann", "something else").body();
        String wrongName = stranger().logIn("Nobody", TeamPages.PASSWORD).body();
        for (String body : List.of(wrongPassword, wrongName)) {
            assertThat(Jsoup.parse(body).select("[role=status]").text()).isEqualTo("Name or password is wrong.");
        }
        assertThat(wrongName.replaceAll("value=\"[^\"]+\"|X-CSRF[^}]+", ""))
                .isEqualTo(wrongPassword.replaceAll("value=\"[^\"]+\"|X-CSRF[^}]+", ""));
    }

    @Test
    void whoHasNoPasswordCantUseOne() throws Exception {
        team.add(new User("Olga", List.of(Role.READER), List.of(), null));
        for (String password : List.of("", "nobody has this one", "null")) {
            assertThat(stranger().logIn("Olga", password).uri().getPath()).isEqualTo("/login");
        }
    }

    @Test
    void afterSomeFailuresOneHasToWaitWithTheRightPasswordToo() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(stranger().logIn("Ann", "guess " + attempt).body()).contains("is wrong");
        }
        assertThat(stranger().logIn("ANN", TeamPages.PASSWORD).body()).contains("Too many log-ins failed");
        assertThat(stranger().logIn("Ben", TeamPages.PASSWORD).body()).contains("You are Ben");
    }

    @Test
    void anotherWayToWriteTheNameIsNoWayAroundWaiting() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            stranger().logIn("Rita", "guess " + attempt);
        }
        assertThat(stranger().logIn("R\u0131ta", TeamPages.PASSWORD).body()).contains("Too many log-ins failed");
    }

    @Test
    void formsHaveTheLettersOfAllLanguages() throws Exception {
        team.add(new User(
                "J\u00FCrgen \u674E", List.of(Role.READER), List.of(), Passwords.hash("p\u00E4ssw\u00F6rter \u674E")));
        assertThat(stranger()
                        .logIn("J\u00FCrgen \u674E", "p\u00E4ssw\u00F6rter \u674E")
                        .body())
                .contains("You are J\u00FCrgen \u674E");
    }

    @Test
    void theSessionOfBeforeIsWorthNothingAfterLoggingIn() throws Exception {
        Visitor ann = stranger();
        HttpResponse<String> first = ann.get("/login");
        String given = cookie(first);
        ann.logIn("Ann", TeamPages.PASSWORD);
        assertThat(withCookie("2026-10", given).statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private HttpResponse<String> withCookie(String path, String cookie) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(pages.address() + path))
                                .setHeader("Cookie", cookie)
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void aTokenOfTheFormBeforeLoggingInIsWorthNothingAfter() throws Exception {
        Visitor ann = stranger();
        ann.page("/login");
        String before = ann.csrf();
        ann.logIn("Ann", TeamPages.PASSWORD);
        assertThat(ann.send(ann.change("/2026-10/run", before)).statusCode()).isEqualTo(403);
        assertThat(ann.send(ann.change(
                                "/2026-10/run", Visitor.loggedIn(pages, "Ann").csrf()))
                        .statusCode())
                .isEqualTo(403);
        HttpRequest.Builder elsewhere =
                ann.change("/2026-10/run", ann.csrf()).setHeader("Origin", "http://evil.example");
        assertThat(ann.send(elsewhere).statusCode()).isEqualTo(403);
        assertThat(ann.page("/2026-10").text()).contains("Not run yet");
    }

    @Test
    void loggingInNeedsItsFormToo() throws Exception {
        Visitor ann = stranger();
        ann.send(ann.change("/login", "guessed", "name", "Ann", "password", TeamPages.PASSWORD));
        assertThat(ann.get("/2026-10").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void whoLogsOutIsOut() throws Exception {
        Visitor ann = Visitor.loggedIn(pages, "Ann");
        ann.page("/2026-10");
        assertThat(ann.posted("/logout").body()).contains("You are logged out.");
        assertThat(ann.get("/2026-10").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void whoIsRemovedOrChangedIsOutAtOnce() throws Exception {
        Visitor ann = Visitor.loggedIn(pages, "Ann");
        Visitor rita = Visitor.loggedIn(pages, "Rita");
        ann.page("/2026-10");
        team.password("Ann", Passwords.hash("another one of hers"));
        team.remove("Rita");
        TeamPages.add(team, "Rita", Role.APPROVER);
        assertThat(ann.get("/2026-10").uri().getPath()).isEqualTo("/login");
        assertThat(ann.posted("/2026-10/run").uri().getPath()).isEqualTo("/login");
        assertThat(rita.get("/2026-10").uri().getPath()).isEqualTo("/login");
        assertThat(ann.logIn("Ann", TeamPages.PASSWORD).body()).contains("is wrong");
        assertThat(ann.logIn("Ann", "another one of hers").body()).contains("You are Ann");
    }

    @Test
    void aPartOfAPageLeadsToTheLogIn() throws Exception {
        Visitor ann = stranger();
        HttpResponse<String> part =
                ann.send(ann.request(pages.address() + "2026-10/run").setHeader("HX-Request", "true"));
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).contains("/login");
        assertThat(part.body()).isEmpty();
    }

    @Test
    void nobodyIsInWhileTheListOfUsersIsDamaged() throws Exception {
        Visitor ann = Visitor.loggedIn(pages, "Ann");
        Path file = folder.resolve("data/users.json");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, new byte[] {'{'});
        assertThat(ann.get("/2026-10").uri().getPath()).isEqualTo("/login");
        assertThat(stranger().logIn("Ann", TeamPages.PASSWORD).body()).contains("the list of users can&#39;t be read");
        Files.writeString(file, "{}");
        assertThat(stranger().logIn("Ann", TeamPages.PASSWORD).body()).contains("the list of users can&#39;t be read");
        Files.write(file, whole);
        assertThat(stranger().logIn("Ann", TeamPages.PASSWORD).body()).contains("You are Ann");
    }

    @Test
    void sessionsEndByThemselves() throws Exception {
        pages.close();
        pages = MonthPages.serve(
                new Home(folder), TeamPages.onThisMachine(Duration.ofHours(1), Duration.ZERO), json -> "");
        Visitor ann = stranger();
        ann.logIn("Ann", TeamPages.PASSWORD);
        assertThat(ann.get("/2026-10").uri().getPath()).as("too old").isEqualTo("/login");
        pages.close();
        pages = MonthPages.serve(
                new Home(folder), TeamPages.onThisMachine(Duration.ofSeconds(1), Duration.ofHours(1)), json -> "");
        Visitor idle = Visitor.loggedIn(pages, "Ann");
        idle.page("/2026-10");
        Thread.sleep(1500);
        assertThat(idle.get("/2026-10").uri().toString()).as("idle").endsWith("/login?why=ENDED");
    }

    @Test
    void strangersFillNoMemoryAndKeepNobodyOut() throws Exception {
        Visitor ann = Visitor.loggedIn(pages, "Ann");
        Visitor first = stranger();
        first.page("/login");
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(pages.address() + "login")).build();
        for (int i = 0; i < 2000; i++) {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .as("stranger " + i)
                    .isEqualTo(200);
        }
        assertThat(first.posted("/login", "name", "Rita", "password", TeamPages.PASSWORD)
                        .uri()
                        .getPath())
                .as("the eldest session is over")
                .isEqualTo("/login");
        assertThat(ann.page("/2026-10").text()).contains("October 2026");
        assertThat(stranger().logIn("Ben", TeamPages.PASSWORD).body()).contains("You are Ben");
    }

    @Test
    void strangersWhoSendSlowlyKeepNobodyWaitingWhoIsIn() throws Exception {
        Visitor ann = Visitor.loggedIn(pages, "Ann");
        URI address = URI.create(pages.address());
        String head = "POST /login HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nOrigin: http://"
                + address.getAuthority()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\n_csrf";
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 250; i++) {
                Socket socket = new Socket(address.getHost(), address.getPort());
                slow.add(socket);
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            }
            // The last is turned away, without waiting for the rest of what it sends.
            Socket last = slow.get(slow.size() - 1);
            last.setSoTimeout(8_000);
            assertThat(new String(last.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 503");
            assertThat(ann.page("/2026-10").text()).contains("October 2026");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET /login, true, 400",
        "GET /login, false, 400",
        "PUT /login, true, 400",
        "POST /nowhere, false, 403",
        "POST /2026-10/files, false, 403"
    })
    void whatAStrangerAnnouncesAndNeverSendsIsNotWaitedForAtTheExpenseOfOthers(
            String request, boolean close, String answer) throws Exception {
        Visitor ann = Visitor.loggedIn(pages, "Ann");
        URI address = URI.create(pages.address());
        String head = request + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nOrigin: http://evil.example\r\n"
                + (close ? "Connection: close\r\n" : "") + "Content-Length: 100\r\n\r\n";
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 260; i++) {
                Socket socket = new Socket(address.getHost(), address.getPort());
                silent.add(socket);
                socket.setSoTimeout(8_000);
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(ann.page("/2026-10").text()).contains("October 2026");
            Set<String> answers = new TreeSet<>();
            for (Socket socket : silent) {
                answers.add(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
            }
            assertThat(answers).contains("HTTP/1.1 " + answer).isSubsetOf("HTTP/1.1 " + answer, "HTTP/1.1 503");
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void usersGiveThemselvesAnotherPasswordWhichEndsTheirSessions() throws Exception {
        Visitor rita = Visitor.loggedIn(pages, "Rita");
        Visitor elsewhere = Visitor.loggedIn(pages, "Rita");
        assertThat(rita.page("/2026-10").select("footer a").attr("href")).isEqualTo("/password");
        String other = "an even better battery";
        assertThat(rita.post("/password", "current", "guessed, guessed", "password", other, "again", other)
                        .text())
                .contains("That is not your present password.");
        assertThat(rita.post("/password", "current", TeamPages.PASSWORD, "password", other, "again", "b")
                        .text())
                .contains("two different new passwords");
        assertThat(rita.post("/password", "current", TeamPages.PASSWORD, "password", "short", "again", "short")
                        .text())
                .contains("at least 12 characters");
        assertThat(elsewhere.page("/2026-10").text()).contains("You are Rita");
        assertThat(rita.post("/password", "current", TeamPages.PASSWORD, "password", other, "again", other)
                        .text())
                .contains("You have another password. Log in with it.");
        assertThat(elsewhere.get("/2026-10").uri().getPath()).isEqualTo("/login");
        assertThat(stranger().logIn("Rita", TeamPages.PASSWORD).uri().getPath()).isEqualTo("/login");
        assertThat(stranger().logIn("Rita", other).body()).contains("You are Rita");
        Visitor ann = Visitor.loggedIn(pages, "Ann");
        for (int i = 0; i < 5; i++) {
            ann.post("/password", "current", "guessed " + i, "password", other, "again", other);
        }
        assertThat(ann.post("/password", "current", TeamPages.PASSWORD, "password", other, "again", other)
                        .text())
                .as("whoever guesses has to wait, even with the right one")
                .contains("Wait");
    }

    @Test
    void theLogKnowsWhoCameAndWhoDidNot() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger("dev.apportion.web.access.login.LogIn");
        logger.addAppender(log);
        try {
            Visitor ann = stranger();
            ann.logIn("Ann\n2026 Ben", "a secret");
            ann.logIn("Ann", TeamPages.PASSWORD);
            ann.posted("/logout");
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Not let in: \"Ann?2026 Ben\" from 127.0.0.1: Another name or password",
                        "Logged in: Ann from 127.0.0.1",
                        "Logged out: Ann");
    }

    @Test
    void theFileHasHashesForItsOwner() throws Exception {
        Path file = folder.resolve("data/users.json");
        assertThat(Files.readString(file)).doesNotContain(TeamPages.PASSWORD).contains("{bcrypt}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
