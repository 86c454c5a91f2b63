package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.LedgerDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a policy says and probably doesn't mean is told, in a check and in a run, with its place. */
class PolicySilencesTest {

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
        tells(company, "sheet Pools, row 2", "takes EUR 34,500.00 decided as project", "P-100 EUR 34,500.00");
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
    void allFaultsAreToldAtOnceInACheckAndInARun() throws Exception {
        SmallCompany company = faulty();
        String[] faults = {
            "The percentages of base KEY in 2026-04 add up to 99",
            "Closed loop: IT → HR → IT",
            "Closed loop: LAW → ORG → LAW",
            "Base AREA is negative for departments MKT (-3), OPS (-4)"
        };
        WorkingFolder home = company.cost("IT", "1.00").write();
        WorkingFolder.Result check = home.apportion("check", SmallCompany.PERIOD);
        assertThat(check.out()).contains(faults).doesNotContain("Nothing to correct");
        assertThat(check.exitCode()).isEqualTo(1);
        WorkingFolder.Result run = home.apportion("run", SmallCompany.PERIOD);
        assertThat(run.err()).contains(faults);
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void aPolicyIsCheckedWithoutAPeriodFolder() throws Exception {
        WorkingFolder home = new WorkingFolder(folder);
        faulty().writePolicy("input/policy.xlsx");
        PathUtils.copyDirectory(Path.of("templates"), folder.resolve("templates"));
        WorkingFolder.Result check = home.apportion("check", SmallCompany.PERIOD);
        assertThat(check.err()).isEmpty();
        assertThat(check.out())
                .contains("There is no folder", "add up to 99", "Closed loop: IT → HR → IT", "is negative for");
        assertThat(home.apportion("check").out()).contains("add up to 99");
    }

    @Test
    void percentagesOfADepartmentThatCantReceiveAreTold() throws Exception {
        SmallCompany company = new SmallCompany(folder, "EUR")
                .setting("Allocation method", "Direct")
                .support("IT", 1)
                .support("HR", 2)
                .operating("MKT")
                .row("Bases", "Base", "KEY", "Kind", "Percentage")
                .row("Shares", "Of", "KEY", "Receiver", "MKT", "Percent", "60")
                .row("Shares", "Of", "KEY", "Receiver", "HR", "Percent", "40")
                .pool("IT", "IT", "KEY")
                .cost("IT", "1000.00");
        tells(
                company,
                "sheet Shares, row 3",
                "40 % to HR, which is a support department that the direct method skips",
                "MKT gets all of it");
    }

    @Test
    void aSupportDepartmentWithoutAPoolAndAPoolWithoutCostAreTold() throws Exception {
        SmallCompany company = new SmallCompany(folder, "EUR")
                .support("IT", 1)
                .support("HR", 2)
                .operating("MKT")
                .figures("HEADS", Map.of("MKT", 1))
                .row("Pools", "Code", "IT", "Name", "IT", "Sender", "IT", "Base", "HEADS", "Accounts", "4000..4199")
                .cost("IT", "1000.00")
                .cost("HR", "250.00");
        tells(
                company,
                "Pool IT gathers nothing in 2026-04",
                "Support department HR is not the sender of any pool, so EUR 250.00 stays with it");
    }

    @Test
    void accountsWithAHyphenAreNoRange() throws Exception {
        WorkingFolder home = new SmallCompany(folder, "EUR")
                .support("IT", 1)
                .operating("MKT")
                .figures("HEADS", Map.of("MKT", 1))
                .row(
                        "Pools",
                        "Code",
                        "IT",
                        "Name",
                        "IT",
                        "Sender",
                        "IT",
                        "Base",
                        "HEADS",
                        "Accounts",
                        "4000-4199, 4300")
                .cost("IT", "1.00")
                .write();
        assertThat(home.apportion("check", SmallCompany.PERIOD).err())
                .contains("sheet Pools, cell E2: \"4000-4199\" is not a range. Write 4000..4199");
        assertThat(home.apportion("run", SmallCompany.PERIOD).exitCode()).isEqualTo(3);
    }

    @Test
    void aKeyFigureOfLastMonthIsToldAsThat() throws Exception {
        SmallCompany company = new SmallCompany(folder, "EUR")
                .support("IT", 1)
                .operating("MKT")
                .row(
                        "Bases",
                        "Base",
                        "HEADS",
                        "Kind",
                        "Key figure",
                        "Department",
                        "MKT",
                        "Period",
                        "2026-03",
                        "Quantity",
                        "20")
                .pool("IT", "IT", "HEADS")
                .cost("IT", "1000.00");
        WorkingFolder home = tells(
                company,
                "sheet Bases, row 2",
                "Base HEADS has no figure of MKT for 2026-04; those of 2026-03 (sheet Bases, row 2) are not carried"
                        + " forward");
        assertThat(findings())
                .contains("stays unallocated: Base HEADS has no figure")
                .doesNotContain("is zero for all");
        assertThat(home.folder()).exists();
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
        tells(company, "sheet Shares, row 2", "100 % of what it receives to project P-100, which ended on 2026-03-31");
    }

    @Test
    void anApprovedEndWithoutChangeRequestAndATypedFractionAreAskedAbout() throws Exception {
        SmallCompany company = new SmallCompany(folder, "EUR").operating("MKT").cost("MKT", "10.00");
        company.projects(
                "Code;Name;Department;Start;Baseline end;Approved end;Change request;Handover start;Handover complete;"
                        + "Handover percentage;Receiving operation",
                "P-100;Web;MKT;2025-01-01;2026-12-31;2027-06-30;;2026-12-01;2026-12-31;0.1;RUN-MKT");
        company.row("Operations", "Code", "RUN-MKT", "Name", "Running", "Department", "MKT");
        tells(
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
        tells(
                company,
                "MKT uses the code P-2OO, which is not registered; the closest registered code is P-200",
                "MKT uses the code P-999, which is not registered");
        assertThat(findings()).doesNotContain("X-17");
    }

    /** Percentages of 99, a closed loop, and a negative base. */
    private SmallCompany faulty() {
        return new SmallCompany(folder, "EUR")
                .setting("Allocation method", "Reciprocal")
                .setting("Negative base", "Abort")
                .support("IT", 1)
                .support("HR", 2)
                .support("FAC", 3)
                .support("LAW", 4)
                .support("ORG", 5)
                .operating("MKT", "OPS")
                .row("Bases", "Base", "KEY", "Kind", "Percentage")
                .row("Shares", "Of", "KEY", "Receiver", "MKT", "Percent", "99")
                .figures("AREA", Map.of("MKT", -3, "OPS", -4))
                .figures("TOHR", Map.of("HR", 1))
                .figures("TOIT", Map.of("IT", 1))
                .pool("IT", "IT", "TOHR")
                .pool("HR", "HR", "TOIT")
                .figures("TOLAW", Map.of("LAW", 1))
                .figures("TOORG", Map.of("ORG", 1))
                .pool("LAW", "LAW", "TOORG")
                .pool("ORG", "ORG", "TOLAW")
                .pool("FAC", "FAC", "KEY")
                .pool("FAC2", "FAC", "AREA");
    }

    /** A check and a run both tell it. */
    private WorkingFolder tells(SmallCompany company, String... texts) throws Exception {
        WorkingFolder home = company.write();
        WorkingFolder.Result check = home.apportion("check", SmallCompany.PERIOD);
        assertThat(check.err()).isEmpty();
        assertThat(check.out()).contains(texts);
        WorkingFolder.Result run = home.apportion("run", SmallCompany.PERIOD);
        assertThat(run.err()).isEmpty();
        assertThat(findings()).contains(texts);
        return home;
    }

    private String findings() throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            Ledger ledger = new Ledger(database.dataSource());
            long run = ledger.runs()
                    .latestDone(Period.parse(SmallCompany.PERIOD))
                    .orElseThrow()
                    .id();
            StringBuilder text = new StringBuilder();
            for (Finding finding : ledger.of(run).findings().all()) {
                String cell = finding.cell();
                text.append(
                                finding.source() == null
                                        ? ""
                                        : "sheet " + finding.source().sheet()
                                                + (cell == null
                                                        ? ", row "
                                                                + finding.source()
                                                                        .row()
                                                        : ", cell " + cell))
                        .append(": ")
                        .append(finding.message())
                        .append('\n');
            }
            return text.toString();
        }
    }
}
