package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that was made goes to those whom it was made for, and nobody gets anything else. */
class WhoGetsWhatTest {

    private static final String OCTOBER = "2026-10";

    @TempDir
    Path folder;

    private WorkingFolder home;

    @BeforeEach
    void organization() throws IOException {
        home = SmallOrganization.in(folder);
        policy(
                List.of("IT", "IT", "it@x.example"),
                List.of("R/D", "Research", "rd@x.example"),
                List.of("HR", "HR", ""));
        SmallOrganization.put(
                home,
                "2026-10/a.csv",
                "IT,,5000,Servers,2026-10-03,50.00\nR/D,,5000,Probes,2026-10-03,70.00\nHR,,5000,Ads,2026-10-03,5.00\n");
    }

    @Test
    @DisplayName("Departments IT with name IT, and R/D, get their packs")
    void packsOfOddlyNamedDepartmentsAreSent() throws Exception {
        home.apportion("run");
        assertThat(Drafts.to(home, OCTOBER, "it@x.example").workbooks()).containsOnlyKeys("IT.xlsx");
        assertThat(Drafts.to(home, OCTOBER, "rd@x.example").workbooks()).containsOnlyKeys("R-D Research.xlsx");
    }

    @Test
    @DisplayName("Two departments whose file names would be the same have a pack each")
    void packsDoNotOverwriteEachOther() throws Exception {
        policy(List.of("A", "B C", "one@x.example"), List.of("A b", "c", "two@x.example"));
        SmallOrganization.put(
                home, "2026-10/a.csv", "A,,5000,Probes,2026-10-03,70.00\nA b,,5000,Gauges,2026-10-03,5.00\n");
        home.apportion("run");
        byte[] one = Drafts.to(home, OCTOBER, "one@x.example").workbooks().get("A B C.xlsx");
        byte[] other = Drafts.to(home, OCTOBER, "two@x.example").workbooks().get("A b c (2).xlsx");
        assertThat(one).isNotNull().isNotEqualTo(other);
        assertThat(other).isNotNull();
    }

    @Test
    @DisplayName("A workbook that the policy has no address for is named, by run, send and the rehearsal")
    void workbooksWithoutRecipientAreNamed() {
        assertThat(home.apportion("run").out())
                .contains("No recipient: departments/HR.xlsx, organization-summary.xlsx");
        assertThat(home.apportion("send", OCTOBER).out()).contains("No recipient: departments/HR.xlsx");
        assertThat(home.apportion("send", OCTOBER, "--dry-run").out()).contains("No recipient: departments/HR.xlsx");
    }

    @Test
    @DisplayName("A returned workbook with rejected rows goes to its sender")
    void rejectedRowsGoToTheSender() throws Exception {
        SmallOrganization.put(
                home,
                "2026-10/b.csv",
                "IT,,5000,Cables,2026-10-03,8.00\nIT,,5000,Racks,2026-10-03,n/a\nTI,,5000,Fans,2026-10-03,3.00\n");
        home.apportion("run");
        Drafts.Draft sender = Drafts.to(home, OCTOBER, "it@x.example");
        assertThat(sender.workbooks()).containsOnlyKeys("IT.xlsx", "b.xlsx");
        assertThat(sender.text())
                .contains("- IT IT, b.csv: 1 row rejected, EUR 3.00", "- IT IT, b.csv: 1 row rejected, amount unknown");
        Drafts.Draft other = Drafts.to(home, OCTOBER, "rd@x.example");
        assertThat(other.workbooks()).containsOnlyKeys("R-D Research.xlsx");
        assertThat(other.text()).doesNotContain("b.csv");
    }

