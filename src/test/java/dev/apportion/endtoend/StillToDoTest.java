package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is still to be done is told each time, by every command alike, and no longer than it is to be done. */
class StillToDoTest {

    @TempDir
    private Path folder;

    private WorkingFolder home = new WorkingFolder(Path.of(""));

    @BeforeEach
    void aLineIsHeld() throws IOException {
        home = SmallOrganization.in(folder);
        SmallOrganization.put(
                home,
                "2026-10/a.csv",
                "SALES,O1,5000,Rent,2026-10-03,50.00\nSALES,X-1,5000,Mystery,2026-10-03,20.00\n");
        assertThat(home.apportion("run", "2026-10").exitCode()).isEqualTo(1);
    }

    @Test
    void aRepeatedRunTellsThatLinesAreStillHeld() {
        WorkingFolder.Result again = home.apportion("run", "2026-10");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.out()).contains("Nothing has changed", "To do", "Lines are held");
    }

    @Test
    void aRepeatedRunTellsOfRejectedRowsAndErrors() throws IOException {
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,n/a\nNOBODY,,,,,1.00\n");
        WorkingFolder.Result first = home.apportion("run", "2026-10");
        WorkingFolder.Result again = home.apportion("run", "2026-10");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(toDo(again)).contains("rows were rejected").isEqualTo(toDo(first));
        assertThat(again.out()).contains("Not complete. Not counted:", "a.csv: 1 row rejected (Amount)");
    }

    @Test
    void longListsEndWithHowMuchMoreThereIs() throws IOException {
        for (int file = 10; file < 25; file++) {
            SmallOrganization.put(
                    home, "2026-10/" + file + ".csv", "SALES,O1,5000,Rent " + file + ",2026-10-03,oops\n");
        }
        assertThat(home.apportion("run", "2026-10").out())
                .contains("21.csv: 1 row rejected", "and 3 more on the Completeness sheet")
                .doesNotContain("22.csv");
    }

    @Test
    void heldLinesThatCancelOutAreStillHeld() throws IOException {
        SmallOrganization.put(
                home,
                "2026-10/a.csv",
                "SALES,X-1,5000,Mystery,2026-10-03,20.00\nSALES,X-2,5000,Riddle,2026-10-04,-20.00\n");
        WorkingFolder.Result run = home.apportion("run", "2026-10");
        assertThat(run.out()).contains("Lines are held");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void checkDoesNotCountAsHeldWhatReviewsDecided() throws IOException {
        assertThat(home.apportion("check", "2026-10").out()).contains("(1 of them held)");
        decide("back.xlsx", "2026-11-02", "Operation");
        WorkingFolder.Result check = home.apportion("check", "2026-10");
        assertThat(check.out()).contains("(0 of them held)", "Nothing to correct");
        assertThat(check.exitCode()).isZero();

        assertThat(home.apportion("run", "2026-10").exitCode()).isZero();
        SmallOrganization.put(home, "2026-11/a.csv", "SALES,X-1,5000,Mystery,2026-11-03,20.00\n");
        assertThat(home.apportion("check", "2026-11").out())
                .as("the activity was decided from October on")
                .contains("(0 of them held)");
    }

    @Test
    void theFaultOfAReviewEndsWhenALaterOneDecidesItsLines() throws IOException {
        decide("back.xlsx", "2026-11-02", "Perhaps");
        assertThat(home.apportion("check", "2026-10").out())
                .contains("The lines it was to decide stay held", "(1 of them held)");
        assertThat(home.apportion("run", "2026-10").out()).contains("The lines it was to decide stay held");

        decide("corrected.xlsx", "2026-11-03", "Operation");
        assertThat(home.apportion("check", "2026-10").out())
                .contains("Nothing to correct")
                .doesNotContain("back.xlsx");
        WorkingFolder.Result run = home.apportion("run", "2026-10");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).doesNotContain("To do", "stay held");
        assertThat(home.apportion("run", "2026-10").exitCode()).isZero();
    }

    private static String toDo(WorkingFolder.Result run) {
        String out = run.out();
        return out.substring(out.indexOf("To do")).replaceAll("(?s)No recipient.*|Workbooks: .*", "");
    }

    /** Puts the review workbook of October back with its group decided, for the activity from now on. */
    private void decide(String name, String day, String decision) throws IOException {
        Path review = folder.resolve("review as sent.xlsx");
        if (!Files.exists(review)) {
            Files.copy(home.output("2026-10").resolve("review.xlsx"), review);
        }
        try (InputStream in = Files.newInputStream(review);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out =
                        Files.newOutputStream(folder.resolve("input/2026-10").resolve(name))) {
            XSSFSheet sheet = workbook.getSheet("Review");
            Map<String, String> above = Map.of("Your name", "Ana", "Date", day);
            Map<String, String> below = Map.of("Decision", decision, "Scope", "This activity from now on");
            for (int number = 0; number < 9; number++) {
                Row row = sheet.getRow(number);
                for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
                    String label = new DataFormatter().formatCellValue(row.getCell(column));
                    if (above.containsKey(label)) {
                        cell(row, column + 1).setCellValue(above.get(label));
                    } else if (below.containsKey(label)) {
                        cell(sheet.getRow(number + 1), column).setCellValue(below.get(label));
                    }
                }
            }
            workbook.write(out);
        }
    }

    private static Cell cell(Row row, int column) {
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
