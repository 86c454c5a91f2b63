package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Totals among the lines, through the real commands: what they say is compared with the lines, and none counts unseen.
 */
class TotalsTest {

    @TempDir
    Path home;

    @Test
    @DisplayName(
            "A grand total after subtotals is compared with the whole table, and rejected rows explain its difference")
    void grandTotals() throws IOException {
        SmallCompany company = new SmallCompany(home, "EUR").operating("A", "B");
        company.line("A;Operation;RUN-A;5000;Paper;40000.25;;")
                .line("Subtotal;;;;;40000.25;;")
                .line("B;Operation;RUN-B;5000;Ink;5780.50;;")
                .line("Subtotal;;;;;5780.50;;")
                .line("Grand total;;;;;45999.99;;")
                .line("Nowhere;Operation;RUN-B;5000;Pens;219.24;;")
                .line("Grand total;;;;;45999.99;;");
        String out = company.write().apportion("check", SmallCompany.PERIOD).out();
        assertThat(out)
                .contains(
                        "\"Grand total\" says EUR 45,999.99, the lines above it add up to EUR 45,780.75. The lines count",
                        "add up to EUR 45,780.75. The difference of EUR 219.24 is that of the rejected row.")
                .doesNotContain("add up to EUR 0.00");
    }

    @Test
    @DisplayName(
            "A total of a group is compared with its lines, though another group has a row without a readable amount")
    void totalsWhereAnAmountCannotBeRead() throws IOException {
        SmallCompany company = new SmallCompany(home, "EUR").operating("A", "B");
        company.line("A;Operation;RUN-A;5000;Paper;1000;;")
                .line("A;Operation;RUN-A;5000;Ink;as agreed;;")
                .line("Total of A;;;;;1000;;")
                .line("B;Operation;RUN-B;5000;Pens;200;;")
                .line("Total of B;;;;;200;;")
                .line("B;Operation;RUN-B;5000;Chairs;30;;")
                .line("Total of C;;;;;35;;");
        assertThat(company.write().apportion("check", SmallCompany.PERIOD).out())
                .contains("\"Total of A\" says EUR 1,000.00, the lines above it add up to EUR 1,000.00, without the"
                        + " rejected row, whose amount could not be read.")
                .doesNotContain("\"Total of B\" says", "EUR 0.00");
    }

    @Test
    @DisplayName("TOTAL under the item beside a line code is no cost where it is the sum of the lines above")
    void totalsBesideALineCode() throws IOException {
        SmallCompany company = new SmallCompany(home, "EUR").operating("A");
        WorkingFolder folder = company.line("A;Operation;RUN-A;5010;Salaries;1000.10;;")
                .line("A;Operation;RUN-A;5020;Pensions;200.20;;")
                .line("A;Operation;RUN-A;5099;TOTAL;1200.30;;")
                .line("A;Operation;RUN-A;5110;Fuel;50;;")
                .line("A;Operation;RUN-A;5199;Total;77;;")
                .write();
        String out = folder.apportion("run", SmallCompany.PERIOD).out();
        JsonNode file = folder.controlTotals(SmallCompany.PERIOD).get("files").get(0);
        assertThat(RealRun.amount(folder.controlTotals(SmallCompany.PERIOD), "own"))
                .isEqualByComparingTo("1327.30");
        assertThat(file.get("rowsIgnored").get("TOTAL").asLong()).isEqualTo(1);
        assertThat(file.get("amountsIgnored").toString()).contains("1200.30");
        assertThat(folder.apportion("check", SmallCompany.PERIOD).out())
                .as(out)
                .contains("Labeled as a total but counted as cost, because that is not certain: EUR 77.00 in all:"
                        + " row 6");
    }

    @Test
    @DisplayName("Sums at three levels among the lines count, with a warning that names their money")
    void sumsAtThreeLevels() throws IOException {
        SmallCompany company = new SmallCompany(home, "EUR").operating("A");
        for (String line :
                List.of("City:100", "Police:70", "Cars:40", "Radios:30", "Parks:30", "Trees:20", "Paths:10")) {
            company.line("A;Operation;RUN-A;5000;" + line.replace(':', ';') + ";;");
        }
        WorkingFolder folder = company.write();
        assertThat(folder.apportion("check", SmallCompany.PERIOD).out())
                .contains("Equals the sum of the rows next to it", "EUR 200.00 in all: rows 2, 3, 6.");
    }

    @Test
    @DisplayName("A sheet of all lines beside one for each department is told with the money that counts twice")
    void sheetsThatRepeatEachOther() throws IOException {
        WorkingFolder folder = new SmallCompany(home, "EUR").operating("A", "B").write();
        Path input = home.resolve("input").resolve(SmallCompany.PERIOD);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(input.resolve("sheets.xlsx"))) {
            sheet(workbook, "All", "A;Rent;100.5", "A;Paper;20", "B;Ink;3", "B;Pens;4");
            sheet(workbook, "A", "A;Rent;100.5", "A;Paper;20");
            sheet(workbook, "B", "B;Ink;3", "B;Pens;4");
            workbook.write(out);
        }
        assertThat(folder.apportion("check", SmallCompany.PERIOD).out())
                .contains("4 lines are already on other sheets and on \"A\", \"B\" again, EUR 127.50 in all");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(input.resolve("sheets.xlsx"))) {
            sheet(workbook, "A", "A;Rent;100.5", "A;Paper;20");
            sheet(workbook, "Lists", "A;All of it;120.5", "B;All of it;7");
            sheet(workbook, "B", "B;Ink;3", "B;Pens;4");
            workbook.write(out);
        }
        assertThat(folder.apportion("check", SmallCompany.PERIOD).out())
                .contains("The lines on the sheet \"Lists\" add up to the same as those on all other sheets: EUR"
                        + " 127.50.");
    }

    @Test
    @DisplayName("A column that says revenue or expense is told with the revenue that counts as cost")
    void revenueThatCounts() throws IOException {
        WorkingFolder folder = new SmallCompany(home, "EUR").operating("A").write();
        Path file = home.resolve("input").resolve(SmallCompany.PERIOD).resolve("budget.csv");
        Files.writeString(
                file,
                "Department;Description;Amount;ExpenseRevenue\nA;Fees;500.25;R\nA;Paper;20;E\nA;Tax;30;R\nA;Ink;40;E\n");
        assertThat(folder.apportion("check", SmallCompany.PERIOD).out())
                .contains("\"R\" is in this column in 2 rows, which count as cost: EUR 530.25 in total.");
    }

    private static void sheet(XSSFWorkbook workbook, String name, String... lines) {
        Sheet sheet = workbook.createSheet(name);
        List<String> rows = new ArrayList<>(List.of("Department;Description;Amount"));
        rows.addAll(List.of(lines));
        for (int number = 0; number < rows.size(); number++) {
            Row row = sheet.createRow(number);
            String[] cells = rows.get(number).split(";", -1);
            row.createCell(0).setCellValue(cells[0]);
            row.createCell(1).setCellValue(cells[1]);
            if (number == 0) {
                row.createCell(2).setCellValue(cells[2]);
            } else {
                row.createCell(2).setCellValue(Double.parseDouble(cells[2]));
            }
        }
    }
}
