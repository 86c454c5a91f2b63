package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.team.Role;
import dev.apportion.team.Team;
import dev.apportion.web.MonthPages;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells are corrected on the page of their file, and own ones on the page of a department. */
class CorrectPageTest {

    private static final String MONTH = "2026-10";
    private static final String FILE = "/2026-10/file?name=shared.csv";
    private static final String SHARED = """
            Department,Activity,Account,Description,Date,Amount
            SALES,O1,5000,Rent,2026-10-03,50.00
            SALES,O1,5000,Power,2026-10-04,1O.00
            LABS,O2,5000,Glass,2026-10-05,2O.00
            LABS,O2,5000,Gas,2026-10-06,30.00
            """;

    @TempDir
    private Path folder;

    private WorkingFolder home;

    @BeforeEach
    void aMonthWithTwoWrongCells() throws IOException {
        home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .row("Departments", "LABS", "Laboratory", "Operating")
                .row("Operations", "O2", "Measuring", "LABS")
                .write(folder.resolve("input/policy.xlsx"));
        Files.createDirectories(input());
        Files.writeString(input().resolve("shared.csv"), SHARED);
        home.apportion("run", MONTH);
        TeamPages.users(folder, "SALES", "LABS");
    }

    private Path input() {
        return folder.resolve("input").resolve(MONTH);
    }

    @Test
    void aPreparerCorrectsACellAndTakesItBack() throws Exception {
        try (MonthPages pages = TeamPages.in(folder)) {
            Visitor ann = Visitor.loggedIn(pages, "Ann");
            Document page = ann.page(FILE);
            Element form = form(page, "F3");
            assertThat(form.select("p").text()).isEqualTo("The cell holds 1O.00");
            assertThat(form.select("[name=why]").hasAttr("required")).isTrue();
            assertThat(page.select("summary:contains(1 more cell that could not be read)"))
                    .hasSize(1);
            assertThat(page.select("li:has(form [value=F4])").text()).contains("shared!F4", "Amount", "2O.00");
            page = send(ann, form, "10.50", "O for 0");
            assertThat(page.select("[role=status]").text())
                    .isEqualTo("F3 is read as \"10.50\" instead of \"1O.00\" from the next run on.");
            assertThat(page.select("#corrections ~ .scroll tbody tr > *").eachText())
                    .startsWith("shared!F3", "1O.00", "10.50", "O for 0")
                    .anyMatch(cell -> cell.startsWith("Ann, 20"));
            assertThat(page.select(".cells del").text() + " "
                            + page.select(".cells ins").text())
                    .isEqualTo("1O.00 10.50");
            assertThat(page.text()).contains("3 rows accepted").contains("Read as \"10.50\"");
            assertThat(input().resolve("shared.csv")).hasContent(SHARED);
            assertThat(ann.page("/2026-10").text()).contains("changed");
            run(ann);
            assertThat(own()).isEqualByComparingTo("90.50");
            assertThat(ann.page(FILE).text()).doesNotContain("not applied");
            assertThat(ann.page(FILE).text()).contains("As revision 2 read it.").contains("Read as \"10.50\"");
            assertThat(ann.page("/2026-10/files").text()).contains("corrections of cells");
            assertThat(ann.page("/2026-10/figures?of=shared.csv:3").text()).contains("Corrected", "O for 0");
            Element undo = ann.page(FILE).selectFirst("form[action$=/correct/undo]");
            page = ann.post("/2026-10/file/correct/undo", fields(undo));
            assertThat(page.select("[role=status]").text()).contains("is read as it is again, \"1O.00\"");
            assertThat(page.select("form[action$=/correct/undo]")).isEmpty();
            run(ann);
            assertThat(own()).isEqualByComparingTo("80.00");
        }
    }

