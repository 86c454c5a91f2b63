package dev.apportion.endtoend;

import static dev.apportion.endtoend.ToldFindings.assertTold;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a policy says of projects and probably doesn't mean is told, in a check and in a run, with its place. */
class ProjectSilencesTest {

    @TempDir
    private Path folder;

    @Test
    void aPoolThatTakesProjectCostSaysHowMuch() throws Exception {
        SmallCompany company = new SmallCompany(folder, "EUR")
                .support("IT", 1)
                .operating("MKT")
                .row(
                        "Projects",
                        "Code",
                        "P-100",
                        "Name",
                        "ERP",
                        "Department",
                        "IT",
                        "Start",
                        "2026-01-01",
                        "Baseline end",
                        "2026-12-31")
                .figures("HEADS", Map.of("MKT", 1))
                .pool("IT", "IT", "HEADS")
                .cost("IT", "500.00")
                .line("IT;Project;P-100;5000;Consultants;34500.00;;");
        assertTold(company, "sheet Pools, row 2", "takes EUR 34,500.00 decided as project", "P-100 EUR 34,500.00");
    }

    @Test
    void aPoolOfOperationsLeavesTheProjectItsCost() throws Exception {
        SmallCompany company = new SmallCompany(folder, "EUR")
                .support("IT", 1)
                .operating("MKT")
                .figures("HEADS", Map.of("MKT", 1))
                .row("Pools", "Code", "IT", "Name", "IT", "Sender", "IT", "Base", "HEADS", "Type", "Operation")
                .cost("IT", "500.00")
                .line("IT;Project;ERP;5000;Consultants;34500.00;;");
        WorkingFolder home = company.write();
        assertThat(home.apportion("check", SmallCompany.PERIOD).out()).contains("Nothing to correct");
        home.apportion("run", SmallCompany.PERIOD);
        assertThat(company.departments()).containsEntry("IT", 34_500_00L).containsEntry("MKT", 500_00L);
    }

    @Test
    void sharesToAProjectThatHasEndedAreTold() throws Exception {
        SmallCompany company = new SmallCompany(folder, "EUR")
                .operating("MKT")
                .row(
                        "Projects",
                        "Code",
                        "P-100",
                        "Name",
                        "Web",
                        "Department",
                        "MKT",
                        "Start",
                        "2025-01-01",
                        "Baseline end",
                        "2026-03-31")
                .row("Shares", "Of", "MKT", "Receiver", "P-100", "Percent", "100")
                .cost("MKT", "10.00");
        assertTold(
                company,
                "sheet Shares, row 2",
                "100 % of what it receives to project P-100, which ended on 2026-03-31");
    }

    @Test
    void anApprovedEndWithoutChangeRequestAndATypedFractionAreAskedAbout() throws Exception {
        SmallCompany company = new SmallCompany(folder, "EUR").operating("MKT").cost("MKT", "10.00");
        company.projects(
                "Code;Name;Department;Start;Baseline end;Approved end;Change request;Handover start;Handover complete;"
                        + "Handover percentage;Receiving operation",
                "P-100;Web;MKT;2025-01-01;2026-12-31;2027-06-30;;2026-12-01;2026-12-31;0.1;RUN-MKT");
        company.row("Operations", "Code", "RUN-MKT", "Name", "Running", "Department", "MKT");
        assertTold(
                company,
                "sheet Projects, cell G2: The approved end 2027-06-30 names no change request",
                "sheet Projects, cell J2: 0.1 is read as 0.1 percent. If 10 percent are meant, write 10");
    }

    @Test
    void anUnknownCodeOfAKnownSeriesIsToldWithTheNearest() throws Exception {
        SmallCompany company = new SmallCompany(folder, "EUR").operating("MKT");
        for (String code : new String[] {"P-100", "P-200"}) {
            company.row(
                    "Projects",
                    "Code",
                    code,
                    "Name",
                    code,
                    "Department",
                    "MKT",
                    "Start",
                    "2026-01-01",
                    "Baseline end",
                    "2026-12-31");
        }
        company.line("MKT;Project;P-2OO;5000;Slip;10.00;;")
                .line("MKT;;P-999;5000;Who knows;10.00;;")
                .line("MKT;Operation;X-17;5000;Own code;10.00;;");
        WorkingFolder home = assertTold(
                company,
                "MKT uses \"P-2OO\", which is not registered, and the lines are held; did you mean P-200",
                "MKT uses the code P-999, which is not registered");
        assertThat(ToldFindings.of(home)).doesNotContain("X-17");
    }

    @Test
    void aDepartmentThatIsOnlyNearIsRejectedAndProposed() throws Exception {
        SmallCompany company = new SmallCompany(folder, "EUR").operating("MARKETING");
        company.line("Marketing Dept.;Operation;X-17;5000;Theirs;10.00;;")
                .line("Markting;Operation;X-17;5000;Slip;10.00;;");
        assertThat(company.write().apportion("check", SmallCompany.PERIOD).out())
                .contains("1 accepted (0 of them held), 1 rejected")
                .contains("There is no such department. Did you mean MARKETING, MARKETING?");
    }
}
