package dev.apportion.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.apportion.template.fault.TemplateException;
import dev.apportion.template.fault.TemplateFault;
import dev.apportion.template.model.FieldDescription;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFaultTest {

    private final Path folder;

    TemplateFaultTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void tellsAllFaultsAtOnceWithCellAndNearestField() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.setCellFormulaValidation(false);
            XSSFSheet sheet = workbook.createSheet("Costs");
            Workbooks.row(sheet, 1, "${department.nmae}", "${budget", "${lines}", "=TODAY()", "=SUM(Nowhere[Amount])");
            Workbooks.row(sheet, 3, "Document", "Amount", "", "Pool");
            Workbooks.row(sheet, 4, "${document}", "${ammount}", "", "${pool}");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A4:B4"));
            Workbooks.table(sheet, "Lines", "A3:B4", 0);
            Workbooks.table(sheet, "Shares", "D3:D4", 0);
            List<String> faults = faults(Workbooks.save(workbook, folder.resolve("bad.xlsx")));
            assertThat(faults)
                    .contains(
                            "bad.xlsx, sheet Costs, cell A1: the field ${department.nmae} is not known; did you mean"
                                    + " ${department.name}?",
                            "bad.xlsx, sheet Costs, cell B1: ${ is not closed by }",
                            "bad.xlsx, sheet Costs, cell D1: the formula =TODAY() can't be used: the function TODAY can't be"
                                    + " calculated here",
                            "bad.xlsx, sheet Costs, cell E1: the formula =SUM(Nowhere[Amount]) can't be used: there is no"
                                    + " table Nowhere",
                            "bad.xlsx, sheet Costs, cell B4: the field ${ammount} is not known; did you mean ${amount}?")
                    .anySatisfy(fault -> assertThat(fault).contains("cell C1").contains("is a collection"))
                    .anySatisfy(fault -> assertThat(fault).contains("are merged inside the table Lines"))
                    .anySatisfy(fault -> assertThat(fault).contains("is next to the table"));
        }
    }

    @Test
    void faultsOutsideCellsNameTheirSheetAndPlace() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Costs");
            Workbooks.row(sheet, 1, "Costs");
            sheet.getFooter().setCenter("${periot}");
            XSSFDrawing drawing = sheet.createDrawingPatriarch();
            drawing.createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 4)).setText("${department.nmae}");
            drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 1, 5, 3, 9)).setTitleText("${perlod}");
            workbook.getProperties().getCoreProperties().setTitle("${department.code");
            assertThat(faults(Workbooks.save(workbook, folder.resolve("places.xlsx"))))
                    .anySatisfy(
                            fault -> assertThat(fault).startsWith("places.xlsx, sheet Costs: in a header or footer: "))
                    .anySatisfy(fault -> assertThat(fault)
                            .startsWith(
                                    "places.xlsx, sheet Costs: in a text box or shape: the field ${department.nmae}"))
                    .anySatisfy(fault -> assertThat(fault).startsWith("places.xlsx, sheet Costs: in a chart: "))
                    .anySatisfy(fault -> assertThat(fault)
                            .isEqualTo("places.xlsx: in the workbook's properties: ${ is not closed by }"))
                    .hasSize(4);
        }
    }

    @Test
    void saysThatAFileIsNoWorkbook() throws Exception {
        Path file = Files.writeString(folder.resolve("note.xlsx"), "Dear colleagues");
        assertThat(faults(file)).containsExactly("note.xlsx: can't be read: not an Excel workbook");
    }

    @Test
    void listsTheFieldsOfAModel() {
        assertThat(Template.fields(Samples.Pack.class))
                .contains(
                        new FieldDescription("department.name", "", "text", ""),
                        new FieldDescription("period", "", "date", ""),
                        new FieldDescription("lines", "", "table", ""),
                        new FieldDescription("amount", "lines", "number", ""),
                        new FieldDescription("held", "lines", "yes/no", ""));
    }

    private static List<String> faults(Path file) {
        TemplateException exception = catchThrowableOfType(
                TemplateException.class, () -> Template.compile(file, Samples.Pack.class, java.util.Locale.ENGLISH));
        return exception.faults().stream().map(TemplateFault::toString).toList();
    }
}
