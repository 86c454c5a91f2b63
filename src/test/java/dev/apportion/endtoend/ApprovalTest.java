package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Settings asks for it, nothing leaves before somebody else has approved it. */
class ApprovalTest {

    @Test
    void packsWaitForAnotherPersonsApproval(@TempDir Path folder) throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .sheet("Departments", "Code", "Name", "Kind", "E-mail to")
                .row("Departments", "SALES", "Sales", "Operating", "ann@sales.example")
                .row("Settings", "Approval before sending", "Yes")
                .write(folder.resolve("input/policy.xlsx"));
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");

        WorkingFolder.Result run = home.apportion("run", "--by", "Ann");
        assertThat(run.err()).contains("Revision 1 of 2026-10 awaits approval");
        Path draft = home.output("2026-10").resolve("mail/ann@sales.example.eml");
        assertThat(draft).doesNotExist();

        WorkingFolder.Result refused = home.apportion("send", "2026-10");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("apportion approve 2026-10", "another person than Ann");
        assertThat(home.apportion("approve", "2026-10", "--by", "Ann").err()).contains("another person must approve");
        assertThat(home.apportion("send", "2026-10").exitCode()).isEqualTo(2);
        assertThat(home.apportion("send", "2026-10", "--dry-run").out()).contains("ann@sales.example");

        assertThat(home.apportion("approve", "2026-10", "--by", "Ben").out()).contains("was approved by Ben");
        assertThat(home.apportion("send", "2026-10").out()).contains("1 message written");
        assertThat(draft).exists();

        SmallOrganization.put(home, "2026-10/b.csv", "SALES,O1,5000,Power,2026-10-03,5.00\n");
        assertThat(home.apportion("run", "--by", "Ann").err())
                .as("an approval is for one revision")
                .contains("Revision 2 of 2026-10 awaits approval");
    }
}
