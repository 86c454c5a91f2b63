package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.folder.Home;
import dev.apportion.web.MonthPages;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The samples' month in a real browser, if there is one. Without one, the tests of each page go the same ways. */
class BrowserTest {

    private static final String DRAWN = "return [...document.querySelectorAll('.plot canvas')].every(canvas =>"
            + " canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(part => part !== 0))";

    @Test
    void aMonth(@TempDir Path folder, @TempDir Path profile) throws Exception {
        try (Chromium browser = new Chromium(profile)) {
            WorkingFolder samples = WorkingFolder.ofSamples(folder);
            try (MonthPages pages = MonthPages.open(new Home(folder), "Ann", 0, json -> "")) {
                browser.open(pages.invitation());
                browser.await("Not run yet; 8 files received");
                assertThat(browser.driver().getCurrentUrl()).isEqualTo(pages.address() + "2026-10");
                browser.check("month-before");
                browser.find(".heading button").click();
                browser.find("#run progress");
                browser.await("Finished: revision 1.");
                assertThat(samples.output("2026-10").resolve("review.xlsx")).exists();
                browser.find(".plot canvas");
                assertThat(browser.driver().executeScript(DRAWN))
                        .as("bars are drawn, under the page's content security policy")
                        .isEqualTo(true);
                browser.check("month");
                browser.open(pages.address() + "2026-10/figures?of=IT");
                browser.check("figures");
                browser.find(".tree details details summary").click();
                browser.check("figures-deeper");
                browser.open(pages.address() + "2026-10/audit?check=true");
                browser.await("are as recorded");
                browser.check("audit");
                browser.open(pages.address() + "2026-10/policy");
                browser.find("#chosen")
                        .sendKeys(folder.resolve("input/policy.xlsx").toString());
                browser.find("#drop button").click();
                browser.await("It says the same as the policy in use.");
                browser.check("policy");
                browser.open(pages.address() + "2026-10/files");
                Path late = Files.writeString(folder.resolve("late.csv"), """
                        Department,Account,Description,Date,Amount
                        LAB,4400,Reagents,2026-10-12,120.00
                        LAB,4400,Gloves,2026-10-13,a lot
                        LAB,4400,Masks,2026-10-14,some
                        """);
                browser.find("#chosen").sendKeys(late.toString());
                browser.find("#drop button").click();
                browser.await("late.csv: taken");
                browser.check("files");
                browser.open(pages.address() + "2026-10/file?name=late.csv");
                browser.await("a lot");
                browser.find("section > details.correct > summary").click();
                browser.check("file");
                browser.open(pages.address() + "2026-10/file?name=IT%20costs%202026-10.xlsx");
                browser.check("file-it");
                browser.find("details.correct summary").click();
                browser.find("details.correct[open] input[name=text]")
                        .sendKeys("99.00", Keys.TAB, "as on the invoice", Keys.ENTER);
                browser.await("from the next run on.");
                browser.find("section details.correct summary").click();
                browser.check("file-corrected");
                browser.find("form[action$='/correct/undo'] button").click();
                browser.await("is read as it is again");
                browser.open(pages.address() + "2026-10/decide");
                browser.check("decide");
                browser.find("#group-3 a[href*='/rule']").click();
                browser.find("select[name=outcome]").sendKeys("Operation");
                browser.find("form.rule button").click();
                browser.find("#effect h2");
                browser.check("rule");
                browser.open(pages.address() + "2026-10/decide");
                decideByKeys(browser);
                browser.open(pages.address() + "2026-10/close");
                browser.check("close-open");
                browser.find("form[action$='/approve'], #mail");
                browser.find("#mail ~ div a").click();
                browser.driver().switchTo().frame(browser.find("iframe.mail"));
                browser.await("October 2026");
                browser.driver().switchTo().defaultContent();
                browser.check("mail");
            }
            try (MonthPages pages = MonthPages.open(new Home(folder), "Ben", 0, json -> "")) {
                browser.open(pages.invitation());
                browser.find(".heading button").click();
                browser.await("Finished: revision 2.");
                browser.open(pages.address() + "2026-10/close");
                browser.find("input[name=accepted]").sendKeys("small");
                browser.find("input[name=heldToo]").click();
                browser.find("form[action$='/close'] button").click();
                browser.await("It was closed by Ben");
                browser.check("close");
                browser.open(pages.address() + "2026-10/nowhere");
                browser.await("There is no such page");
                browser.check("fault");
            }
        }
    }

    /** The first group is an operation, the second is skipped, the third a project and then not. */
    private static void decideByKeys(Chromium browser) {
        browser.press(Keys.ARROW_DOWN, "o");
        browser.find("#group-1.settled");
        browser.find("#group-2:focus");
        browser.press("s");
        browser.find("#group-3:focus");
        browser.press("p");
        browser.find("#group-3.settled");
        browser.find("#group-4:focus");
        browser.press("z");
        browser.find("#group-3:not(.settled):focus");
        assertThat(browser.driver().findElements(By.cssSelector(".group.settled")))
                .hasSize(1);
    }
}
