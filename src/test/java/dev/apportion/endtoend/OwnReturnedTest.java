package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.folder.Home;
import dev.apportion.web.MonthPages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks with marked cells, on the page of the department that is to correct them. */
class OwnReturnedTest {

    @Test
    void aHeadGetsThoseInWhichNobodyElseHasARow(@TempDir Path folder) throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .row("Departments", "FIN", "Finance", "Operating")
                .write(new Home(folder).policy());
        SmallOrganization.put(home, "2026-10/sales.csv", "SALES,O1,5000,Rent,2026-10-03,lots\n");
        SmallOrganization.put(home, "2026-10/mixed.csv", """
                SALES,O1,5000,Power,2026-10-03,much
                FIN,O1,5000,Audit,2026-10-03,7.00
                """);
        home.apportion("run", "2026-10");
        TeamPages.users(folder, "SALES", "FIN");
        try (MonthPages pages = TeamPages.in(folder)) {
            Visitor ivan = Visitor.loggedIn(pages, "Ivan");
            List<String> links =
                    ivan.page("/my/2026-10").select("a[href*=/returned]").eachAttr("href");
            assertThat(links).hasSize(1);
            String name = links.get(0).replaceAll(".*name=", "");
            assertThat(name).startsWith("sales.");
            assertThat(ivan.bytes(links.get(0)))
                    .isEqualTo(Files.readAllBytes(
                            home.output("2026-10").resolve("returned").resolve(name)));
            Visitor sara = Visitor.loggedIn(pages, "Sara");
            assertThat(sara.page("/my/2026-10").select("a[href*=/returned]")).isEmpty();
            for (String foreign : List.of(
                    links.get(0),
                    links.get(0).replace("SALES", "FIN"),
                    "/my/2026-10/returned?department=FIN&name=mixed.xlsx")) {
                assertThat(sara.get(foreign).statusCode()).as(foreign).isEqualTo(404);
            }
        }
    }
}
