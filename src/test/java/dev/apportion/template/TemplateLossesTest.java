package dev.apportion.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The check for losses itself sees what is lost. */
class TemplateLossesTest {

    @Test
    void nothingIsLostInACopy() throws IOException {
        byte[] pack = bytes(Workbooks.pack());
        assertThat(TemplateLosses.of(pack, pack)).isEmpty();
    }

    @Test
    void seesAFormatAValidationAndAChartThatAreGone() throws IOException {
        byte[] pack = bytes(Workbooks.pack());
        XSSFWorkbook poorer = new XSSFWorkbook(new ByteArrayInputStream(pack));
        var lines = poorer.getSheet("Lines").getCTWorksheet();
        lines.setConditionalFormattingArray(null);
        lines.unsetDataValidations();
        assertThat(TemplateLosses.of(pack, bytes(poorer)))
                .anySatisfy(loss -> assertThat(loss).contains("conditionalFormatting before, 0 after"))
                .anySatisfy(loss -> assertThat(loss).contains("dataValidation before, 0 after"));
    }

    @Test
    void seesASheetThatIsGoneWithoutHavingBeenLeftOut() throws IOException {
        XSSFWorkbook more = Workbooks.pack();
        more.createSheet("Extra").createRow(0).createCell(0).setCellValue("x");
        byte[] before = bytes(more);
        XSSFWorkbook fewer = new XSSFWorkbook(new ByteArrayInputStream(before));
        fewer.removeSheetAt(fewer.getSheetIndex("Lines"));
        fewer.createSheet("Instead");
        fewer.createSheet("Another");
        assertThat(TemplateLosses.of(before, bytes(fewer))).isNotEmpty();
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
