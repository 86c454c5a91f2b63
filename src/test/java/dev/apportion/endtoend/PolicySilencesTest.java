package dev.apportion.endtoend;

import static dev.apportion.endtoend.ToldFindings.assertTold;
import static org.assertj.core.api.Assertions.assertThat;

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
    void allFaultsAreToldAtOnceInACheckAndInARun() throws Exception {
        SmallCompany company = faulty();
        String[] faults = {
            "The percentages of base KEY in April 2026 add up to 99",
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
        assertTold(
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
        assertTold(
                company,
                "Pool IT gathers nothing in April 2026",
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
        WorkingFolder home = assertTold(
                company,
                "sheet Bases, row 2",
                "Base HEADS has no figure of MKT for April 2026; those of March 2026 (sheet Bases, row 2) are not carried"
                        + " forward");
        assertThat(ToldFindings.of(home))
                .contains("stays unallocated: Base HEADS has no figure")
                .doesNotContain("is zero for all");
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
}
