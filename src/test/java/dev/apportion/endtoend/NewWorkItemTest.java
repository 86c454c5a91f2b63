package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reviewer names a project that nobody has registered; finance registers it later. */
class NewWorkItemTest {

    @ParameterizedTest
    @CsvSource({
        "en, Decision, Project, Work item, New: P-7 Web shop",
        "de, Entscheidung, Projekt, Projekt/Betrieb, Neu: P-7 Web shop",
        "fr, Décision, Projet, Projet/activité, Nouveau : P-7 Web shop"
    })
    void countsUnderItsNameUntilItIsRegistered(
            String language, String decision, String project, String item, String written, @TempDir Path folder)
            throws IOException {
        SmallCompany company = new SmallCompany(folder, "EUR").operating("MKT").setting("Language", language);
        company.line("MKT;;X-1;5000;Mystery;100.00;;");
        WorkingFolder home = company.write();
        home.apportion("run", SmallCompany.PERIOD);
        Path input = folder.resolve("input").resolve(SmallCompany.PERIOD);
        try (InputStream in =
                        Files.newInputStream(home.output(SmallCompany.PERIOD).resolve("review.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(input.resolve("back.xlsx"))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            sheet.getRow(3).getCell(1).setCellValue("Ana");
            int column = column(sheet.getRow(6), item);
            assertThat(sheet.getDataValidations())
                    .filteredOn(list -> list.getRegions().getCellRangeAddress(0).getFirstColumn() == column)
                    .singleElement()
                    .extracting(DataValidation::getErrorStyle)
                    .as("Excel lets in what is not in the list")
                    .isEqualTo(DataValidation.ErrorStyle.WARNING);
            sheet.getRow(7).getCell(column(sheet.getRow(6), decision)).setCellValue(project);
            sheet.getRow(7).getCell(column).setCellValue(written);
            workbook.write(out);
        }
        home.apportion("run", SmallCompany.PERIOD);
        assertThat(RealRun.amount(home.controlTotals(SmallCompany.PERIOD), "project"))
                .isEqualByComparingTo("100.00");
        assertThat(home.apportion("explain", SmallCompany.PERIOD, "P-7 Web shop")
                        .out())
                .contains("100.00");
        assertThat(home.apportion("explain", SmallCompany.PERIOD, "costs.csv:2").out())
                .contains("To register it, add a row to the policy's sheet Projects");

        company.projects("Code;Name;Department;Start;Baseline end", "P-7;Web shop;MKT;2026-01-01;2027-12-31")
                .write();
        home.apportion("run", SmallCompany.PERIOD);
        assertThat(home.apportion("explain", SmallCompany.PERIOD, "P-7").out()).contains("100.00");
    }

    private static int column(Row headings, String heading) {
        for (var cell : headings) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + heading);
    }
}