    @Test
    @DisplayName("Rejected rows and their money stand on the department's Findings")
    void rejectedRowsStandOnFindings() throws Exception {
        SmallOrganization.put(
                home,
                "2026-10/b.csv",
                "IT,,5000,Cables,2026-10-03,8.00\nIT,,5000,Racks,2026-10-03,n/a\nTI,,5000,Fans,2026-10-03,3.00\n");
        home.apportion("run");
        assertThat(findings("IT.xlsx"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("To do|Rejected|Not counted: EUR 3.00. Department in A4: There is no"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("To do|Rejected|Not counted: an amount that could not be read. Amount in F3: "));
        assertThat(findings("R-D Research.xlsx"))
                .noneSatisfy(row -> assertThat(row).contains("Rejected"));
    }

    private List<String> findings(String pack) throws IOException {
        Path file = home.output(OCTOBER).resolve("departments").resolve(pack);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            List<String> rows = new ArrayList<>();
            DataFormatter texts = new DataFormatter();
            for (Row row : workbook.getSheet("Findings")) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(texts.formatCellValue(cell)));
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }

    @Test
    @DisplayName("A returned workbook with rows of two departments goes to those who review, and to no department")
    void rowsOfTwoDepartmentsGoToThoseWhoReview() throws Exception {
        SmallOrganization.put(
                home, "2026-10/b.csv", "IT,,5000,Cables,2026-10-03,n/a\nR/D,,5000,Probes,2026-10-03,n/a\n");
        SmallOrganization.put(
                home, "2026-10/c.csv", "IT,,5000,Cables,2026-10-03,n/a\nR/D,,NET,Probes,2026-10-03,9.00\n");
        policyWithReviewer();
        home.apportion("run");
        assertThat(Drafts.to(home, OCTOBER, "it@x.example").workbooks()).containsOnlyKeys("IT.xlsx");
        assertThat(Drafts.to(home, OCTOBER, "finance@x.example").workbooks()).containsKeys("b.xlsx", "c.xlsx");
    }

    @Test
    @DisplayName("send --dry-run lists what send then sends, and nothing that recipients have")
    void theRehearsalIsThePlan() throws Exception {
        assertThat(home.apportion("send", OCTOBER, "--dry-run").exitCode()).isEqualTo(2);
        home.apportion("run");
        assertThat(home.apportion("send", OCTOBER, "--dry-run").out())
                .contains("Nothing to send.", "Already delivered: 2 messages")
                .doesNotContain("it@x.example");
        assertThat(home.apportion("send", OCTOBER).out()).contains("nothing new to deliver");

        policy(
                List.of("IT", "IT", "it@x.example"),
                List.of("R/D", "Research", "lab@x.example"),
                List.of("HR", "HR", ""));
        assertThat(home.apportion("send", OCTOBER, "--dry-run").out())
                .contains("lab@x.example: ", "[R-D Research.xlsx]", "Already delivered: 1 message")
                .doesNotContain("it@x.example");
        assertThat(home.apportion("send", OCTOBER).out()).contains("1 message written");
    }

    @Test
    @DisplayName("A pack overwritten after its approval is refused by name; the others are sent")
    void whatWasChangedAfterApprovalIsNotSent() throws Exception {
        policyWithApproval();
        home.apportion("run", "--by", "Ann");
        Path departments = home.output(OCTOBER).resolve("departments");
        byte[] original = Files.readAllBytes(departments.resolve("IT.xlsx"));
        assertThat(home.apportion("approve", OCTOBER, "--by", "Ben").exitCode()).isZero();
        Files.copy(
                departments.resolve("R-D Research.xlsx"),
                departments.resolve("IT.xlsx"),
                StandardCopyOption.REPLACE_EXISTING);
        WorkingFolder.Result rehearsal = home.apportion("send", OCTOBER, "--dry-run");
        assertThat(rehearsal.out())
                .contains("Not sent to it@x.example: departments/IT.xlsx is no longer as revision 1");
        WorkingFolder.Result sent = home.apportion("send", OCTOBER);
        assertThat(sent.exitCode()).isEqualTo(1);
        assertThat(sent.out()).contains("1 message written", "1 refused", "departments/IT.xlsx is no longer");
        assertThat(Drafts.of(home, OCTOBER)).singleElement().satisfies(draft -> assertThat(draft.addresses())
                .containsExactly("rd@x.example"));
        assertThat(home.apportion("run").out()).contains("departments/IT.xlsx is no longer as revision 1 wrote it");

        Files.write(departments.resolve("IT.xlsx"), original);
        assertThat(home.apportion("send", OCTOBER).exitCode()).isZero();
        assertThat(Drafts.to(home, OCTOBER, "it@x.example").workbooks().get("IT.xlsx"))
                .isEqualTo(original);
    }

    @Test
    @DisplayName("Only what the run wrote can be approved")
    void whatWasChangedBeforeIsNotApproved() throws Exception {
        policyWithApproval();
        home.apportion("run", "--by", "Ann");
        Files.write(home.output(OCTOBER).resolve("departments/IT.xlsx"), new byte[] {1});
        WorkingFolder.Result approval = home.apportion("approve", OCTOBER, "--by", "Ben");
        assertThat(approval.exitCode()).isEqualTo(2);
        assertThat(approval.err()).contains("departments/IT.xlsx is no longer", "Nothing was approved");
        assertThat(home.apportion("send", OCTOBER).exitCode()).isEqualTo(2);
    }

    private void policy(List<List<String>> departments, PolicyWorkbook policy) throws IOException {
        policy.sheet("Departments", "Code", "Name", "Kind", "E-mail to");
        departments.forEach(row -> policy.row("Departments", row.get(0), row.get(1), "Operating", row.get(2)));
        policy.row("Rules", "", "", "", "", "Operation", "all").write(folder.resolve("input/policy.xlsx"));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private void policy(List<String>... departments) throws IOException {
        policy(List.of(departments), new PolicyWorkbook("EUR", "en-US"));
    }

    private void policyWithReviewer() throws IOException {
        policy(
                List.of(
                        List.of("IT", "IT", "it@x.example"),
                        List.of("R/D", "Research", "rd@x.example"),
                        List.of("HR", "HR", "")),
                new PolicyWorkbook("EUR", "en-US")
                        .sheet("Recipients", "Name", "E-mail", "Summary", "Review")
                        .row("Recipients", "Finance", "finance@x.example", "Yes", "Yes"));
    }

    private void policyWithApproval() throws IOException {
        policy(
                List.of(
                        List.of("IT", "IT", "it@x.example"),
                        List.of("R/D", "Research", "rd@x.example"),
                        List.of("HR", "HR", "")),
                new PolicyWorkbook("EUR", "en-US").row("Settings", "Approval before sending", "Yes"));
    }
}
