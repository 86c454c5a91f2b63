package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.web.MonthPages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A team's pages in a real browser, if there is one. Without one, LogInTest and OwnMonthTest go the same ways. */
class TeamBrowserTest {

    @Test
    void whoLogsInElsewhere(@TempDir Path folder, @TempDir Path profile) throws Exception {
        try (Chromium browser = new Chromium(profile);
                IdentityServer provider = new IdentityServer()) {
            SmallOrganization.put(
                    SmallOrganization.in(folder), "2026-10/a.csv", "SALES,P1,4000,Work,2026-10-05,100.00\n");
            TeamPages.users(folder, "SALES", "OTHER");
            provider.claims = Map.of("preferred_username", "Sara");
            try (MonthPages pages = TeamPages.in(folder, provider, null)) {
                browser.open(pages.address());
                browser.find("a[role=button]");
                browser.check("login-elsewhere");
                browser.find("a[role=button]").click();
                browser.await("You are Sara");
                assertThat(browser.driver().getCurrentUrl()).isEqualTo(pages.address() + "my/2026-10");
                browser.check("my-before");
            }
        }
    }

    @Test
    void aHeadOfDepartment(@TempDir Path folder, @TempDir Path profile) throws Exception {
        try (Chromium browser = new Chromium(profile)) {
            WorkingFolder samples = WorkingFolder.ofSamples(folder);
            samples.apportion("run", "2026-10");
            TeamPages.users(folder, "IT", "LAB");
            try (MonthPages pages = TeamPages.in(folder)) {
                browser.open(pages.address() + "my/2026-10");
                browser.await("Password");
                browser.check("login");
                browser.find("input[name=name]").sendKeys("Ivan", Keys.TAB, "something else", Keys.ENTER);
                browser.await("Name or password is wrong.");
                browser.check("login-wrong");
                browser.find("input[name=name]").sendKeys("Ivan", Keys.TAB, TeamPages.PASSWORD, Keys.ENTER);
                browser.await("My October 2026");
                assertThat(browser.driver().getCurrentUrl()).isEqualTo(pages.address() + "my/2026-10");
                browser.check("my");
                browser.find("details.correct summary").click();
                browser.check("my-correct");
                browser.find("details.correct[open] input[name=text]")
                        .sendKeys("99.00", Keys.TAB, "as on the invoice", Keys.ENTER);
                browser.await("What you corrected");
                browser.check("my-corrected");
                browser.find("article.group button[value=OPERATION]").click();
                browser.find("article.group.settled");
                Path mine = Files.writeString(folder.resolve("mine.csv"), SecretCompany.rows(List.of("IT")));
                browser.find("#chosen").sendKeys(mine.toString());
                browser.find("#drop button").click();
                browser.await("mine.csv: taken");
                browser.check("my-sent");
                browser.open(pages.address() + "2026-10/files");
                browser.await("You may not do this");
                browser.check("denied");
                browser.open(pages.address() + "password");
                browser.find("input[name=again]");
                browser.check("password");
                browser.find("footer button").click();
                browser.await("You are logged out.");
                browser.find("input[name=name]").sendKeys("Rita", Keys.TAB, TeamPages.PASSWORD, Keys.ENTER);
                browser.await("Key figures");
                assertThat(browser.driver().findElements(By.cssSelector("main form")))
                        .isEmpty();
                browser.check("month-reader");
                browser.open(pages.address() + "2026-10/decide");
                browser.check("decide-reader");
            }
        }
    }
}
