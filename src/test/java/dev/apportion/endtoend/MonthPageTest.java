package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.folder.Home;
import dev.apportion.web.MonthPages;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The page of a month, of the samples, run from the page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonthPageTest {

    private WorkingFolder samples = new WorkingFolder(Path.of(""));
    private MonthPages pages;
    private Visitor ann;
    private Document month = new Document("");

    @BeforeAll
    void runIt(@TempDir Path folder) throws Exception {
        samples = WorkingFolder.ofSamples(folder);
        pages = MonthPages.open(new Home(folder), "Ann", 0, json -> "");
        ann = Visitor.invited(pages);
        assertThat(ann.page("/").text()).contains("October 2026", "Not run yet; 8 files received");
        ann.post("/2026-10/run");
        ann.awaitRun("2026-10");
        month = ann.page("/2026-10");
    }

    @AfterAll
    void end() throws IOException {
        pages.close();
    }

    @Test
    void showsHowTheRunEndedAndWhoPreparedIt() {
        assertThat(month.select("[role=status]").text()).contains("Finished: revision 1.");
        assertThat(month.select(".heading").text()).contains("Revision 1", "prepared by Ann");
        assertThat(samples.output("2026-10").resolve("organization-summary.xlsx"))
                .exists();
    }

    @Test
    void asksNothingOfARevisionBeforeTheFirst() {
        assertThat(month.select("#changes")).isEmpty();
    }

    @Test
    void saysWhatIsOtherwiseThanInTheRevisionBefore(@TempDir Path home) throws Exception {
        WorkingFolder folder = SmallOrganization.in(home);
        SmallOrganization.put(folder, "2026-10/a.csv", "SALES,P1,5000,Shelves,2026-10-03,60.00\n");
        SmallOrganization.put(folder, "2026-10/b.csv", "SALES,O1,5000,Rent,2026-10-03,30.00\n");
        folder.apportion("run", "2026-10");
        SmallOrganization.put(folder, "2026-10/a.csv", "SALES,P1,5000,Shelves,2026-10-03,55.50\n");
        SmallOrganization.put(folder, "2026-10/c.csv", "SALES,,5000,Oil,2026-10-03,7.00\n");
        Files.delete(home.resolve("input/2026-10/b.csv"));
        folder.apportion("run", "2026-10");
        try (MonthPages there = MonthPages.open(new Home(home), "Ann", 0, json -> "")) {
            Document page = Visitor.invited(there).page("/2026-10");
            assertThat(page.select("#changes").text()).isEqualTo("Since revision 1");
            assertThat(page.select("#changes + ul li").eachText())
                    .containsExactly("a.csv was changed.", "c.csv is new.", "b.csv is no longer there.");
            assertThat(page.select("#changes ~ div tbody tr").eachText())
                    .containsExactly(
                            "All together EUR -27.50 EUR -4.50 EUR -30.00 +EUR 7.00",
                            "SALES EUR -27.50 EUR -4.50 EUR -30.00 +EUR 7.00");
        }
    }

    @Test
    void itsFiguresAreThoseOfTheControlTotals() throws IOException {
        JsonNode departments = samples.controlTotals("2026-10").get("departments");
        List<String> shown = month.select(".figures dd.number").eachText();
        List<String> totals = List.of("own", "project", "operation", "held").stream()
                .map(field -> StreamSupport.stream(departments.spliterator(), false)
                        .map(department -> new BigDecimal(department.get(field).asString()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .map(sum -> "EUR " + String.format("%,.2f", sum))
                .toList();
        assertThat(shown).isEqualTo(totals);
    }

    @Test
    void chartsAreDrawnFromTablesOfTheSameFigures() throws IOException {
        List<BigDecimal> totals = StreamSupport.stream(
                        samples.controlTotals("2026-10").get("departments").spliterator(), false)
                .map(department -> new BigDecimal(department.get("own").asString()))
                .filter(own -> own.signum() != 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        Element departments = month.select("figure[data-chart=departments]").first();
        assertThat(departments.select("figcaption").text()).isEqualTo("Own cost by department, in thousand EUR");
        // The laboratory has a budget and sent nothing.
        assertThat(departments.select("tbody td:nth-child(2)").eachAttr("data-value").stream()
                        .map(BigDecimal::new)
                        .map(thousands -> thousands.movePointRight(3).setScale(2))
                        .filter(own -> own.signum() != 0))
                .containsExactlyElementsOf(totals);
        for (Element row : departments.select("tbody tr")) {
            List<BigDecimal> values = row.select("td").eachAttr("data-value").stream()
                    .map(BigDecimal::new)
                    .toList();
            assertThat(values.get(2))
                    .as(row.text())
                    .isEqualByComparingTo(values.get(0).subtract(values.get(1)));
        }
        assertThat(month.select("figure[data-chart=months] tbody th").eachText())
                .hasSize(12)
                .contains("Oct");
        assertThat(month.select("figure[data-chart=bridge] tbody tr").eachText())
                .startsWith("Budget 6,720 6,720")
                .endsWith("October 2026 6,467 6,467");
    }

    @Test
    void thereIsNoChartWhereThereIsNothingToCompare(@TempDir Path home) throws Exception {
        WorkingFolder folder = SmallOrganization.in(home);
        SmallOrganization.put(folder, "2026-10/a.csv", "SALES,P1,5000,Shelves,2026-10-03,60.00\n");
        folder.apportion("run", "2026-10");
        try (MonthPages there = MonthPages.open(new Home(home), "Ann", 0, json -> "")) {
            Document page = Visitor.invited(there).page("/2026-10");
            assertThat(page.select("#figures")).isNotEmpty();
            assertThat(page.select("figure, script[src*=chart]")).isEmpty();
        }
    }

    @Test
    void hasAllStagesAndATileForEachDepartment() {
        assertThat(month.select(".stages h3").eachText())
                .containsExactly("Collect", "Correct", "Decide", "Allocate", "Approve", "Close");
        assertThat(month.select(".stages li.todo h3").eachText()).containsExactly("Collect", "Correct", "Decide");
        assertThat(month.select(".tiles li")).hasSize(9);
        assertThat(month.select(".tiles li.missing").text()).startsWith("✕ LAB Laboratory missing");
        assertThat(month.select(".tiles li.held h3").eachText()).containsExactly("CUS Customer Service");
    }

    @Test
    void givesEveryFileOfTheOutputFolderAsItIs() throws Exception {
        List<String> links = month.select(".files a").eachAttr("href");
        assertThat(links).hasSizeGreaterThan(15);
        assertThat(month.select(".files a").eachText())
                .containsExactlyElementsOf(samples.files("2026-10").keySet());
        assertThat(ann.bytes(links.get(0)))
                .isEqualTo(Files.readAllBytes(samples.output("2026-10").resolve("control-totals.json")));
    }

    @ParameterizedTest
    @CsvSource({"de, Oktober 2026, Sammeln, '6.466.631,95'", "fr, octobre 2026, Collecter, '6\u202f466\u202f631,95'"})
    void speaksTheBrowsersLanguage(String language, String title, String collect, String own) throws Exception {
        Document page = Visitor.invited(pages, language).page("/2026-10");
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.title()).startsWith(title);
        assertThat(page.select(".stages h3").first().text()).isEqualTo(collect);
        assertThat(page.select(".figures dd.number").first().text()).endsWith(own);
        assertThat(page.select("figure").text()).contains("Budget").doesNotContain("thousand", "Others", "$", "{");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void saysWhatIsWrongWithAnAddress() throws Exception {
        assertThat(ann.get("/2026-10/nowhere").statusCode()).isEqualTo(404);
        assertThat(ann.get("/2026-13").body()).contains("There is no such page");
        assertThat(ann.get("/1999-01").statusCode()).isEqualTo(200);
        assertThat(ann.get("/2026-10/run/stop").statusCode()).isEqualTo(404);
    }
}