    @Test
    void anyCellCanBeNamedAndNonsenseIsTold() throws Exception {
        try (MonthPages pages = TeamPages.in(folder)) {
            Visitor ann = Visitor.loggedIn(pages, "Ann");
            Element form = ann.page(FILE).selectFirst("form:has(select[name=sheet])");
            assertThat(form.select("option").eachText()).containsExactly("shared");
            String sha256 = form.select("[name=sha256]").val();
            assertThat(correct(ann, sha256, "shared", "D2", "Rent of the shop", "as on the invoice")
                            .body())
                    .contains("D2 is read as");
            assertThat(correct(ann, sha256, "shared", "D200", "x", "why").statusCode())
                    .isEqualTo(409);
            assertThat(correct(ann, sha256, "none", "D2", "x", "why").body()).contains("It has: shared.");
            assertThat(correct(ann, sha256, "shared", "D5", "Gas", "why").body())
                    .contains("holds &quot;Gas&quot; already");
            assertThat(correct(ann, sha256, "shared", "D5", "x", " ").body()).contains("needs a reason");
            assertThat(correct(ann, "0".repeat(64), "shared", "D5", "x", "why").body())
                    .contains("The file was changed since this page was loaded.");
            assertThat(correct(ann, sha256, "shared", "D5", "x".repeat(2001), "why")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(ann.posted(
                                    "/2026-10/file/correct",
                                    "name",
                                    "../policy.xlsx",
                                    "sha256",
                                    sha256,
                                    "sheet",
                                    "a",
                                    "cell",
                                    "A1",
                                    "text",
                                    "x",
                                    "why",
                                    "y")
                            .statusCode())
                    .isEqualTo(404);
            Files.writeString(input().resolve("shared.csv"), SHARED.replace("30.00", "31.00"));
            assertThat(ann.page(FILE).select("#corrections ~ .scroll td:contains(not applied)"))
                    .hasSize(1);
            Files.writeString(input().resolve("shared.csv"), SHARED);
            String script = "<script>alert(1)</script>";
            assertThat(correct(ann, sha256, "shared", "D3", script, script).body())
                    .doesNotContain(script)
                    .contains("&lt;script&gt;");
        }
    }

    @Test
    void theSecondOfTwoIsToldAndMayTakeTheFirstBack() throws Exception {
        TeamPages.add(Team.in(folder.resolve("data")), "Bo", Role.PREPARER);
        try (MonthPages pages = TeamPages.in(folder)) {
            Visitor ann = Visitor.loggedIn(pages, "Ann");
            Visitor bo = Visitor.loggedIn(pages, "Bo");
            Element bosForm = form(bo.page(FILE), "F3");
            send(ann, form(ann.page(FILE), "F3"), "10.00", "O for 0");
            HttpResponse<String> told = bo.posted("/2026-10/file/correct", fields(bosForm, "11.00", "phoned"));
            assertThat(told.statusCode()).isEqualTo(409);
            assertThat(told.body()).contains("Ann corrected F3 already, to &quot;10.00&quot;.");
            bo.post("/2026-10/file/correct/undo", fields(bo.page(FILE).selectFirst("form[action$=/correct/undo]")));
            send(bo, form(bo.page(FILE), "F3"), "11.00", "phoned");
            run(bo);
            assertThat(own()).isEqualByComparingTo("91.00");
        }
    }

    @Test
    void aDepartmentCorrectsItsOwnRowsAlone() throws Exception {
        try (MonthPages pages = TeamPages.in(folder)) {
            Visitor ivan = Visitor.loggedIn(pages, "Ivan");
            Visitor sara = Visitor.loggedIn(pages, "Sara");
            Document page = ivan.page("/my/2026-10");
            assertThat(page.select("h3:contains(1 cell to correct)")).hasSize(1);
            Element form = form(page, "F3");
            assertThat(page.text()).doesNotContain("2O.00", "LABS", "Glass");
            page = ivan.post("/my/2026-10/correct", fields(form, "10.25", "typed wrongly"));
            assertThat(page.select("[role=status]").text()).contains("F3 is read as \"10.25\"");
            assertThat(page.select("form[action$=/correct]")).isEmpty();
            assertThat(sara.page("/my/2026-10").text()).doesNotContain("10.25", "typed wrongly", "Ivan");

            String sha256 = form.select("[name=sha256]").val();
            Files.write(input().resolve("locked.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
            String other = "0".repeat(64);
            for (String[] cell : new String[][] {
                {"shared.csv", sha256, "shared", "F4", "20.00"},
                {"shared.csv", sha256, "shared", "F4", "2O.00"},
                {"shared.csv", sha256, "shared", "A4", "SALES"},
                {"shared.csv", sha256, "shared", "D5", "mine"},
                {"shared.csv", sha256, "shared", "A3", "LABS"},
                {"shared.csv", sha256, "shared", "A1", "x"},
                {"shared.csv", sha256, "shared", "F1", "x"},
                {"shared.csv", sha256, "shared", "Z9", "x"},
                {"shared.csv", sha256, "elsewhere", "F3", "1"},
                {"shared.csv", other, "shared", "F4", "20.00"},
                {"locked.xlsx", other, "shared", "F4", "20.00"},
                {"none.csv", other, "shared", "F4", "20.00"}
            }) {
                HttpResponse<String> told = ivan.posted(
                        "/my/2026-10/correct",
                        "name",
                        cell[0],
                        "sha256",
                        cell[1],
                        "sheet",
                        cell[2],
                        "cell",
                        cell[3],
                        "text",
                        cell[4],
                        "why",
                        "mine");
                assertThat(told.statusCode()).as(List.of(cell).toString()).isEqualTo(409);
                assertThat(told.body())
                        .contains("This cell is not one that you can correct here")
                        .doesNotContain("2O.00", "Glass", "Gas", "elsewhere");
            }
            Files.delete(input().resolve("locked.xlsx"));
            HttpResponse<String> anothers =
                    sara.posted("/my/2026-10/correct/undo", "sha256", sha256, "sheet", "shared", "cell", "F3");
            assertThat(anothers.body())
                    .contains("There is no such correction any more")
                    .doesNotContain("Ivan");
            assertThat(ivan.get(FILE).statusCode()).isEqualTo(403);
            assertThat(ivan.posted("/2026-10/file/correct", "name", "shared.csv")
                            .statusCode())
                    .isEqualTo(403);

            Visitor ann = Visitor.loggedIn(pages, "Ann");
            run(ann);
            assertThat(own()).isEqualByComparingTo("90.25");
            assertThat(ivan.page("/my/2026-10").text())
                    .contains("What you corrected")
                    .contains("Read as \"10.25\" instead of \"1O.00\", as Ivan corrected it");
            assertThat(sara.page("/my/2026-10").text()).doesNotContain("10.25", "typed wrongly", "Ivan");
            Element undo = ivan.page("/my/2026-10").selectFirst("form[action$=/correct/undo]");
            ivan.post("/my/2026-10/correct/undo", fields(undo));
            run(ann);
            assertThat(own()).isEqualByComparingTo("80.00");
        }
    }

    @Test
    void whatAnotherRowWouldBeReadByIsNotADepartmentsToCorrect() throws Exception {
        // Below a row that names a department, rows that name none are its own.
        Files.writeString(input().resolve("shared.csv"), """
                Department,Activity,Account,Description,Date,Amount
                SALES,O1,5000,Rent,2026-10-03,5O.00
                ,O1,5000,Power,2026-10-04,10.00
                LABS,O2,5000,Glass,2026-10-05,20.00
                """);
        home.apportion("run", MONTH);
        try (MonthPages pages = TeamPages.in(folder)) {
            Visitor ivan = Visitor.loggedIn(pages, "Ivan");
            Element form = form(ivan.page("/my/2026-10"), "F2");
            assertThat(ivan.posted(
                                    "/my/2026-10/correct",
                                    "name",
                                    "shared.csv",
                                    "sha256",
                                    form.select("[name=sha256]").val(),
                                    "sheet",
                                    "shared",
                                    "cell",
                                    "A4",
                                    "text",
                                    "SALES",
                                    "why",
                                    "mine")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(ivan.posted("/my/2026-10/correct", fields(form, "50.00", "O for 0"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aDepartmentCannotDropCorrections() throws Exception {
        home.apportion("correct", "input/2026-10/shared.csv", "F4", "20.00", "--reason", "x", "--by", "Ann");
        byte[] workbook;
        try (var files = Files.list(input())) {
            Path corrections = files.filter(
                            file -> file.getFileName().toString().startsWith("corrections"))
                    .findFirst()
                    .orElseThrow();
            workbook = Files.readAllBytes(corrections);
            Files.delete(corrections);
        }
        try (MonthPages pages = TeamPages.in(folder)) {
            Visitor ivan = Visitor.loggedIn(pages, "Ivan");
            ivan.page("/my/2026-10");
            HttpResponse<String> told =
                    ivan.send(ivan.multipart("/my/2026-10/files?department=SALES", ivan.csrf(), "mine.xlsx", workbook));
            assertThat(told.body()).contains("it has corrections of cells, not cost");
        }
        assertThat(folder.resolve("input/2026-10/SALES/mine.xlsx")).doesNotExist();
    }

    @Test
    void whoReadsSeesThemAndAClosedMonthTakesNone() throws Exception {
        try (MonthPages pages = TeamPages.in(folder)) {
            Visitor ann = Visitor.loggedIn(pages, "Ann");
            String sha256 = ann.page(FILE).select("[name=sha256]").val();
            send(ann, form(ann.page(FILE), "F3"), "10.00", "O for 0");
            Visitor rita = Visitor.loggedIn(pages, "Rita");
            assertThat(rita.page(FILE).text()).contains("O for 0");
            assertThat(rita.page(FILE).select("form[action*=correct]")).isEmpty();
            assertThat(correct(rita, sha256, "shared", "F4", "1", "2").statusCode())
                    .isEqualTo(403);
            run(ann);
            Visitor ben = Visitor.loggedIn(pages, "Ben");
            String runId = ben.page("/2026-10/close").select("[name=runId]").attr("value");
            ben.post(
                    "/2026-10/close",
                    "runId",
                    runId,
                    "heldToo",
                    "true",
                    "incompleteToo",
                    "true",
                    "accepted",
                    "small",
                    "why",
                    "small");
            assertThat(home.output(MONTH)).isDirectory();
            assertThat(ann.page(FILE).select("form[action*=correct]")).isEmpty();
            assertThat(correct(ann, sha256, "shared", "F4", "20.00", "late").body())
                    .contains("The month is closed.");
        }
    }

    @Test
    void twentyPeopleAtOnceLoseNoCorrection() throws Exception {
        int people = 20;
        Team team = Team.in(folder.resolve("data"));
        StringBuilder rows = new StringBuilder("Department,Activity,Account,Description,Date,Amount\n");
        for (int i = 0; i < people; i++) {
            TeamPages.add(team, "Person " + i, Role.PREPARER);
            rows.append("SALES,O1,5000,Thing ").append(i).append(",2026-10-03,oops\n");
        }
        Files.writeString(input().resolve("shared.csv"), rows);
        try (MonthPages pages = TeamPages.in(folder)) {
            List<Visitor> all = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                all.add(Visitor.loggedIn(pages, "Person " + i));
            }
            String sha256 = all.get(0).page(FILE).select("[name=sha256]").val();
            all.get(0).post("/2026-10/run");
            ExecutorService threads = Executors.newFixedThreadPool(people);
            List<CompletableFuture<Integer>> answers = IntStream.range(0, people)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> status(all.get(i), sha256, "F" + (i + 2), i + ".00"), threads))
                    .toList();
            assertThat(answers).allMatch(answer -> answer.join() == 200);
            List<CompletableFuture<Integer>> again = IntStream.range(1, people)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> status(all.get(i), sha256, "F2", "9"), threads))
                    .toList();
            assertThat(again).allMatch(answer -> answer.join() == 409);
            threads.shutdown();
            all.get(0).awaitRun(MONTH);
            run(all.get(0));
        }
        assertThat(own()).isEqualByComparingTo("190.00");
    }

    private int status(Visitor who, String sha256, String cell, String text) {
        try {
            who.page(FILE);
            return correct(who, sha256, "shared", cell, text, "why").statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> correct(
            Visitor who, String sha256, String sheet, String cell, String text, String why) throws Exception {
        return who.posted(
                "/2026-10/file/correct",
                "name",
                "shared.csv",
                "sha256",
                sha256,
                "sheet",
                sheet,
                "cell",
                cell,
                "text",
                text,
                "why",
                why);
    }

    private static Element form(Document page, String cell) {
        return page.select("form:has([name=cell][value=" + cell + "]):not([action$=undo])")
                .first();
    }

    private static Document send(Visitor who, Element form, String text, String why) throws Exception {
        return who.post(form.attr("action"), fields(form, text, why));
    }

    private static String[] fields(Element form, String... textAndWhy) {
        List<String> fields = new ArrayList<>();
        form.select("input[type=hidden]:not([name=_csrf])").forEach(hidden -> {
            fields.add(hidden.attr("name"));
            fields.add(hidden.attr("value"));
        });
        if (textAndWhy.length > 0) {
            fields.addAll(List.of("text", textAndWhy[0], "why", textAndWhy[1]));
        }
        return fields.toArray(String[]::new);
    }

    private static void run(Visitor who) throws Exception {
        who.page("/2026-10");
        who.post("/2026-10/run");
        who.awaitRun(MONTH);
    }

    private BigDecimal own() throws IOException {
        return new BigDecimal(home.controlTotals(MONTH).get("total").get("own").asString());
    }
}
