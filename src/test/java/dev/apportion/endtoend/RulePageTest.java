package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Sha256;
import dev.apportion.folder.Home;
import dev.apportion.web.MonthPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule of the policy that is made of held lines in the browser. */
class RulePageTest {

    @TempDir
    private Path home;

    private WorkingFolder folder = new WorkingFolder(Path.of(""));
    private MonthPages pages;
    private Visitor ben;

    @BeforeEach
    void twoMonthsWithHeldLines() throws Exception {
        folder = SmallOrganization.in(home);
        SmallOrganization.policy()
                .row("Rules", "", "", "", "contains fees", "Hold", "")
                .write(new Home(home).policy());
        SmallOrganization.put(folder, "2026-09/a.csv", """
                SALES,,5000,Oil Smith 09/26,2026-09-03,30.00
                SALES,P1,5000,Oil Smith of the shop,2026-09-03,5.00
                """);
        SmallOrganization.put(folder, "2026-10/a.csv", """
                SALES,P1,5000,Shelves,2026-10-03,60.00
                SALES,,5000,Oil Smith 10/26,2026-10-03,40.00
                SALES,,7100,Fees of the bank,2026-10-03,9.00
                """);
        folder.apportion("run", "2026-09", "--by", "Ann");
        folder.apportion("run", "2026-10", "--by", "Ann");
        pages = MonthPages.open(new Home(home), "Ben", 0, json -> "");
        ben = Visitor.invited(pages);
    }

    @AfterEach
    void end() throws IOException {
        pages.close();
    }

    private Document proposed(String description) throws Exception {
        Element group = ben.page("/2026-10/decide")
                .select(".group:contains(" + description + ")")
                .first();
        return ben.page(group.select("a[href*=/rule]").attr("href"));
    }

