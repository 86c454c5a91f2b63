package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that began before the first month that was run. */
class OpeningBalanceTest {

    @Test
    void countsInCostToDateAndAgainstTheBudget(@TempDir Path folder) throws IOException {
        SmallCompany company = new SmallCompany(folder, "EUR").operating("MKT");
        company.projects(
                        "Code;Name;Department;Start;Baseline end;Budget;Opening balance",
                        "P-1;Web shop;MKT;2025-01-01;2027-12-31;1000;950.50",
                        "P-2;Other;MKT;2025-01-01;2027-12-31;1000;")
                .line("MKT;;P-1;5000;Work;100.00;;")
                .line("MKT;;P-2;5000;Work;100.00;;");
        WorkingFolder home = company.write();
        String out = home.apportion("run", SmallCompany.PERIOD).out();
        Path summary = home.output(SmallCompany.PERIOD).resolve("organization-summary.xlsx");
        try (ChartReader reader = new ChartReader(summary)) {
            assertThat(reader.charts().keySet())
                    .as("where no purpose is known there is no chart of them")
                    .noneMatch(title -> title.startsWith("Run, grow"));
        }
        try (InputStream in = Files.newInputStream(summary);
                Workbook workbook = WorkbookFactory.create(in)) {
            Row first = workbook.getSheet("Projects").getRow(5);
            assertThat(first.getCell(0).getStringCellValue()).as(out).isEqualTo("P-1");
            assertThat(first.getCell(3).getNumericCellValue())
                    .as("own this month")
                    .isEqualTo(100.00);
            assertThat(first.getCell(5).getNumericCellValue()).as("to date").isEqualTo(1050.50);
            assertThat(first.getCell(11).getStringCellValue()).contains("Over budget");
            assertThat(first.getCell(12).getNumericCellValue()).as("opening").isEqualTo(950.50);
            assertThat(workbook.getSheet("Projects").getRow(6).getCell(5).getNumericCellValue())
                    .isEqualTo(100.00);
            assertThat(workbook.getSheet("Findings").getRow(5).getCell(3).getStringCellValue())
                    .contains("P-1 Web shop has cost EUR 1,050.50 to date, EUR 50.50 over its budget of EUR 1,000.00");
        }
    }
}
