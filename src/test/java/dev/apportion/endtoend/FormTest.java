package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The input form: made from the policy, filled in by a department, read without a finding. */
class FormTest {

    private static final int FIRST = 4;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"en, Project", "de, Projekt", "fr, Projet"})
    void whatIsFilledInIsReadWithoutAFinding(String language, String type) throws IOException {
        WorkingFolder home = new SmallCompany(folder, "EUR")
                .operating("SALES", "SHOPS")
                .setting("Language", language)
                .rate("USD", "0.5")
                .write();
        Path input = folder.resolve("input").resolve(SmallCompany.PERIOD);
        Files.delete(input.resolve("costs.csv"));
        assertThat(home.apportion("form").exitCode()).isZero();
        fill(folder.resolve("department-input.xlsx"), input.resolve("Shops.xlsx"), type);
        WorkingFolder.Result check = home.apportion("check", SmallCompany.PERIOD);
        assertThat(check.out())
                .contains("Shops.xlsx: ", "2 accepted (0 of them held), 0 rejected", "Nothing to correct.")
                .doesNotContain("error:", "warning:");
        home.apportion("run", SmallCompany.PERIOD);
        assertThat(home.controlTotals(SmallCompany.PERIOD)
                        .get("total")
                        .get("project")
                        .asString())
                .isEqualTo("1000050.25");
    }

    private static void fill(Path form, Path sent, String type) throws IOException {
        try (InputStream in = Files.newInputStream(form);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(5);
            XSSFSheet sheet = workbook.getSheetAt(1);
            assertThat(sheet.getDataValidations())
                    .extracting(FormTest::list)
                    .containsSubsequence(
                            "'" + workbook.getSheetName(2) + "'!$A$6:$A$7",
                            "'" + workbook.getSheetName(4) + "'!$A$6:$A$7");
            line(
                    sheet.getRow(FIRST),
                    List.of("SHOPS", "", "W-1", "5000", "New shop", "Kern", "R-1", type, "EUR"),
                    "1000000.25");
            line(
                    sheet.getRow(FIRST + 1),
                    List.of("SHOPS", "", "W-1", "5000", "New till", "Kern", "R-2", type, "USD"),
                    "100");
            try (OutputStream out = Files.newOutputStream(sent)) {
                workbook.write(out);
            }
        }
    }

    private static String list(XSSFDataValidation validation) {
        return validation.getValidationConstraint().getFormula1().replaceAll("^(\\w+)!", "'$1'!");
    }

    private static void line(Row row, List<String> cells, String amount) {
        for (int i = 0; i < cells.size(); i++) {
            row.getCell(i).setCellValue(cells.get(i));
        }
        row.getCell(1).setCellValue(LocalDate.of(2026, 4, 20));
        row.getCell(9).setCellValue(Double.parseDouble(amount));
    }
}