    /** The fields of a page's form as they are, with others in their place. */
    private static String[] fields(Element form, String... changed) {
        List<String> fields = new ArrayList<>(List.of(changed));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < changed.length; i += 2) {
            names.add(changed[i]);
        }
        for (Element field : form.select("input[name], select[name]")) {
            if (!names.contains(field.attr("name")) && !field.attr("name").equals("_csrf")) {
                fields.add(field.attr("name"));
                fields.add(field.val());
            }
        }
        return fields.toArray(new String[0]);
    }

    private Document shown(Document page, String... changed) throws Exception {
        return ben.post(
                "/2026-10/rule", fields(page.select("form[action$=/rule]").first(), changed));
    }

    private Document accepted(Document page, String waits) throws Exception {
        Element form = page.select("form[action$=/rule/accept]").first();
        return ben.post("/2026-10/rule/accept", fields(form, "waits", waits));
    }

    @Test
    void isProposedShownOnLinesOfThisAndEarlierMonthsThenDecidesThem() throws Exception {
        Document page = proposed("Oil Smith");
        assertThat(page.select("input[name=DESCRIPTION]").val()).isEqualTo("contains \"Oil Smith\"");
        assertThat(page.select("input[name=ACCOUNT]").val()).isEqualTo("5000");
        Document shown = shown(page, "outcome", "OPERATION", "workItem", "O1", "note", "as agreed with Sales");
        assertThat(shown.select("#month-2026-10 + p").text())
                .isEqualTo("1 line fulfils it, EUR 40.00. It would decide 1 of them otherwise than now, EUR 40.00.");
        assertThat(shown.select("#month-2026-09 + p").text())
                .isEqualTo("2 lines fulfil it, EUR 35.00. It would decide 1 of them otherwise than now, EUR 30.00."
                        + " ≠ 1 is decided, and not as the rule says.");
        assertThat(shown.select("tr:contains(of the shop)").text())
                .contains("EUR 5.00", "project P1", "≠stays decided otherwise");
        byte[] before = Files.readAllBytes(new Home(home).policy());

        Document accepted = accepted(shown, "false");
        assertThat(accepted.select("[role=status]").text())
                .startsWith("The rule is on the Rules sheet in row 3, as rule 2.");
        assertThat(accepted(shown, "false").text()).contains("was changed since this was shown");
        assertThat(ben.page("/2026-10/audit").select("tbody tr").first().text()).contains("policy", "Ben", "SHA-256");
        Document policy = ben.page("/2026-10/policy");
        assertThat(ben.bytes("/2026-10/policy/file?which="
                        + policy.select("#earlier + ul a").text()))
                .isEqualTo(before);

        ben.post("/2026-10/run");
        ben.awaitRun("2026-10");
        assertThat(ben.page("/2026-10/decide").text()).contains("1 line is held.");
        assertThat(ben.page("/2026-10/figures?of=a.csv%3A3").text())
                .contains("Rule 2: account 5000 and description contains 'oil smith' (as agreed with Sales)");
    }

    @Test
    void canBeMadeOfOneLineOfAGroup() throws Exception {
        SmallOrganization.put(folder, "2026-10/b.csv", """
                SALES,,6000,Paper Jones,2026-10-03,8.00
                SALES,,6000,Ink Jones,2026-10-03,7.00
                """);
        ben.post("/2026-10/run");
        ben.awaitRun("2026-10");
        Element group =
                ben.page("/2026-10/decide").select(".group:contains(Ink Jones)").first();
        assertThat(ben.page(group.select("header ~ form a[href*=/rule]").attr("href"))
                        .select("input[name=DESCRIPTION]")
                        .val())
                .isEqualTo("contains \"Jones\"");
        String ofLine = group.select("tr:contains(Ink Jones) a[href*=/rule]").attr("href");
        Document shown = shown(ben.page(ofLine), "outcome", "OPERATION");
        assertThat(shown.select("input[name=DESCRIPTION]").first().val()).isEqualTo("contains \"Ink Jones\"");
        assertThat(shown.select("#month-2026-10 + p").text()).startsWith("1 line fulfils it, EUR 7.00.");
    }

    @Test
    void comesBeforeTheRuleThatHoldsItsLines() throws Exception {
        Document shown = shown(proposed("Fees"), "outcome", "OPERATION", "workItem", "O1");
        assertThat(shown.select("#effect").text()).contains("It would decide 1 of them", "decided by it");
        assertThat(accepted(shown, "false").text()).contains("in row 2, as rule 1.");
        ben.post("/2026-10/run");
        ben.awaitRun("2026-10");
        assertThat(ben.page("/2026-10/decide").text())
                .contains("1 line is held.")
                .doesNotContain("Fees");
    }

    @Test
    void canWaitBesideThePolicyInUseAndTheNextOneIsAddedToIt() throws Exception {
        byte[] before = Files.readAllBytes(new Home(home).policy());
        assertThat(accepted(shown(proposed("Oil Smith"), "outcome", "OPERATION"), "true")
                        .text())
                .contains("It waits with the policy");
        Document next = shown(proposed("Fees"), "outcome", "OPERATION");
        assertThat(next.select("button[name=waits]").eachAttr("value")).containsExactly("true");
        accepted(next, "false");
        assertThat(Files.readAllBytes(new Home(home).policy())).isEqualTo(before);
        assertThat(ben.page("/2026-10/policy").select("#policy tbody tr").eachText())
                .filteredOn(row -> row.contains("added"))
                .hasSize(2);
    }

    @Test
    void oneThatIsWrongOrChangesNothingSaysWhyAndIsNotTaken() throws Exception {
        byte[] before = Files.readAllBytes(new Home(home).policy());
        Document page = proposed("Oil Smith");
        Document faulty = shown(page, "outcome", "OPERATION", "DESCRIPTION", "contains \"oil");
        assertThat(faulty.select("#effect").text()).contains("before this is corrected", "Rules", "is never closed");
        assertThat(faulty.select("#effect form")).isEmpty();
        assertThat(shown(page, "outcome", "OPERATION", "workItem", "P1")
                        .select("#effect")
                        .text())
                .contains("P1 is a project, but the rule decides Operation");
        Document nothing = shown(page, "outcome", "PROJECT", "DESCRIPTION", "Shelves");
        assertThat(nothing.select("#effect").text()).contains("it would change nothing", "decided the same already");
        assertThat(nothing.select("#effect form")).isEmpty();
        String[] forced = fields(
                page.select("form.rule").first(),
                "outcome",
                "PROJECT",
                "DESCRIPTION",
                "Nowhere",
                "madeOf",
                Sha256.of(new Home(home).policy()),
                "waits",
                "false");
        assertThat(ben.posted("/2026-10/rule/accept", forced)).satisfies(response -> {
            assertThat(response.statusCode()).isEqualTo(409);
            assertThat(response.body()).contains("it would change nothing");
        });
        assertThat(Files.readAllBytes(new Home(home).policy())).isEqualTo(before);
    }
}
