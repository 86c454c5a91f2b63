package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second revision changes what its inputs change, says what that is, and leaves the rest as it is. */
class RevisionsTest {

    private static final String SALES = "departments/SALES Sales.xlsx";
    private static final String SHOPS = "departments/SHOPS Shops.xlsx";

    @TempDir
    private Path folder;

    private WorkingFolder home;

    @BeforeEach
    void firstRevision() throws IOException {
        home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .row("Departments", "SHOPS", "Shops", "Operating")
                .row("Operations", "O2", "Opening hours", "SHOPS")
                .write(folder.resolve("input/policy.xlsx"));
        SmallOrganization.put(home, "2026-10/sales.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        SmallOrganization.put(home, "2026-10/shops.csv", "SHOPS,O2,5000,Rent,2026-10-03,70.00\n");
        assertThat(home.apportion("run", "2026-10").exitCode()).isZero();
    }

    @Test
    void aDepartmentThatNothingChangedForKeepsItsPackByteForByte() throws IOException {
        byte[] sales = Files.readAllBytes(home.output("2026-10").resolve(SALES));
        byte[] shops = Files.readAllBytes(home.output("2026-10").resolve(SHOPS));
        SmallOrganization.put(home, "2026-10/late.csv", "SHOPS,O2,5000,Power,2026-10-04,1.00\n");
        assertThat(home.apportion("run", "2026-10").exitCode()).isZero();
        SmallOrganization.put(home, "2026-10/later.csv", "SHOPS,O2,5000,Gas,2026-10-04,1.50\n");
        assertThat(home.apportion("run", "2026-10").out()).contains("revision 3");

        assertThat(home.output("2026-10").resolve(SALES)).hasBinaryContent(sales);
        assertThat(Files.readAllBytes(home.output("2026-10").resolve(SHOPS))).isNotEqualTo(shops);
    }

    @Test
    void aWorkbookThatIsNoLongerThereIsWrittenAgain() throws IOException {
        byte[] sales = Files.readAllBytes(home.output("2026-10").resolve(SALES));
        Files.delete(home.output("2026-10").resolve(SALES));

        WorkingFolder.Result again = home.apportion("run", "2026-10");
        assertThat(again.err()).contains(SALES + ". Written again.");
        assertThat(again.out()).contains("revision 2");
        assertThat(home.output("2026-10").resolve(SALES)).hasBinaryContent(sales);
        assertThat(home.apportion("run", "2026-10").out()).contains("Nothing has changed");
    }

    @Test
    void aSpreadsheetThatLiesInNoPeriodIsTold() throws IOException {
        SmallOrganization.put(home, "stray.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        SmallOrganization.put(home, "2026-10/late.csv", "SHOPS,O2,5000,Power,2026-10-04,1.00\n");
        assertThat(home.apportion("run", "2026-10").err())
                .contains("itself holds stray.csv. Files there belong to no period");
    }

    @Test
    void theSummarySaysWhatChanged() throws IOException {
        assertThat(changes()).as("first revision").isNull();
        SmallOrganization.put(home, "2026-10/late.csv", "SHOPS,O2,5000,Power,2026-10-04,1.00\n");
        Files.delete(folder.resolve("input/2026-10/sales.csv"));
        home.apportion("run", "2026-10");

        assertThat(changes())
                .containsExactly(
                        "File|late.csv|added",
                        "File|sales.csv|taken away",
                        "Department|SHOPS Shops|Own cost|70|71|1",
                        "Department|SHOPS Shops|Operations, fully loaded|70|71|1",
                        "Department|SALES Sales|Own cost|50|0|-50",
                        "Department|SALES Sales|Operations, fully loaded|50|0|-50");
    }

    /** Rows of the sheet Changes, null if there is no such sheet. */
    private List<String> changes() throws IOException {
        Path summary = home.output("2026-10").resolve("organization-summary.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(summary))) {
            XSSFSheet sheet = workbook.getSheet("Changes");
            if (sheet == null) {
                return null;
            }
            List<String> rows = new ArrayList<>();
            DataFormatter formatter = new DataFormatter();
            for (int number = 5; number <= sheet.getLastRowNum(); number++) {
                Row row = sheet.getRow(number);
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> {
                    String text =
                            switch (cell.getCellType()) {
                                case NUMERIC, FORMULA ->
                                    cell.getCellType() == CellType.FORMULA
                                                    && cell.getCachedFormulaResultType() == CellType.STRING
                                            ? ""
                                            : String.valueOf((long) cell.getNumericCellValue());
                                default -> formatter.formatCellValue(cell);
                            };
                    if (!text.isEmpty()) {
                        cells.add(text);
                    }
                });
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }
}
