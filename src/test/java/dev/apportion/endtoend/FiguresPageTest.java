package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.folder.Home;
import dev.apportion.web.MonthPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of a month's figures and of the audit log say what the commands say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresPageTest {

    private WorkingFolder home = new WorkingFolder(Path.of(""));
    private String explained = "";
    private MonthPages pages;
    private Visitor ann;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        home = WorkingFolder.ofSamples(folder);
        home.apportion("run", "2026-10");
        explained = home.apportion("explain", "2026-10", "IT", "--lines", "20").out();
        pages = MonthPages.open(new Home(folder), "Ann", 0, json -> "");
        ann = Visitor.invited(pages);
    }

    @AfterAll
    void end() throws IOException {
        pages.close();
    }

    @Test
    void departmentsHaveTheFiguresOfTheControlTotals() throws Exception {
        Elements rows = ann.page("/2026-10/figures").select("section[aria-labelledby=by-department] tbody tr");
        JsonNode totals = JsonMapper.shared()
                .readTree(Files.readString(home.output("2026-10").resolve("control-totals.json")))
                .path("departments");
        assertThat(rows).hasSize(totals.size());
        for (JsonNode total : totals) {
            Element row = rows.stream()
                    .filter(one -> one.select("a")
                            .text()
                            .startsWith(total.path("department").asString() + " "))
                    .findFirst()
                    .orElseThrow();
            List<String> amounts = row.select("td").eachText().stream()
                    .map(text -> text.replaceAll("[^0-9.-]", ""))
                    .toList();
            assertThat(List.of(amounts.get(0), amounts.get(3), amounts.get(4), amounts.get(5)))
                    .containsExactly(
                            total.path("own").asString(),
                            total.path("project").asString(),
                            total.path("operation").asString(),
                            total.path("held").asString());
        }
    }

    /** Deeper parts are on pages of their own. */
    @Test
    void eachAmountIsExplainedAsTheCommandDoes() throws Exception {
        List<String> told = new ArrayList<>();
        walk(ann.page("/2026-10/figures?of=IT").selectFirst(".tree > li"), told);
        assertThat(told)
                .isEqualTo(explained
                        .lines()
                        .skip(1)
                        .map(line -> line.strip().replaceAll("\\s+", " "))
                        .toList());
    }

    private void walk(Element node, List<String> told) throws Exception {
        Element shown =
                node.selectFirst("> details > summary") == null ? node : node.selectFirst("> details > summary");
        Element label = shown.children().get(1);
        told.add(shown.selectFirst("> .number").text().replaceAll("EUR[\u00a0 ]", "") + " " + label.text());
        if (label.attr("href").contains("at=")) {
            Element whole = ann.page(label.attr("href")).selectFirst(".tree > li");
            assertThat(whole.selectFirst("summary").text()).isEqualTo(shown.text());
            for (Element part : whole.select("> details > ul > li")) {
                walk(part, told);
            }
        }
        for (Element part : node.select("> details > ul > li")) {
            walk(part, told);
        }
    }

    @Test
    void aSourceLineLeadsToItsRowAndTheWayToItsDecision() throws Exception {
        String pool =
                ann.page("/2026-10/figures?of=IT").selectFirst(".tree li > a").attr("href");
        Element line = ann.page(pool).selectFirst(".tree li > a");
        Document page = ann.page(line.attr("href"));
        assertThat(page.select("article h3").text()).isNotEmpty();
        assertThat(line.text()).startsWith(page.select("article h3").text());
        assertThat(page.select("dl.facts dt").eachText()).contains("Department", "Amount", "Decision", "Why");
        assertThat(page.select("ol.path li")).isNotEmpty();
    }

    @Test
    void whatIsNotCountedAndWhatThereIsNotAreSaid() throws Exception {
        assertThat(ann.page("/2026-10/figures?of=networks%202026-10.xlsx")
                        .select("section[aria-labelledby=answer] a")
                        .attr("href"))
                .startsWith("/2026-10/file?name=networks");
        assertThat(ann.page("/2026-10/figures?of=%3Cscript%3E")
                        .select("[role=alert]")
                        .text())
                .contains("has no file, row, line, department, work item or pool \"<script>\"");
        assertThat(ann.get("/2025-01/figures").statusCode()).isEqualTo(404);
    }

    @Test
    void theAuditLogIsListedAndChecked() throws Exception {
        Document page = ann.page("/2026-10/audit");
        assertThat(page.select("tbody tr td").eachText()).contains("run", "2026-10");
        assertThat(page.select("[role=status]")).isEmpty();
        assertThat(ann.page("/2026-10/audit?check=true").select("[role=status]").text())
                .contains("are as recorded");
        Path pack = home.output("2026-10").resolve("organization-summary.xlsx");
        byte[] bytes = Files.readAllBytes(pack);
        Files.write(pack, new byte[] {1});
        try {
            assertThat(ann.page("/2026-10/audit?check=true").select(".todo").text())
                    .contains("organization-summary.xlsx is no longer");
        } finally {
            Files.write(pack, bytes);
        }
    }
}
