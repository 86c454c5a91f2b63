package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders in a month's folder, named after departments. The organization has SALES and LAB, and the operation O1. */
class DepartmentFoldersTest {

    private static final String PERIOD = "2026-10";

    @TempDir
    Path folder;

    private WorkingFolder home = new WorkingFolder(Path.of(""));

    @BeforeEach
    void organization() throws IOException {
        home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .row("Departments", "LAB", "Laboratory", "Operating")
                .sheet("Layouts", "Department", "File", "Work item")
                .row("Layouts", "", "costs*", "O1")
                .write(folder.resolve("input/policy.xlsx"));
    }

    private void put(String name, String... rows) throws IOException {
        Path file = folder.resolve("input/" + PERIOD).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", rows) + "\n");
    }

    @Test
    @DisplayName("Files of one name in two folders are the departments', and go back each to its folder")
    void filesOfTheFoldersDepartment() throws IOException {
        put("SALES/costs.csv", "Text,Amount", "Rent,10.10", "Gas,much");
        put("Laboratory/costs.csv", "Text,Amount", "Rent,20", "Power,dear");
        put("costs.csv", "Department,Text,Amount", "LAB,Ink,3");

        String check = home.apportion("check", PERIOD).out();
        assertThat(check)
                .contains("SALES/costs.csv: 3 rows, 1 accepted (0 of them held)", "Laboratory/costs.csv: 3 rows")
                .contains("error: SALES/costs.csv, sheet costs, cell B3: Amount \"much\"");
        WorkingFolder.Result run = home.apportion("run", PERIOD);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(RealRun.amount(home.controlTotals(PERIOD), "own")).isEqualByComparingTo("33.10");
        assertThat(home.apportion("explain", PERIOD, "SALES").out()).contains("SALES/costs.csv, sheet costs, row 2");
        assertThat(home.apportion("explain", PERIOD, "Laboratory/costs.csv:3").out())
                .contains("\"dear\"");
        assertThat(home.apportion("explain", PERIOD, "Laboratory/costs.csv").out())
                .contains("Laboratory/costs.csv");
        assertThat(folder.resolve("output/" + PERIOD + "/returned/SALES/costs.xlsx"))
                .exists();
        assertThat(folder.resolve("output/" + PERIOD + "/returned/Laboratory/costs.xlsx"))
                .exists();
        assertThat(home.apportion("audit").exitCode()).isZero();
        assertThat(home.apportion("run", PERIOD).out()).contains("Nothing has changed");
        assertThat(home.apportion("status").out()).contains(PERIOD);
    }

    @Test
    @DisplayName("A column of departments goes before the folder")
    void aColumnOfDepartments() throws IOException {
        put("SALES/costs.csv", "Department,Text,Amount", "LAB,Rent,10.10", ",Gas,5");
        home.apportion("run", PERIOD);
        assertThat(home.apportion("explain", PERIOD, "LAB").out()).contains("10.10");
        assertThat(home.apportion("explain", PERIOD, "SALES").out()).contains("5.00");
    }

    @Test
    @DisplayName("A folder that is no department's is not read, and hides no other file")
    void anotherFolder() throws IOException {
        put("Old/costs.csv", "Text,Amount", "Rent,10.10");
        put("SALES/costs.csv", "Text,Amount", "Rent,10.10");
        put("SALES/more/costs.csv", "Text,Amount", "Rent,7");

        WorkingFolder.Result check = home.apportion("check", PERIOD);
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out())
                .contains("error: Old/costs.csv: The folder Old is not named after a department")
                .contains("error: SALES/more: This is a folder that is not looked into")
                .contains("SALES/costs.csv: 2 rows, 1 accepted");
        home.apportion("run", PERIOD);
        assertThat(RealRun.amount(home.controlTotals(PERIOD), "own")).isEqualByComparingTo("10.10");
        assertThat(home.apportion("run", PERIOD).out()).contains("Nothing has changed");
    }

    @Test
    @DisplayName("A workbook that came back corrected counts instead")
    void aCorrectedCopy() throws IOException {
        put("SALES/costs.csv", "Text,Amount", "Rent,10.10", "Gas,much");
        home.apportion("run", PERIOD);
        Path returned = folder.resolve("output/" + PERIOD + "/returned/SALES/costs.xlsx");
        try (InputStream in = Files.newInputStream(returned);
                Workbook workbook = WorkbookFactory.create(in);
                OutputStream corrected =
                        Files.newOutputStream(folder.resolve("input/" + PERIOD + "/SALES/corrected.xlsx"))) {
            workbook.getSheet("costs").getRow(2).getCell(1).setCellValue(5.5);
            workbook.write(corrected);
        }
        home.apportion("run", PERIOD);
        assertThat(RealRun.amount(home.controlTotals(PERIOD), "own")).isEqualByComparingTo("15.60");
    }
}
