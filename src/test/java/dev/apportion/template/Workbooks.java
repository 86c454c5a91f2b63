package dev.apportion.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STTotalsRowFunction;

/** Builds template workbooks for the tests. */
final class Workbooks {

    private Workbooks() {}

    static Path save(XSSFWorkbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    static byte[] render(Path template, Record model) throws Exception {
        byte[] filled = filled(template, model);
        assertThat(TemplateLosses.of(Files.readAllBytes(template), filled))
                .as("lost of the template")
                .isEmpty();
        return filled;
    }

    /** Of a template whose only chart has nothing to draw. */
    static byte[] renderWithoutItsChart(Path template, Record model) throws Exception {
        byte[] filled = filled(template, model);
        assertThat(TemplateLosses.of(Files.readAllBytes(template), filled))
                .as("lost of the template")
                .first()
                .isEqualTo("xl/charts/chart1.xml is gone");
        return filled;
    }

    private static byte[] filled(Path template, Record model) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Template.compile(template, model.getClass(), java.util.Locale.ENGLISH).render(model, out);
        RenderedWorkbooks.keep(out.toByteArray());
        return out.toByteArray();
    }

    static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    /** Cells from column A; text starting with = is a formula. */
    static XSSFRow row(XSSFSheet sheet, int number, Object... values) {
        XSSFRow row = sheet.getRow(number - 1) == null ? sheet.createRow(number - 1) : sheet.getRow(number - 1);
        for (int i = 0; i < values.length; i++) {
            XSSFCell cell = row.createCell(i);
            if (values[i] instanceof Number value) {
                cell.setCellValue(value.doubleValue());
            } else if (values[i] instanceof String text && text.startsWith("=")) {
                cell.setCellFormula(text.substring(1));
            } else {
                cell.setCellValue(values[i].toString());
            }
        }
        return row;
    }

    static XSSFTable table(XSSFSheet sheet, String name, String reference, int totals) {
        AreaReference area = sheet.getWorkbook().getCreationHelper().createAreaReference(reference);
        XSSFTable table = sheet.createTable(area);
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().addNewTableStyleInfo().setName("TableStyleMedium2");
        table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
        if (totals > 0) {
            table.getCTTable().setTotalsRowCount(totals);
            table.getCTTable().setTotalsRowShown(true);
        }
        var filter = table.getCTTable().addNewAutoFilter();
        String end = area.getLastCell().formatAsString();
        filter.setRef(
                totals == 0
                        ? reference
                        : reference.replace(
                                end,
                                end.replaceAll("\\d+", "") + area.getLastCell().getRow()));
        table.updateHeaders();
        return table;
    }

    /** A summary and a sheet of lines with a calculated column, totals, formats, validation, chart and print set-up. */
    static XSSFWorkbook pack() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.setCellFormulaValidation(false);
        XSSFSheet summary = workbook.createSheet("Summary");
        XSSFSheet lines = workbook.createSheet("Lines");
        XSSFCellStyle money = workbook.createCellStyle();
        money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00;[Red]-#,##0.00"));
        XSSFCellStyle day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        XSSFCellStyle month = workbook.createCellStyle();
        month.setDataFormat(workbook.createDataFormat().getFormat("mmmm yyyy"));
        XSSFCellStyle total = workbook.createCellStyle();
        total.cloneStyleFrom(money);
        total.setBorderTop(BorderStyle.THIN);
        total.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        total.setFillPattern(FillPatternType.SOLID_FOREGROUND);

