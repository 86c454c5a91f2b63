package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.policy.Field;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells and names that can be read in more ways than one. */
class DoubtfulCellsTest extends IntakeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234 | IT 1.23 USD held",
                "12.345 | IT 12.35 USD held",
                "$1.234 | IT 1.23 USD held",
                "1.234,50 | IT 1234.50 USD",
                "12,5 | IT 12.50 USD",
                "12.50% | rejected B2",
                "6.82121E-13 | IT 0.00 USD",
                "1.23E+11 | rejected B2",
                "0.123 | IT 0.12 USD",
                "1234.567 | IT 1234.57 USD",
                "1.234 KWD | IT 1.234 KWD",
                "'1,234.56 CR' | IT -1234.56 USD",
                "'1,234.56 Dr.' | IT 1234.56 USD",
                "$5 CR | IT -5.00 USD"
            })
    void textAmounts(String text, String told) throws IOException {
        assertThat(intake.csv("IT.csv", "Account;Amount", "4000;" + text)).containsExactly("header", told);
    }

    @Test
    void aSideWrittenInTheCreditColumnCountsOnce() throws IOException {
        assertThat(intake.csv("IT.csv", "Account,Debit,Credit", "4000,,5 CR", "4000,5 DR,"))
                .containsExactly("header", "IT -5.00 USD", "IT 5.00 USD");
    }

    @ParameterizedTest
    @CsvSource({"true, 44864", "false, 46326"})
    void datesWithoutTheirFormatCountFromTheWorkbooksYear(boolean from1904, int serial) throws IOException {
        Path file = folder.resolve("IT.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            if (from1904) {
                workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            }
            var sheet = workbook.createSheet("Costs");
            String[] head = {"Account", "Date", "Period", "Amount"};
            for (int column = 0; column < head.length; column++) {
                (column == 0 ? sheet.createRow(0) : sheet.getRow(0))
                        .createCell(column)
                        .setCellValue(head[column]);
            }
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("4000");
            row.createCell(1).setCellValue(serial);
            row.createCell(2).setCellValue(serial);
            row.createCell(3).setCellValue(1);
            workbook.write(out);
        }
        assertThat(intake.read(file)).endsWith("IT 1.00 USD");
        assertThat(intake.lines.get(0).posting().date()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(intake.lines.get(0).period()).hasToString("2026-10");
    }

    @Test
    void anUnknownWordForTheTypeIsToldOnce() throws IOException {
        intake.csv("IT.csv", "Account,Type,Amount", "4000,Misc,1", "4000,Misc,2", "4000,Capex,3");
        assertThat(intake.findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.UNKNOWN_TYPE);
            assertThat(finding.severity()).isEqualTo(Finding.Severity.INFO);
            assertThat(finding.cell()).isEqualTo("B2");
        });
    }

    @Test
    void aHeadingOfThePolicyGoesBeforeThoseBuiltIn() throws IOException {
        intake.heading("Booked this month", Field.AMOUNT);
        assertThat(intake.csv("IT.csv", "Account,Amount,Booked this month", "4000,1,2"))
                .containsExactly("header", "IT 2.00 USD");
        assertThat(intake.csv("IT.csv", "Account,Booked this month,Amount", "4000,1,2"))
                .containsExactly("header", "IT 1.00 USD");
    }

    @Test
    void hiddenColumnsAndRowsWithoutHeightAreTold() throws IOException {
        Path file = folder.resolve("IT.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Costs");
            sheet.createRow(0).createCell(0).setCellValue("Account");
            sheet.getRow(0).createCell(1).setCellValue("Amount");
            sheet.createRow(1).createCell(0).setCellValue("4000");
            sheet.getRow(1).createCell(1).setCellValue(5);
            sheet.getRow(1).setHeight((short) 0);
            sheet.getRow(1).getCTRow().setHt(0);
            sheet.setColumnWidth(1, 0);
            workbook.write(out);
        }
        assertThat(intake.read(file)).containsExactly("header", "IT 5.00 USD");
        assertThat(intake.findingCodes()).containsExactlyInAnyOrder("hidden-columns", "hidden-rows");
    }

    @ParameterizedTest
    @CsvSource({
        "costs 10.csv, rejected A2",
        "10 costs.csv, rejected A2",
        "10.csv, 10 5.00 USD",
        "dept 10 costs.csv, 10 5.00 USD",
        "Cost center 10.csv, 10 5.00 USD",
        "harbor 4.csv, 10 5.00 USD",
        "4100 costs.csv, 4100 5.00 USD"
    })
    void shortNumbersInFileNames(String name, String told) throws IOException {
        intake.heading("Dept", Field.DEPARTMENT);
        intake.heading("Cost center", Field.DEPARTMENT);
        assertThat(intake.csv(name, "Account,Amount", "4000,5")).containsExactly("header", told);
    }

    @Test
    void aTotalTypedBelowSuppliersIsNoCost() throws IOException {
        assertThat(intake.csv("IT.csv", "Vendor,Amount,Document", "Shell,1,", "Esso,2,", "Total,3,"))
                .containsExactly("header", "IT 1.00 USD", "IT 2.00 USD", "subtotal");
        assertThat(intake.csv("IT.csv", "Vendor,Amount,Document", "Shell,1,", "Total,3,F7"))
                .containsExactly("header", "IT 1.00 USD", "IT 3.00 USD");
    }
}
