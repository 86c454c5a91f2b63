package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.ReviewerDecision;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.web.MonthPages;
import dev.apportion.web.PageParts;
import dev.apportion.web.shell.Shell;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of a department's head: all that is the department's, and nothing of others. {@code -Dpolicies=50} tries as many. */
class OwnMonthTest {

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("policies", 3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingThatCanBeReachedIsAnotherDepartments(long seed) throws Exception {
        SecretCompany company = SecretCompany.in(folder, seed);
        WorkingFolder home = new WorkingFolder(folder);
        home.apportion("run", "2026-09");
        home.apportion("run", "2026-10");
        // One that passes on cost, and one that receives it.
        String ivans = company.departments().get(0);
        String saras = company.departments().get(4);
        TeamPages.users(folder, ivans, saras);
        try (MonthPages pages = TeamPages.in(folder)) {
            for (String[] who : new String[][] {{"Ivan", ivans}, {"Sara", saras}}) {
                Visitor head = Visitor.loggedIn(pages, who[0]);
                Map<String, String> found = new Crawler(head).from(begin(pages, company.departments()));
                String pack = String.valueOf(found.get("/my/2026-10/pack?department=" + who[1]));
                assertThat(pack).contains("xl/workbook.xml");
                assertThat(company.secretsOf(who[1]).stream().filter(pack::contains))
                        .as("own texts in the workbook")
                        .hasSizeGreaterThan(10);
                String pageOfOctober = String.valueOf(found.get("/my/2026-10"));
                assertThat(company.secretsOf(who[1]).stream().filter(pageOfOctober::contains))
                        .as("own code, name and file; texts and amounts of what is held")
                        .hasSizeGreaterThan(2);
                assertTellsNothing(seed, company, who[1], found);
                assertTellsNothing(seed, company, who[1], Map.of("forms", sent(head, company, who[1])));
            }
        }
    }

    /** Addresses that somebody might try. */
    private static List<String> begin(MonthPages pages, List<String> departments) {
        List<String> addresses = new ArrayList<>(List.of("/", "/my/2026-09", "/my/2026-10", "/my/1999-01"));
        for (String pattern : PageParts.addresses(pages)) {
            String address = pattern.replace(Shell.PERIOD, "/2026-10");
            addresses.add(address);
            for (String department : departments) {
                String code = URLEncoder.encode(department, StandardCharsets.UTF_8);
                addresses.add(address + "?department=" + code + "&of=" + code + "&name=central.csv&file=" + code);
            }
        }
        return addresses;
    }

    /** What comes of forms: of all that there are, and of some that there aren't. */
    private static String sent(Visitor head, SecretCompany company, String own) throws Exception {
        StringBuilder all = new StringBuilder();
        Document page = head.page("/my/2026-10");
        String run = page.select("input[name=runId]").val();
        for (String line : page.select("input[name=line]").eachAttr("value")) {
            all.append(head.posted("/my/2026-10/decide", "runId", run, "line", line, "type", "PROJECT")
                    .body());
        }
        for (String other : company.departments()) {
            for (String name : List.of(
                    "central.csv",
                    company.secretsOf(other).get(company.secretsOf(other).size() - 1) + ".csv")) {
                all.append(head.send(head.multipart(
                                "/my/2026-10/files?department=" + own,
                                head.csrf(),
                                name,
                                SecretCompany.rows(List.of(own, other)).getBytes(StandardCharsets.UTF_8)))
                        .body()
                        // Its own file's name it may read, which is the name of the sheet too.
                        .replace(name.substring(0, name.length() - ".csv".length()), ""));
            }
            if (!other.equals(own)) {
                all.append(head.send(head.multipart(
                                "/my/2026-10/files?department=" + other, head.csrf(), "a.csv", new byte[] {1}))
                        .body());
            }
        }
        return all.toString();
    }

    private static void assertTellsNothing(long seed, SecretCompany company, String own, Map<String, String> found) {
        for (String other : company.departments()) {
            if (other.equals(own)) {
                continue;
            }
            List<String> secrets = company.secretsOf(other);
            found.forEach((address, text) -> {
                boolean workbook = text.startsWith("[Content_Types].xml") || text.contains("xl/workbook.xml");
                // A pack names the departments with which cost was shared.
                List<String> asked = (workbook ? secrets.subList(2, secrets.size()) : secrets)
                        .stream().filter(secret -> !address.contains(secret)).toList();
                assertThat(asked.stream().filter(text::contains))
                        .as("seed %d: %s of %s", seed, address, own)
                        .isEmpty();
            });
        }
    }

    @Test
    void showsWhatWasChargedAndWhyAndTakesAnswers() throws Exception {
        SecretCompany company = SecretCompany.in(folder, 7);
        WorkingFolder home = new WorkingFolder(folder);
        home.apportion("run", "2026-10");
        String own = company.departments().get(4);
        String other = company.departments().get(3);
        TeamPages.users(folder, other, own);
        try (MonthPages pages = TeamPages.in(folder)) {
            Visitor ivan = Visitor.loggedIn(pages, "Ivan");
            Visitor sara = Visitor.loggedIn(pages, "Sara");
            Document page = sara.page("/");
            assertThat(page.select("h1").text()).isEqualTo("My October 2026");
            assertThat(page.select(".tabs a").eachText()).containsExactly("My department");
            assertThat(page.select(".figures dt").eachText())
                    .containsExactly("Own cost", "Passed on", "Received", "Projects", "Operations", "Held");
            assertThat(page.select("table tbody tr").eachText())
                    .hasSize(2)
                    .allMatch(
                            row -> row.matches(
                                    "POOL-[01] Services [01] Heads \\(percent of it after all charges\\) [0-9.]+ 100 EUR [0-9,.]+"));
            assertThat(page.select("tfoot td").text())
                    .isEqualTo(page.select(".figures dd").get(2).text());
            assertThat(page.text()).contains("1 row rejected (Amount)");
            assertThat(page.text()).contains("warning", "Repeats exactly what central.csv");
            String german = sara.send(
                            sara.request(pages.address() + "my/2026-10").setHeader("Accept-Language", "de"))
                    .body();
            assertThat(german).contains("Warnung", "central.csv").doesNotContain("Repeats exactly");
            Element question = page.select("article.group").get(0);
            String run = question.select("input[name=runId]").val();
            String line = question.select("input[name=line]").val();
            Document answered = sara.post(
                    "/my/2026-10/decide", "runId", run, "line", line, "type", "OPERATION", "why", "it is <always> so");
            assertThat(answered.select("article.settled").text()).contains("operation (it is <always> so)");
            String foreign = ivan.page("/my/2026-10").select("input[name=line]").val();
            assertThat(sara.posted("/my/2026-10/decide", "runId", run, "line", foreign, "type", "PROJECT")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(sara.posted("/my/2026-10/undo", "runId", run, "line", foreign)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(sara.posted("/my/2026-10/decide", "runId", "99", "line", line, "type", "PROJECT")
                            .body())
                    .contains("The month was run again since this page was loaded.");
            String second = page.select("input[name=line]").last().val();
            sara.post("/my/2026-10/decide", "runId", run, "line", second, "type", "PROJECT");
            sara.post("/my/2026-10/undo", "runId", run, "line", second);
            Visitor ann = Visitor.loggedIn(pages, "Ann");
            Document all = ann.page("/2026-10/decide");
            String answeredBefore = all.select("article:has(button[hx-vals*=" + line + "]) input[name=group]")
                    .val();
            assertThat(ann.posted(
                                    "/2026-10/decide",
                                    "runId",
                                    run,
                                    "group",
                                    answeredBefore,
                                    "line",
                                    line,
                                    "type",
                                    "PROJECT")
                            .body())
                    .contains("Sara decided a line of these already.");
            ann.page("/2026-10");
            ann.post("/2026-10/run");
            ann.awaitRun("2026-10");
        }
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            assertThat(new Ledger(database.dataSource()).decisions().all())
                    .singleElement()
                    .satisfies(decision -> {
                        assertThat(decision.who()).isEqualTo("Sara");
                        assertThat(decision.department()).isEqualTo(own);
                        assertThat(decision.scope()).isEqualTo(ReviewerDecision.Scope.LINE);
                    });
        }
    }
}
