package dev.apportion.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookComparerTest {

    @Test
    void findsNothingInEqualWorkbooks() throws Exception {
        try (XSSFWorkbook one = Workbooks.pack();
                XSSFWorkbook other = Workbooks.pack()) {
            assertThat(WorkbookComparer.differences(one, other)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void findsEachChange(Consumer<XSSFWorkbook> change) throws Exception {
        try (XSSFWorkbook one = Workbooks.pack();
                XSSFWorkbook other = Workbooks.pack()) {
            change.accept(other);
            assertThat(WorkbookComparer.differences(one, other)).hasSize(1);
        }
    }

    static Stream<Named<Consumer<XSSFWorkbook>>> changes() {
        return Stream.of(
                Named.of("a value", workbook -> cell(workbook, 6, 0).setCellValue("Other")),
                Named.of("a formula", workbook -> cell(workbook, 7, 1).setCellFormula("B7+B4")),
                Named.of("a fill", workbook -> {
                    XSSFCellStyle style = workbook.createCellStyle();
                    style.cloneStyleFrom(cell(workbook, 7, 1).getCellStyle());
                    style.setFillForegroundColor((short) 10);
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                    cell(workbook, 7, 1).setCellStyle(style);
                }),
                Named.of("a merge", workbook -> workbook.getSheetAt(0)
                        .addMergedRegion(CellRangeAddress.valueOf("A1:B1"))),
                Named.of("a width", workbook -> workbook.getSheetAt(0).setColumnWidth(0, 99)),
                Named.of("a pane", workbook -> workbook.getSheetAt(1).createFreezePane(0, 3)),
                Named.of(
                        "a print set-up",
                        workbook -> workbook.getSheetAt(1).getPrintSetup().setLandscape(false)),
                Named.of(
                        "a footer",
                        workbook -> workbook.getSheetAt(1).getFooter().setLeft("confidential")),
                Named.of("a page break", workbook -> workbook.getSheetAt(1).setRowBreak(3)),
                Named.of("a protection", workbook -> workbook.getSheetAt(0).protectSheet("secret")),
                Named.of(
                        "an outline level",
                        workbook -> cell(workbook, 7, 1).getRow().getCTRow().setOutlineLevel((short) 2)),
                Named.of("a chart title", workbook -> workbook.getSheetAt(0)
                        .getDrawingPatriarch()
                        .getCharts()
                        .get(0)
                        .setTitleText("Other")),
                Named.of("a hyperlink", workbook -> {
                    var link = workbook.getCreationHelper()
                            .createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.URL);
                    link.setAddress("https://example.org");
                    cell(workbook, 7, 1).setHyperlink(link);
                }),
                Named.of("a print area", workbook -> workbook.setPrintArea(1, "$A$1:$B$2")),
                Named.of("a conditional format", workbook -> workbook.getSheetAt(1)
                        .getSheetConditionalFormatting()
                        .removeConditionalFormatting(0)));
    }

    private static org.apache.poi.xssf.usermodel.XSSFCell cell(XSSFWorkbook workbook, int row, int column) {
        return workbook.getSheetAt(0).getRow(row).getCell(column);
    }
}
