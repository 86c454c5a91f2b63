package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.FindingCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that somebody crossed out count, since they are there, but not without a word. */
class StruckRowsTest extends IntakeTest {

    private Path book(boolean old, int column) throws IOException {
        Path file = folder.resolve(old ? "IT.xls" : "IT.xlsx");
        try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Costs");
            IntakeFixture.row(sheet, 0, "Account", "Description", "Amount", "Remark");
            for (int row = 1; row < 6; row++) {
                IntakeFixture.row(sheet, row, "4000", "Item " + row, row, "gone");
            }
            // More fonts than the four that every file has, of whose numbers one is left out.
            for (int size = 5; size < 9; size++) {
                workbook.createFont().setFontHeightInPoints((short) size);
            }
            Font font = workbook.createFont();
            font.setStrikeout(true);
            CellStyle style = workbook.createCellStyle();
            style.setFont(font);
            sheet.getRow(2).getCell(column).setCellStyle(style);
            sheet.getRow(4).getCell(column).setCellStyle(style);
            workbook.write(out);
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({"false,2", "true,2", "false,1", "true,1"})
    void areToldWithTheirMoney(boolean old, int column) throws IOException {
        assertThat(intake.read(book(old, column))).hasSize(6).doesNotContain("rejected");
        assertThat(intake.lines).hasSize(5);
        assertThat(intake.findings)
                .filteredOn(finding -> finding.code() == FindingCode.CROSSED_OUT)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().toString())
                        .startsWith("Crossed out but counted as cost: USD 6.00 in all: rows 3, 5."));
    }

    @ParameterizedTest
    @CsvSource({"false,3", "true,3"})
    void aRemarkThatIsCrossedOutMeansNothing(boolean old, int column) throws IOException {
        intake.read(book(old, column));
        assertThat(intake.findings)
                .filteredOn(finding -> finding.code() == FindingCode.CROSSED_OUT)
                .isEmpty();
    }
}
