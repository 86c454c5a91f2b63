package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.web.MonthPages;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a department's head may send on the page of the own month: files of the department alone, to months that are open. */
class OwnFilesTest {

    @TempDir
    private Path folder;

    @Test
    void takesFilesOfTheDepartmentAlone() throws Exception {
        SecretCompany company = SecretCompany.in(folder, 7);
        WorkingFolder home = new WorkingFolder(folder);
        home.apportion("run", "2026-10");
        String own = company.departments().get(4);
        String other = company.departments().get(3);
        TeamPages.users(folder, other, own);
        byte[] review = Files.readAllBytes(home.output("2026-10").resolve("review.xlsx"));
        try (MonthPages pages = TeamPages.in(folder)) {
            Visitor sara = Visitor.loggedIn(pages, "Sara");
            assertThat(drop(
                            sara,
                            own,
                            "mine.csv",
                            SecretCompany.rows(List.of(own, own)).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo("mine.csv: taken");
            assertThat(folder.resolve("input/2026-10").resolve(own).resolve("mine.csv"))
                    .exists();
            assertThat(drop(
                            sara,
                            own,
                            "both.csv",
                            SecretCompany.rows(List.of(own, other)).getBytes(StandardCharsets.UTF_8)))
                    .startsWith("both.csv: not taken: the row at both:3 is not of your department.");
            assertThat(drop(
                            sara,
                            own,
                            "nobody.csv",
                            SecretCompany.rows(List.of("SAILS")).getBytes(StandardCharsets.UTF_8)))
                    .contains("not taken: the row at");
            assertThat(drop(
                            sara,
                            own,
                            "blank.csv",
                            SecretCompany.rows(List.of("")).getBytes(StandardCharsets.UTF_8)))
                    .as("in the department's folder, a row without a department is its own")
                    .isEqualTo("blank.csv: taken");
            assertThat(drop(sara, own, "review.xlsx", review)).contains("it has decisions, not cost");
            assertThat(drop(sara, own, "text.csv", "Hello\n".getBytes(StandardCharsets.UTF_8)))
                    .contains("nothing in it is understood as cost");
            assertThat(drop(sara, own, "image.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}))
                    .contains("can't be opened as a spreadsheet");
            HttpResponse<String> elsewhere = sara.send(
                    sara.multipart("/my/2026-10/files?department=" + other, sara.csrf(), "a.csv", new byte[] {'a'}));
            assertThat(elsewhere.statusCode()).isEqualTo(404);
            for (String refused : List.of("both.csv", "nobody.csv", "review.xlsx", "text.csv", "image.xlsx", "a.csv")) {
                assertThat(SecretCompany.received(folder, refused)).as(refused).isFalse();
            }
            assertThat(sara.page("/my/2026-10").select("#drop ~ ul li").eachText())
                    .containsExactly("blank.csv", "mine.csv");
        }
        home.apportion("run", "2026-10");
        assertThat(home.apportion("explain", "2026-10", own).out()).contains("37.50");
    }

    @Test
    void aCodeThatLeadsElsewhereLeadsNowhere() throws Exception {
        SecretCompany company = SecretCompany.in(folder, 7);
        TeamPages.users(folder, "..", "../2026-09");
        try (MonthPages pages = TeamPages.in(folder)) {
            for (String[] who : new String[][] {{"Ivan", ".."}, {"Sara", "../2026-09"}}) {
                Visitor head = Visitor.loggedIn(pages, who[0]);
                assertThat(head.page("/my/2026-10").select("#drop ~ ul")).isEmpty();
                assertThat(drop(
                                head,
                                who[1],
                                "a.csv",
                                SecretCompany.rows(company.departments().subList(0, 1))
                                        .getBytes(StandardCharsets.UTF_8)))
                        .contains("there is no folder for this department's files");
            }
        }
        assertThat(SecretCompany.received(folder, "a.csv")).isFalse();
    }

    @Test
    void acceptsACorrectedCopyOfItsOwnFileOnly() throws Exception {
        SecretCompany company = SecretCompany.in(folder, 7);
        WorkingFolder home = new WorkingFolder(folder);
        home.apportion("run", "2026-10");
        String own = company.departments().get(4);
        String other = company.departments().get(3);
        TeamPages.users(folder, other, own);
        try (MonthPages pages = TeamPages.in(folder)) {
            Visitor sara = Visitor.loggedIn(pages, "Sara");
            Path returned = home.output("2026-10").resolve("returned");
            assertThat(drop(sara, own, "corrected.xlsx", Files.readAllBytes(returned(returned, company, own))))
                    .isEqualTo("corrected.xlsx: taken");
            assertThat(drop(sara, own, "others.xlsx", Files.readAllBytes(returned(returned, company, other))))
                    .contains("not taken");
        }
    }

    @Test
    void whatFailsForAReasonOfOthersIsToldWithoutIt() throws Exception {
        SecretCompany company = SecretCompany.in(folder, 7);
        TeamPages.users(
                folder, company.departments().get(3), company.departments().get(4));
        new PolicyWorkbook("EUR", "en-US")
                .row("Departments", "SECRET", "Secret", "No kind at all")
                .write(folder.resolve("input/policy.xlsx"));
        try (MonthPages pages = TeamPages.in(folder)) {
            HttpResponse<String> told = Visitor.loggedIn(pages, "Sara").get("/my/2026-10");
            assertThat(told.statusCode()).isEqualTo(409);
            assertThat(told.body())
                    .contains("Ask whoever prepares the month.")
                    .doesNotContain("SECRET", "Secret", "policy");
            assertThat(Visitor.loggedIn(pages, "Rita").get("/2026-10/close").body())
                    .contains("No kind at all");
        }
    }

    @Test
    void nothingGoesToAMonthThatHasNotBegunOrIsClosed() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/sales.csv", "SALES,,4000,Who knows,2026-10-05,100.00\n");
        home.apportion("run", "2026-10");
        TeamPages.users(folder, "SALES", "OTHER");
        byte[] rows = SecretCompany.rows(List.of("SALES")).getBytes(StandardCharsets.UTF_8);
        try (MonthPages pages = TeamPages.in(folder)) {
            Visitor ivan = Visitor.loggedIn(pages, "Ivan");
            for (String month : List.of("9999-12", "0001-01")) {
                assertThat(ivan.get("/my/" + month).statusCode()).isEqualTo(404);
                assertThat(ivan.send(ivan.multipart(
                                        "/my/" + month + "/files?department=SALES", ivan.csrf(), "a.csv", rows))
                                .statusCode())
                        .isEqualTo(404);
                assertThat(folder.resolve("input").resolve(month)).doesNotExist();
            }
            Document page = ivan.page("/my/2026-10");
            String run = page.select("[name=runId]").attr("value");
            String line = page.select("[name=line]").attr("value");
            assertThat(ivan.posted(
                                    "/my/2026-10/decide",
                                    "runId",
                                    run,
                                    "line",
                                    line,
                                    "type",
                                    "OPERATION",
                                    "why",
                                    "w".repeat(301))
                            .statusCode())
                    .as("a reason that no cell could have")
                    .isEqualTo(400);
            Visitor ben = Visitor.loggedIn(pages, "Ben");
            ben.post("/2026-10/close", "runId", run, "heldToo", "true", "accepted", "small");
            assertThat(ivan.posted("/my/2026-10/decide", "runId", run, "line", line, "type", "OPERATION")
                            .body())
                    .contains("The month is closed.");
            HttpResponse<String> late =
                    ivan.send(ivan.multipart("/my/2026-10/files?department=SALES", ivan.csrf(), "a.csv", rows));
            assertThat(late.body()).contains("The month is closed.");
        }
        assertThat(SecretCompany.received(folder, "a.csv")).isFalse();
    }

    private static Path returned(Path folder, SecretCompany company, String department) throws Exception {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> company.secretsOf(department).stream()
                            .anyMatch(secret -> secret.startsWith("file")
                                    && file.getFileName().toString().startsWith(secret)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String drop(Visitor who, String department, String name, byte[] content) throws Exception {
        HttpResponse<String> response =
                who.send(who.multipart("/my/2026-10/files?department=" + department, who.csrf(), name, content));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Jsoup.parse(response.body()).select("[role=status]").text();
    }
}
