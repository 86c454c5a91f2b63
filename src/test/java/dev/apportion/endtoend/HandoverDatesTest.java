package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ledger.LoadedCost;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People cost of a project that ends within the month is handed over by its dates, else over the project's own days. */
class HandoverDatesTest {

    private static final String HEADINGS = "Department;Activity code;Account;Description;Date;Amount\n";

    @TempDir
    private Path folder;

    @Test
    void costBeforeTheProjectsEndIsHandedOverAtItsPercentage() throws Exception {
        // 9,000 before 10 April at 10 %: 900, and not 300 as if spread over all of April.
        assertThat(handedOver("MKT;P-WEB;6000;Team;2026-04-03;4000.00\nMKT;P-WEB;6000;Team;2026-04-09;5000.00\n"))
                .isEqualTo(900_00);
    }

    @Test
    void costWithoutADateIsSpreadOverTheProjectsDaysOfThePeriod() throws Exception {
        // The project begins on the 21st with its handover, so all of its days are in the window.
        assertThat(handedOver("MKT;P-WEB;6000;Team;;9000.00\n", "2026-04-21", "2026-12-31", "2026-04-21"))
                .isEqualTo(900_00);
    }

    @Test
    void datedAndUndatedCostOfOneAccount() throws Exception {
        // 1,000 dated before the window, 2,000 in it, 3,000 without a date over 10 days of which the window has 8.
        assertThat(handedOver("""
                        MKT;P-WEB;6000;A;2026-04-22;1000.00
                        MKT;P-WEB;6000;B;2026-04-24;2000.00
                        MKT;P-WEB;6000;C;;3000.00
                        """, "2026-04-21", "2026-12-31", "2026-04-23")).isEqualTo(200_00 + 240_00);
    }

    private long handedOver(String lines) throws Exception {
        return handedOver(lines, "2025-01-01", "2026-04-10", "2026-04-01");
    }

    private long handedOver(String lines, String start, String end, String from) throws Exception {
        SmallCompany company = new SmallCompany(folder, "EUR")
                .operating("MKT")
                .setting("People accounts", "6000")
                .row("Operations", "Code", "O-WEB", "Name", "Web site", "Department", "MKT")
                .row(
                        "Projects",
                        "Code",
                        "P-WEB",
                        "Name",
                        "Web",
                        "Department",
                        "MKT",
                        "Start",
                        start,
                        "Baseline end",
                        end,
                        "Handover start",
                        from,
                        "Handover complete",
                        end.equals("2026-04-10") ? end : "2026-04-30",
                        "Handover percentage",
                        "10",
                        "Receiving operation",
                        "O-WEB");
        WorkingFolder home = company.write();
        Files.writeString(folder.resolve("input/2026-04/costs.csv"), HEADINGS + lines);
        WorkingFolder.Result run = home.apportion("run", SmallCompany.PERIOD);
        assertThat(run.messages()).isEmpty();
        WorkingFolder.Result same = home.apportion(
                "run",
                SmallCompany.PERIOD,
                "--what-if",
                folder.resolve("input/policy.xlsx").toString());
        assertThat(same.out()).contains("the cost of 0 work items differs");
        return company.loaded().stream()
                .filter(cost -> cost.workItem().code().equals("O-WEB"))
                .mapToLong(LoadedCost::total)
                .sum();
    }
}
