package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Workbooks of real organizations, each in a layout of its own, through the whole job. The figures were added up with
 * other programs (openpyxl, xlrd), from the stored values.
 */
class RealLayoutsTest {

    @TempDir
    Path home;

    private RealRun real = new RealRun(Path.of(""));

    @BeforeEach
    void folder() {
        real = new RealRun(home);
    }

    @Test
    void aBudgetInThe1904DateSystem() throws Exception {
        real.take("oakland-proposed-2013-15-date1904.xlsx");
        PolicyWorkbook policy = new PolicyWorkbook("USD", "en-US");
        Stream.of(
                        "Community Services",
                        "Public Works",
                        "Police Department",
                        "Administrative Services",
                        "City Administrator",
                        "Fire Department",
                        "Library",
                        "Planning & Building",
                        "City Attorney",
                        "Housing & Community Development",
                        "City Council",
                        "Non-Departmental",
                        "City Clerk",
                        "Mayor",
                        "City Auditor",
                        "Capital Improvement Projects")
                .forEach(name -> policy.row("Departments", name, name, "Operating"));
        policy.row("Columns", "Category", "Account Type")
                .row("Columns", "Account", "Account Code")
                .row("Rules", "Revenue", "", "", "", "Not cost", "Revenue is not cost")
                .row("Rules", "", "", "contains \"project\"", "", "Project", "")
                .row("Rules", "", "", "", "", "Operation", "Everything else runs the city");
        JsonNode totals = real.run(policy);
        JsonNode file = totals.get("files").get(0);
        assertThat(file.get("rowsRead").asLong()).isEqualTo(17_580);
        assertThat(file.get("rowsAccepted").asLong()).isEqualTo(8_305 + 8_251);
        assertThat(file.get("rowsRejected").asLong()).isZero();
        assertThat(file.get("rowsIgnored").get("NOT_COST").asLong()).isEqualTo(511 + 512);
        RealRun.assertTies(totals, new BigDecimal("1039006929").add(new BigDecimal("1060583969")));
    }

    @ParameterizedTest
    @CsvSource({
        "openup-failtest.xlsx, Budget year 2019/20, 53522762, 16",
        "openup-huge-dimension.xlsx, Budget year 2019/20, 6000000, 2",
        "openup-quarterly.xlsx, Adjusted Budget 2019/20, 10245685, 2"
    })
    void capitalBudgetsBelowATitle(String name, String heading, BigDecimal sum, long lines) throws Exception {
        real.take(name);
        PolicyWorkbook policy = new PolicyWorkbook("ZAR", "en-ZA")
                .sheet("Departments", "Code", "Name", "Kind", "Aliases")
                .row("Departments", "BUF", "Buffalo City", "Operating", "BYU")
                .row("Columns", "Activity name", "Project Decription")
                .row("Columns", "Amount", heading)
                .row("Rules", "", "starts with \"PC\"", "", "", "Project", "Numbered capital projects");
        JsonNode totals = real.run(policy);
        JsonNode file = totals.get("files").get(0);
        assertThat(file.get("rowsAccepted").asLong()).isEqualTo(lines);
        RealRun.assertTies(totals, sum);
        assertThat(RealRun.amount(totals, "project")).isEqualByComparingTo(sum);
    }

    @Test
    void tasksWithSubtotalsThatLeaveOneOut() throws Exception {
        real.take("vrconservation-tasks.xlsx");
        PolicyWorkbook policy = new PolicyWorkbook("USD", "en-US")
                .row("Departments", "VRCONSERVATION", "VR Conservation", "Operating")
                .row("Columns", "Amount", "Spent")
                .row("Rules", "", "", "contains \"indirect\"", "", "Operation", "Overhead")
                .row("Rules", "", "", "not blank", "", "Project", "Tasks of the project");
        JsonNode totals = real.run(policy);
        JsonNode file = totals.get("files").get(0);
        // Ten tasks; 2 subtotals, 2 totals and 2 section headings are none.
        assertThat(file.get("rowsAccepted").asLong()).isEqualTo(10);
        assertThat(file.get("rowsIgnored").get("SUBTOTAL").asLong()).isEqualTo(2);
        assertThat(file.get("rowsIgnored").get("TOTAL").asLong()).isEqualTo(2);
        assertThat(RealRun.amount(totals, "project")).isEqualByComparingTo("188725");
        assertThat(RealRun.amount(totals, "operation")).isEqualByComparingTo("12719.30");
        // The workbook's own total leaves out section 3; that is told, and the lines count.
        assertThat(real.findings())
                .anyMatch(finding -> finding.startsWith("total-differs C15 ") && finding.contains("127,193.00"));
    }

    @Test
    void aMatrixIsIgnoredAndItsSummaryRead() throws Exception {
        real.take("euproof-matrix-layout.xlsx");
        PolicyWorkbook policy = new PolicyWorkbook("EUR", "en-IE");
        Stream.of("Inria Unistra INPT UIBK Uliege Unibo Ubel TUM TUDelft Usaclay FAU Uleeds Ugot Chalmers LMU IMT Ubia"
                        .split(" "))
                .forEach(name -> policy.row("Departments", name, name, "Operating"));
        Stream.of("OcamlPro ClearSy UoB CEA DHBW Edukera MED-EL Prove&Run ZIB UAIC RV".split(" "))
                .forEach(name -> policy.row("Departments", name, name, "Operating"));
        policy.row("Columns", "Department", "Participant")
                .row("Columns", "Category", "Country")
                .row("Columns", "Amount", "(J) Max.EU Contribution /€ (=H*I)")
                .row("Rules", "not blank", "", "", "", "Project", "A funded project");
        JsonNode totals = real.run(policy);
        JsonNode file = totals.get("files").get(0);
        assertThat(file.get("rowsAccepted").asLong()).isEqualTo(28);
        assertThat(file.get("rowsIgnored").get("TOTAL").asLong()).isEqualTo(1);
        RealRun.assertTies(totals, new BigDecimal("6137201.00"));
        assertThat(real.findings())
                .filteredOn(finding -> finding.startsWith("sheet-not-understood"))
                .hasSize(4);
        assertThat(real.findings()).noneMatch(finding -> finding.startsWith("total-differs"));
    }

    @Test
    void aTotalBelowTheNamesOfReceivers() throws Exception {
        real.take("icrf-grants.xls");
        PolicyWorkbook policy = new PolicyWorkbook("GBP", "en-GB")
                .row("Departments", "ICRF", "Impact Capital Readiness Fund", "Operating")
                .row("Columns", "Supplier", "Organisation Name")
                .row("Columns", "Amount", "ICRF grant awarded")
                .row("Rules", "", "", "", "", "Project", "Grants");
        JsonNode totals = real.run(policy);
        JsonNode file = totals.get("files").get(0);
        assertThat(file.get("rowsAccepted").asLong()).isEqualTo(81);
        assertThat(file.get("rowsRejected").asLong()).isZero();
        RealRun.assertTies(totals, new BigDecimal("7833303"));
    }
}
