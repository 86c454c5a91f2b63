package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.endtoend.WorkingFolder.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author of templates is told. */
class TemplatesCommandTest {

    @TempDir
    Path folder;

    @Test
    void theShippedTemplatesAreOk() throws IOException {
        Result result = WorkingFolder.ofSamples(folder).apportion("templates");
        assertThat(result.out()).isEqualToNormalizingNewlines("""
                        organization-summary.xlsx: OK
                        department.xlsx: OK
                        review.xlsx: OK
                        what-if.xlsx: OK
                        department-input.xlsx: OK
                        """);
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void allFaultsOfAllTemplatesAreToldAtOnce() throws IOException {
        WorkingFolder samples = WorkingFolder.ofSamples(folder);
        Path department = folder.resolve("templates/department.xlsx");
        try (InputStream in = Files.newInputStream(department);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.createSheet("Mine");
            sheet.createRow(0).createCell(0).setCellValue("${head.organisation}");
            sheet.createRow(1).createCell(1).setCellFormula("TODAY()");
            try (OutputStream out = Files.newOutputStream(department)) {
                workbook.write(out);
            }
        }
        Files.delete(folder.resolve("templates/review.xlsx"));
        Files.writeString(folder.resolve("templates/Departments.xlsx"), "misnamed");
        Result result = samples.apportion("templates");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out())
                .contains("organization-summary.xlsx: OK")
                .contains("department.xlsx: 2 faults")
                .contains("  sheet Mine, cell A1: the field ${head.organisation} is not known; did you mean"
                        + " ${head.organization}?")
                .contains("  sheet Mine, cell B2: the formula =TODAY() can't be used")
                .contains("review.xlsx: 1 fault", "there is no such template")
                .contains("Departments.xlsx: no workbook is made from it; those used are organization-summary.xlsx,");
    }

    @Test
    void fieldsAreListedWithTheirTablesTypesAndMeaning() throws IOException {
        Result result = WorkingFolder.ofSamples(folder).apportion("templates", "--fields");
        assertThat(result.exitCode()).isZero();
        String department = result.out()
                .substring(result.out().indexOf("department.xlsx - one workbook for each department"))
                .split("review.xlsx", -1)[0];
        assertThat(department)
                .containsPattern("(?m)^ {4}\\$\\{head\\.period} +date +the month; its first day$")
                .containsPattern("(?m)^ {4}\\$\\{last\\.sent} +number +what went into pools.*; the month before$")
                .containsPattern(
                        "(?ms)^  In a table named projects: projects with cost in this period, or with a budget$.*^ {4}\\$\\{loaded} +number")
                .containsPattern("(?ms)^  In a table named files.*^ {4}\\$\\{sha256} +text");
    }
}
