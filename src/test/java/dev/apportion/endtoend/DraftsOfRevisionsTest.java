package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a mail server everybody's message is in the folder until somebody sends it, however often the month runs. */
class DraftsOfRevisionsTest {

    @TempDir
    private Path folder;

    private WorkingFolder home = new WorkingFolder(Path.of(""));

    @BeforeEach
    void aMonthOfTwoDepartments() throws IOException {
        home = SmallOrganization.in(folder);
        policy("No");
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        SmallOrganization.put(home, "2026-10/b.csv", "LAB,O2,5000,Gas,2026-10-03,20.00\n");
        home.apportion("run", "--by", "Ann");
    }

    private void policy(String approval) throws IOException {
        SmallOrganization.policy()
                .sheet("Departments", "Code", "Name", "Kind", "E-mail to")
                .row("Departments", "SALES", "Sales", "Operating", "sales@example.com")
                .row("Departments", "LAB", "Laboratory", "Operating", "lab@example.com")
                .row("Operations", "O2", "Laboratory", "LAB")
                .row("Settings", "Approval before sending", approval)
                .write(folder.resolve("input/policy.xlsx"));
    }

    private Path draft(String department) {
        return home.output("2026-10").resolve("mail/" + department + "@example.com.eml");
    }

    @Test
    void whomANewRevisionDoesNotConcernKeepsTheMessage() throws IOException {
        byte[] lab = Files.readAllBytes(draft("lab"));
        byte[] sales = Files.readAllBytes(draft("sales"));
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,60.00\n");
        assertThat(home.apportion("run", "--by", "Ann").err()).contains("1 message written");
        assertThat(draft("lab")).hasBinaryContent(lab);
        assertThat(Files.readAllBytes(draft("sales"))).isNotEqualTo(sales);
        SmallOrganization.put(home, "2026-10/b.csv", "LAB,O2,5000,Gas,2026-10-03,30.00\n");
        home.apportion("run", "--by", "Ann");
        assertThat(Files.readAllBytes(draft("lab"))).isNotEqualTo(lab);
        assertThat(draft("sales")).exists();
    }

    @Test
    void whatIsNoLongerTrueIsTakenAwayBeforeTheNewOneIsApproved() throws IOException {
        policy("Yes");
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,60.00\n");
        assertThat(home.apportion("run", "--by", "Ann").err()).contains("awaits approval");
        assertThat(draft("sales")).doesNotExist();
        home.apportion("approve", "2026-10", "--by", "Ben");
        home.apportion("send", "2026-10");
        assertThat(draft("sales")).exists();
        assertThat(draft("lab")).exists();
    }
}
