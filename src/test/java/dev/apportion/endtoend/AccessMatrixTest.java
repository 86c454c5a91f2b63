package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.web.MonthPages;
import dev.apportion.web.PageParts;
import dev.apportion.web.shell.Shell;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every address that a controller answers, and some that none does, by every method, for every role. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    /** Who is answered, by method and address: stranger, Ann (preparer), Ben (approver), Rita (reader), Ivan (department). */
    private static final String MATRIX = """
            GET /login: stranger Ann Ben Rita Ivan
            GET /static/app.css: stranger Ann Ben Rita Ivan
            GET /: Ann Ben Rita Ivan
            GET /M: Ann Ben Rita
            GET /M/audit: Ann Ben Rita
            GET /M/close: Ann Ben Rita
            GET /M/decide: Ann Ben Rita
            GET /M/download: Ann Ben Rita
            GET /M/figures: Ann Ben Rita
            GET /M/file: Ann Ben Rita
            GET /M/files: Ann Ben Rita
            GET /M/policy: Ann Ben Rita
            GET /M/policy/file: Ann Ben Rita
            GET /M/run: Ann Ben Rita
            GET /M/run/events: Ann Ben Rita
            GET /my/M: Ivan
            GET /my/M/pack: Ivan
            GET /my/M/returned: Ivan
            GET /password: Ann Ben Rita Ivan
            POST /password: Ann Ben Rita Ivan
            POST /my/M/decide: Ivan
            POST /my/M/undo: Ivan
            POST /my/M/files: Ivan
            POST /my/M/correct: Ivan
            POST /my/M/correct/undo: Ivan
            POST /M/decide: Ann
            POST /M/decide/undo: Ann
            POST /M/file/accept: Ann
            POST /M/file/correct: Ann
            POST /M/file/correct/undo: Ann
            POST /M/files: Ann
            POST /M/policy: Ann
            POST /M/policy/adopt: Ann
            POST /M/policy/compare: Ann
            POST /M/policy/withdraw: Ann
            GET /M/rule: Ann
            GET /M/mail: Ann
            GET /M/mail/message: Ann
            POST /M/rule: Ann
            POST /M/rule/accept: Ann
            POST /M/run: Ann
            POST /M/run/stop: Ann
            POST /M/send: Ann
            POST /M/approve: Ben
            POST /M/close: Ben
            POST /M/reopen: Ben
            """;

    private static final List<String> OTHERS = List.of(
            "/static/app.css",
            "/webjars",
            "/nowhere",
            "/M/nowhere",
            "/2026-13",
            "/command",
            "/error",
            "/M/",
            "/M/run/");

    private MonthPages pages;
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/sales.csv", "SALES,P1,4000,Work,2026-10-05,100.00\n");
        home.apportion("run", "2026-10");
        TeamPages.users(folder, "SALES", "OTHER");
        pages = TeamPages.in(folder);
        visitors.put("stranger", Visitor.stranger(pages.address(), HttpClient.newBuilder()));
        for (String name : List.of("Ann", "Ben", "Rita", "Ivan")) {
            visitors.put(name, Visitor.loggedIn(pages, name));
        }
    }

    @AfterAll
    void end() throws Exception {
        pages.close();
    }

    private static String address(String pattern) {
        return pattern.replace(Shell.PERIOD, "/M");
    }

    @Test
    void onlyThoseOfTheTableAreAnswered() throws Exception {
        Set<String> addresses = new TreeSet<>(OTHERS);
        PageParts.addresses(pages).forEach(pattern -> addresses.add(address(pattern)));
        List<String> answered = new ArrayList<>();
        for (String address : addresses) {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
                // Logging in is tried elsewhere.
                if (!(address.equals("/login") && method.equals("POST"))) {
                    List<String> who = answered(method, address);
                    if (!who.isEmpty()) {
                        answered.add(method + " " + address + ": " + String.join(" ", who));
                    }
                }
            }
        }
        List<String> expected = new ArrayList<>(MATRIX.lines().toList());
        MATRIX.lines().filter(line -> line.startsWith("GET")).forEach(line -> expected.add("HEAD" + line.substring(3)));
        assertThat(answered).containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<String> answered(String method, String address) throws Exception {
        List<String> who = new ArrayList<>();
        for (Map.Entry<String, Visitor> visitor : visitors.entrySet()) {
            HttpResponse<String> response = ask(visitor.getValue(), method, address);
            boolean away = response.statusCode() == 403
                    || (response.statusCode() == 400
                            && !List.of("GET", "HEAD", "POST").contains(method))
                    || response.statusCode() == 404
                    || response.statusCode() == 401
                    || (response.uri().getPath().equals("/login") && !(method + address).matches("(GET|HEAD)/login"));
            if (away) {
                assertThat(Jsoup.parse(response.body()).text()).as(address).doesNotContain("EUR", "sales.csv", "Shop");
            } else {
                who.add(visitor.getKey());
            }
        }
        return who;
    }

    private static HttpResponse<String> ask(Visitor visitor, String method, String address) throws Exception {
        return visitor.send(visitor.change(address.replace("/M", "/2026-10"), visitor.csrf())
                .method(
                        method,
                        method.equals("POST")
                                ? BodyPublishers.ofString("_csrf=" + visitor.csrf())
                                : BodyPublishers.noBody()));
    }

    @Test
    void eachMethodOfAControllerIsInTheTable() {
        Set<String> listed =
                MATRIX.lines().map(line -> line.replaceFirst(":.*", "")).collect(Collectors.toSet());
        // Commands have the key; to a fault requests are led.
        assertThat(PageParts.mappings(pages).stream()
                        .map(mapping -> mapping.replace(Shell.PERIOD, "/M"))
                        .filter(mapping -> !mapping.startsWith("GET /command/") && !mapping.equals("ANY /fault")))
                .isSubsetOf(listed)
                .hasSizeGreaterThan(20);
    }
}
