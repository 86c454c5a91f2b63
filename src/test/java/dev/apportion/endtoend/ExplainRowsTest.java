package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every row that came in can be explained: counted, rejected or ignored, on whichever sheet. */
class ExplainRowsTest {

    private static final String[] HEADINGS = {"Department", "Activity", "Account", "Description", "Date", "Amount"};

    @TempDir
    static Path folder;

    private static WorkingFolder home = new WorkingFolder(Path.of(""));

    @BeforeAll
    static void run() throws IOException {
        home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .row("Rules", "", "", "", "contains \"deposit\"", "Not cost", "Deposits are no cost")
                .write(folder.resolve("input/policy.xlsx"));
        Files.createDirectories(folder.resolve("input/2026-10"));
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("input/2026-10/book.xlsx"))) {
            sheet(
                    workbook.createSheet("North"),
                    HEADINGS,
                    new String[] {"SALES", "O1", "5000", "Rent", "2026-10-03", "50.00"},
                    new String[] {"SALES", "O1", "5000", "Deposit paid", "2026-10-03", "900.00"},
                    new String[] {"", "", "", "Total", "", "50.00"});
            sheet(
                    workbook.createSheet("South"),
                    HEADINGS,
                    new String[] {"SALES", "O1", "5000", "Power", "soon", "seven"},
                    new String[] {"SALES", "O1", "5000", "Water", "2026-10-03", "5.00"});
            workbook.write(out);
        }
        SmallOrganization.put(home, "2026-10/two\nlines.csv", "SALES,O1,5000,Cleaning,2026-10-03,8.00\n");
        assertThat(home.apportion("run", "2026-10").exitCode()).isEqualTo(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ofAFileWithALineBreakInItsName() {
        assertThat(explain("two\nlines.csv:2")).contains("Cleaning");
    }

    private static void sheet(Sheet sheet, String[]... rows) {
        for (int number = 0; number < rows.length; number++) {
            Row row = sheet.createRow(number);
            for (int column = 0; column < rows[number].length; column++) {
                String text = rows[number][column];
                if (text.matches("[0-9]+\\.[0-9]+")) {
                    row.createCell(column).setCellValue(Double.parseDouble(text));
                } else if (!text.isEmpty()) {
                    row.createCell(column).setCellValue(text);
                }
            }
        }
    }

    private static String explain(String what) {
        WorkingFolder.Result told = home.apportion("explain", "2026-10", what);
        assertThat(told.exitCode()).as(what + ": " + told.err()).isZero();
        return told.out();
    }

    @Test
    void aRejectedRowIsExplainedWithEachFaultAndWhatToDo() {
        assertThat(explain("book.xlsx:South:2"))
                .contains("sheet South, row 2: rejected, so it is in no amount", "Department   SALES")
                .contains("cell F2, Amount \"seven\"", "cell E2, Date \"soon\"", "returned/", "input/2026-10")
                .doesNotContain("North");
    }

    @Test
    void aRowNumberThatSeveralSheetsHaveIsExplainedForEach() {
        assertThat(explain("book.xlsx:2"))
                .contains("sheet North, row 2 (line ", "How it was decided:", "sheet South, row 2: rejected");
    }

    @Test
    void anIgnoredRowIsExplainedWithItsReasonAndMoney() {
        assertThat(explain("book.xlsx:North:3"))
                .contains("row 3: ignored, so it is in no amount", "900.00 EUR")
                .contains("a rule says that it is not cost: Deposits are no cost");
        assertThat(explain("book.xlsx:North:4"))
                .contains("row 4: ignored", "50.00 EUR", "a sum of rows that are counted themselves: Total");
        assertThat(explain("book.xlsx:North:1")).contains("row 1: ignored", "the headings");
    }

    @Test
    void aDepartmentIsKnownByItsNameToo() {
        String byCode = explain("SALES");
        assertThat(explain("Sales")).isEqualTo(byCode);
        assertThat(explain("sales")).isEqualTo(byCode);
        assertThat(explain("Running the shop")).isEqualTo(explain("O1"));
    }
}