        row(summary, 1, "${department.code} ${department.name}");
        row(summary, 2, "Period", "${period}").getCell(1).setCellStyle(month);
        row(summary, 4, "Total", "=SUM(Lines[Amount])").getCell(1).setCellStyle(money);
        row(summary, 5, "Projects", "=SUMIFS(Lines[Amount],Lines[Type],\"Project\")")
                .getCell(1)
                .setCellStyle(money);
        row(summary, 6, "Operations", "=SUMIFS(Lines!$F$5:$F$5,Lines!$C$5:$C$5,\"Operation\")")
                .getCell(1)
                .setCellStyle(money);
        row(summary, 7, "Budget", "${budget}").getCell(1).setCellStyle(money);
        row(summary, 8, "Left", "=B7-B4").getCell(1).setCellStyle(money);
        row(summary, 9, "Verdict", "=IF(B8<0,\"over\",\"within\")&\" budget\"");
        row(summary, 10, "Lines", "=COUNTA(Lines[Document])");
        row(summary, 12, "Pool", "Amount");
        row(summary, 13, "${pool}", "${amount}").getCell(1).setCellStyle(money);
        row(summary, 14, "Total", "=SUBTOTAL(109,Shares[Amount])").getCell(1).setCellStyle(total);
        row(summary, 16, "With shares", "=B4+B14").getCell(1).setCellStyle(money);
        summary.setColumnWidth(0, 20 * 256);
        summary.setColumnWidth(1, 18 * 256);
        var shares = table(summary, "Shares", "A12:B14", 1);
        shares.getCTTable().getTableColumns().getTableColumnArray(0).setTotalsRowLabel("Total");
        shares.getCTTable().getTableColumns().getTableColumnArray(1).setTotalsRowFunction(STTotalsRowFunction.SUM);

        row(lines, 1, "Lines of ${department.name}");
        row(lines, 4, "Document", "Date", "Type", "Account", "Description", "Amount", "Quantity", "Each", "Running");
        XSSFRow pattern = row(
                lines,
                5,
                "${document}",
                "${date}",
                "${kind}",
                "${account}",
                "${description}",
                "${amount}",
                "${quantity}",
                "=ROUND(F5/G5,2)",
                "=SUM($F$5:F5)");
        pattern.getCell(1).setCellStyle(day);
        for (int column : new int[] {5, 7, 8}) {
            pattern.getCell(column).setCellStyle(money);
        }
        XSSFRow totals = row(
                lines,
                6,
                "Total",
                "",
                "",
                "",
                "",
                "=SUBTOTAL(109,Lines[Amount])",
                "=SUBTOTAL(109,Lines[Quantity])",
                "",
                "");
        totals.getCell(5).setCellStyle(total);
        row(lines, 8, "Checked by", "${department.code}", "=F6*2");
        var table = table(lines, "Lines", "A4:I6", 1);
        var columns = table.getCTTable().getTableColumns();
        columns.getTableColumnArray(0).setTotalsRowLabel("Total");
        columns.getTableColumnArray(5).setTotalsRowFunction(STTotalsRowFunction.SUM);
        columns.getTableColumnArray(6).setTotalsRowFunction(STTotalsRowFunction.SUM);
        lines.createFreezePane(0, 4);
        for (int column = 0; column < 9; column++) {
            lines.setColumnWidth(column, (column == 4 ? 26 : 15) * 256);
        }
        lines.getHeader().setCenter("${department.name} ${period}");
        lines.setRepeatingRows(CellRangeAddress.valueOf("4:4"));
        workbook.setPrintArea(1, "$A$1:$I$8");
        lines.getPrintSetup().setLandscape(true);
        lines.setFitToPage(true);
        lines.getPrintSetup().setFitHeight((short) 0);
        var formats = lines.getSheetConditionalFormatting();
        var negative = formats.createConditionalFormattingRule("$F5<0");
        negative.createPatternFormatting().setFillBackgroundColor(IndexedColors.ROSE.index);
        formats.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("A5:I5")}, negative);
        var validation = lines.getDataValidationHelper();
        lines.addValidationData(validation.createValidation(
                validation.createExplicitListConstraint(new String[] {"Project", "Operation"}),
                new CellRangeAddressList(4, 4, 2, 2)));
        chart(summary, lines);
        return workbook;
    }

    private static void chart(XSSFSheet at, XSSFSheet data) {
        var drawing = at.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, 18, 5, 34));
        chart.setTitleText("Cost of ${department.name}");
        var bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var left = chart.createValueAxis(AxisPosition.LEFT);
        var bars = chart.createData(ChartTypes.BAR, bottom, left);
        var series = bars.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(data, CellRangeAddress.valueOf("A5:A5")),
                XDDFDataSourcesFactory.fromNumericCellRange(data, CellRangeAddress.valueOf("F5:F5")));
        series.setTitle("Amount", null);
        var fill = new org.apache.poi.xddf.usermodel.XDDFSolidFillProperties(
                org.apache.poi.xddf.usermodel.XDDFColor.from(org.apache.poi.xddf.usermodel.PresetColor.STEEL_BLUE));
        series.setFillProperties(fill);
        chart.plot(bars);
    }
}
