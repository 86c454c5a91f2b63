package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.folder.Home;
import dev.apportion.web.MonthPages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page where a policy is looked at before it is put in use. */
class PolicyPageTest {

    @TempDir
    private Path home;

    private WorkingFolder folder = new WorkingFolder(Path.of(""));

    @BeforeEach
    void aMonthThatWasRun() throws IOException {
        folder = SmallOrganization.in(home);
        SmallOrganization.put(
                folder, "2026-10/a.csv", "SALES,P1,5000,Shelves,2026-10-03,60.00\nSALES,,5000,Oil,2026-10-03,40.00\n");
        folder.apportion("run", "2026-10", "--by", "Ann");
    }

    private MonthPages pages() throws Exception {
        return MonthPages.open(new Home(home), "Ben", 0, json -> "");
    }

    private byte[] other() throws IOException {
        Path file = home.resolve("other.xlsx");
        SmallOrganization.policy()
                .row("Operations", "O2", "<b>Heating</b>", "SALES")
                .row("Rules", "", "", "", "Oil", "Operation", "heating")
                .write(file);
        return Files.readAllBytes(file);
    }

    private static Document sent(Visitor visitor, String name, byte[] policy) throws IOException, InterruptedException {
        HttpResponse<String> response =
                visitor.send(visitor.multipart("/2026-10/policy", visitor.csrf(), name, policy));
        return Jsoup.parse(response.body());
    }

    @Test
    void isComparedThenPutInUseAndTheOneBeforeIsKept() throws Exception {
        byte[] before = Files.readAllBytes(new Home(home).policy());
        byte[] other = other();
        try (MonthPages pages = pages()) {
            Visitor ben = Visitor.invited(pages);
            Document first = ben.page("/2026-10/policy");
            assertThat(first.text()).contains("None was replaced on this page yet.");
            assertThat(first.select("form[action$=/adopt]")).isEmpty();
            assertThat(ben.bytes("/2026-10/policy/file?which=used")).isEqualTo(before);

            Document page = sent(ben, "policy of November.xlsx", other);
            assertThat(page.select("#policy tbody tr").eachText())
                    .anyMatch(row -> row.startsWith("Operations") && row.contains("O2 added Code O2"))
                    .contains("Name <b>Heating</b>");
            assertThat(Files.readAllBytes(new Home(home).policy()))
                    .as("it only waits")
                    .isEqualTo(before);

            Document compared = ben.post("/2026-10/policy/compare");
            assertThat(compared.text())
                    .contains("The month would come to EUR 100.00 instead of EUR 100.00: 1 line is decided");
            try (XSSFWorkbook workbook =
                    new XSSFWorkbook(new ByteArrayInputStream(ben.bytes("/2026-10/policy/file?which=comparison")))) {
                assertThat(workbook.getNumberOfSheets()).isPositive();
            }

            Document adopted = ben.post("/2026-10/policy/adopt");
            assertThat(adopted.select("[role=status]").text()).startsWith("It is in use from the next run on.");
            assertThat(Files.readAllBytes(new Home(home).policy())).isEqualTo(other);
            String kept = adopted.select("#earlier + ul a").text();
            assertThat(ben.bytes("/2026-10/policy/file?which=" + kept)).isEqualTo(before);
            assertThat(ben.page("/2026-10/audit").select("tbody tr").first().text())
                    .contains("policy", "Ben", "SHA-256");
            ben.post("/2026-10/run");
            ben.awaitRun("2026-10");
        }
        assertThat(folder.controlTotals("2026-10").toString()).contains("\"held\":\"0.00\"");
        assertThat(folder.apportion("audit").exitCode()).isZero();
    }

    @Test
    void whatIsWrongWithItIsToldByItsCellsAndItIsNotPutInUse() throws Exception {
        Path file = home.resolve("wrong.xlsx");
        SmallOrganization.policy()
                .row("Projects", "P2", "Hall", "NOBODY", "soon", "2026-12-31")
                .write(file);
        try (MonthPages pages = pages()) {
            Visitor ben = Visitor.invited(pages);
            Document page = sent(ben, "wrong.xlsx", Files.readAllBytes(file));
            assertThat(page.select(".notice.todo li").eachText())
                    .anyMatch(fault -> fault.startsWith("Projects") && fault.contains("NOBODY"))
                    .anyMatch(fault -> fault.startsWith("Projects") && fault.contains("soon"));
            assertThat(page.select("form[action$=/adopt], form[action$=/compare]"))
                    .isEmpty();
            assertThat(ben.posted("/2026-10/policy/adopt").statusCode()).isEqualTo(409);
            assertThat(sent(ben, "noise.xlsx", new byte[] {1, 2, 3}).select(".notice.todo li"))
                    .isNotEmpty();
            assertThat(ben.post("/2026-10/policy/withdraw").text()).contains("It was dropped.");
            assertThat(ben.posted("/2026-10/policy/adopt").body()).contains("No policy waits any more.");
            assertThat(sent(ben, "policy.ods", new byte[] {1}).text()).contains("a workbook whose name ends in .xlsx");
            assertThat(ben.get("/2026-10/policy/file?which=../policy.xlsx").statusCode())
                    .isEqualTo(404);
        }
    }
}
