package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.policy.Policy;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.prepare.Check;
import dev.apportion.web.MonthPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a month's files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesPageTest {

    private static final String COST =
            "Department,Account,Description,Date,Amount\nLAB,4400,Reagents,2026-10-12,120.00\n";

    private Home home = new Home(Path.of(""));
    private MonthPages pages;
    private Visitor ann;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        WorkingFolder.ofSamples(folder).apportion("run", "2026-10");
        home = new Home(folder);
        pages = MonthPages.open(home, "Ann", 0, json -> "");
        ann = Visitor.invited(pages);
    }

    @AfterAll
    void end() throws IOException {
        pages.close();
    }

    private List<String> input() throws IOException {
        try (Stream<Path> files = Files.list(home.input().resolve("2026-10"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Elements row(Document page, String file) {
        return page.select("tbody tr:has(a:containsOwn(" + file + ")) > *");
    }

    @Test
    void listsWhatTheRunMadeOfEachFile() throws Exception {
        assertThat(row(ann.page("/2026-10/files"), "IT costs").eachText())
                .containsExactly("IT costs 2026-10.xlsx", "! read", "267", "260", "2");
    }

    @Test
    void takesFilesAndSaysWhatBecameOfEach() throws Exception {
        Document page = ann.upload("/2026-10/files", "a.csv", COST, "b.csv", COST.replace("120", "130"));
        assertThat(page.select("[role=status] p").eachText()).containsExactly("a.csv: taken", "b.csv: taken");
        assertThat(row(page, "a.csv").eachText()).contains("new since the last run");
        assertThat(home.input().resolve("2026-10/a.csv")).hasContent(COST);
        Document again = ann.upload("/2026-10/files", "c.csv", COST, "b.csv", COST.replace("120", "140"), "b.csv", "x");
        assertThat(again.select("[role=status] p").eachText())
                .containsExactly(
                        "c.csv: was there before, as a.csv",
                        "b.csv: not taken: another file of this name is there. Rename yours, or move the other one out of"
                                + " the folder.",
                        "b.csv: not taken: another file of this name is there. Rename yours, or move the other one out of"
                                + " the folder.");
        assertThat(home.input().resolve("2026-10/b.csv")).content().contains("130.00");
        assertThat(input()).doesNotContain("c.csv").noneMatch(name -> name.startsWith("."));
        assertThat(ann.page("/2026-10").text()).contains("Inputs have changed since this revision");
    }

    @ParameterizedTest
    @CsvSource({
        "../../evil.csv, evil.csv",
        "..\\..\\data\\worse.csv, worse.csv",
        "/etc/cron.d/bad.csv, bad.csv",
        ".hidden.csv, hidden.csv",
        "con.csv, _con.csv"
    })
    void namesLeadNowhereElse(String sent, String name) throws Exception {
        ann.upload("/2026-10/files", sent, COST.replace("Reagents", name));
        assertThat(home.input().resolve("2026-10").resolve(name)).isRegularFile();
        try (Stream<Path> all = Files.walk(home.folder())) {
            assertThat(all.filter(file -> file.endsWith(name))).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "run.exe, MZ",
        "broken.xlsx, PK\u0003\u0004 of no workbook",
        "page.html, <script>alert(1)</script>",
        "x, y"
    })
    void whatIsNoSpreadsheetIsNotTaken(String name, String content) throws Exception {
        List<String> before = input();
        Document page = ann.upload("/2026-10/files", name, content);
        assertThat(page.select("[role=status] p.bad").text()).contains("not taken");
        assertThat(input()).isEqualTo(before);
        assertThat(home.data().resolve("tmp")).isDirectoryRecursivelyContaining("glob:**.lock");
    }

    @Test
    void showsOfAFileWhatCheckSays() throws Exception {
        Check.Result check =
                Check.of(home, Period.parse("2026-10"), home.input().resolve("2026-10/IT costs 2026-10.xlsx"));
        Document page = ann.page("/2026-10/file?name=IT%20costs%202026-10.xlsx");
        assertThat(page.select(".findings li .lines").eachText())
                .containsExactlyElementsOf(check.findings().stream()
                        .map(finding -> finding.message()
                                .toString()
                                .replaceAll("\\s+", " ")
                                .strip())
                        .toList());
        assertThat(page.select(".sheet h3").eachText())
                .hasSize(check.files().get(0).sheets().size());
        assertThat(page.select(".cells .found"))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.select(".sr").text()).isNotEmpty());
    }

    @Test
    void textOfACellIsNeverMarkup() throws Exception {
        ann.upload(
                "/2026-10/files",
                "<img src=x onerror=alert(1)>.csv",
                "Department,Account,Description,Date,Amount\nLAB,4400,<script>alert(1)</script>,2026-10-12,<b>1\n");
        String name = "_img src=x onerror=alert(1)_.csv";
        assertThat(ann.page("/2026-10/files").text()).contains(name);
        Document page = ann.page("/2026-10/file?name=" + name.replace(" ", "%20"));
        assertThat(page.select("main script, main b, main img")).isEmpty();
        assertThat(page.select(".cells").text()).contains("<script>alert(1)</script>", "<b>1");
    }

    @Test
    void acceptsHowAFileIsReadAsTheCommandDoes() throws Exception {
        Document page = ann.post("/2026-10/file/accept", "name", "networks 2026-10.xlsx");
        assertThat(page.select("[role=status]").text()).startsWith("Kept for this sender in");
        Policy policy = PolicyReader.read(home.policy(), home.reading());
        assertThat(policy.reading().layouts()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"../policy.xlsx", "..%2F..%2Fdata%2Fapportion.page", "nothing.xlsx", "''"})
    void noOtherFileCanBeLookedAt(String name) throws Exception {
        assertThat(ann.get("/2026-10/file?name=" + name).statusCode()).isEqualTo(404);
        assertThat(ann.posted("/2026-10/file/accept", "name", name).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anUploadWithoutTheTokenIsTurnedAwayUnread() throws Exception {
        assertThat(ann.send(ann.multipart("/2026-10/files", "guessed", "z.csv", COST.getBytes(StandardCharsets.UTF_8)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(input()).doesNotContain("z.csv");
    }
}
