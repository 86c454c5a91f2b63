package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a returned workbook says of money, of the form that is expected, and of the day. */
class ReturnedMoneyTest {

    private static final int EXPECTED = 5;
    private static final int MONEY = 6;

    @TempDir
    Path folder;

    @Test
    void eachRowsMoneyStandsBesideIt() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .row("Settings", "Spreadsheets due on day", "5")
                .write(folder.resolve("input/policy.xlsx"));
        SmallOrganization.put(home, "2026-10/sales.csv", """
                SALES,P1,4000,Rent,2026-10-02,100.10
                SALES,P1,4000,Rent,2026-10-02,100.10
                SALES,P1,4000,Ink,sometime,7.25
                SALES,P1,4000,Gas,2026-10-03,much
                NOWHERE,P1,4000,Oil,one day,20.00
                """);
        home.apportion("run", "2026-10");
        Path returned = folder.resolve("output/2026-10/returned/sales.xlsx");
        try (InputStream in = Files.newInputStream(returned);
                Workbook workbook = WorkbookFactory.create(in)) {
            Sheet list = workbook.getSheetAt(0);
            assertThat(text(list.getRow(4), 0))
                    .isEqualTo("Money that does not count yet: EUR 20.00. Rows whose amount could not be read: 1."
                            + " Money in doubt: EUR 107.35. Due: November 5, 2026.");
            assertThat(rows(list))
                    .containsExactly(
                            "F5|A number, such as 1234.50|not known",
                            "A6|A department of the register: SALES|EUR 20.00",
                            "E6|A date, such as 2026-10-31|",
                            "A3|Each line once|EUR 100.10",
                            "E4||EUR 7.25");
            Sheet own = workbook.getSheet("sales");
            assertThat(own.getCellComment(new CellAddress("A6")).getString().getString())
                    .contains("Found: NOWHERE", "Expected: A department of the register: SALES")
                    .endsWith("Money at stake: EUR 20.00");
            assertThat(own.getCellComment(new CellAddress("G1")).getString().getString())
                    .contains("Marked on this sheet: F5, A6, E6, A3, E4.");
            assertThat(text(own.getRow(3), 4)).as("the cell itself stays").isEqualTo("sometime");
        }
    }

    private static List<String> rows(Sheet list) {
        return IntStream.rangeClosed(6, list.getLastRowNum())
                .mapToObj(list::getRow)
                .map(row -> String.join("|", text(row, 1), text(row, EXPECTED), text(row, MONEY)))
                .toList();
    }

    private static String text(Row row, int column) {
        return row.getCell(column).getStringCellValue();
    }
}
