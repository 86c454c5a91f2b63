package dev.apportion.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/** What a chart has nothing to draw of is left out of the chart, and a chart that draws nothing out of the workbook. */
class EmptyChartsTest {

    record Line(
            String name,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal plan) {}

    record Company(String title, List<Line> lines, List<Line> others) {}

    private static final Line COST = new Line("A", new BigDecimal("950"), null);
    private static final Line MORE = new Line("B", new BigDecimal("1000"), BigDecimal.ZERO);

    private final Path folder;

    EmptyChartsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aSeriesWithoutAnyNumberButZeroIsLeftOut() throws Exception {
        try (XSSFWorkbook filled = render(new Company("x", List.of(COST, MORE), List.of(COST)))) {
            assertThat(charts(filled)).hasSize(2).allSatisfy(chart -> assertThat(
                            chart.getCTChart().getPlotArea().getBarChartArray(0).sizeOfSerArray())
                    .isEqualTo(1));
        }
    }

    @Test
    void barsBeginAtZeroAlsoWhereTheyAreOfLikeLength() throws Exception {
        try (XSSFWorkbook filled = render(new Company("x", List.of(COST, MORE), List.of(COST)))) {
            assertThat(charts(filled)
                            .get(0)
                            .getCTChart()
                            .getPlotArea()
                            .getValAxArray(0)
                            .getScaling()
                            .getMin()
                            .getVal())
                    .isZero();
        }
        Line credit = new Line("C", new BigDecimal("-5"), null);
        try (XSSFWorkbook filled = render(new Company("x", List.of(COST, credit), List.of(credit)))) {
            assertThat(charts(filled)
                            .get(0)
                            .getCTChart()
                            .getPlotArea()
                            .getValAxArray(0)
                            .getScaling()
                            .isSetMin())
                    .as("with bars on both sides the program decides")
                    .isFalse();
        }
    }

    @Test
    void theChartBesideAnEmptyOneTakesItsRoom() throws Exception {
        try (XSSFWorkbook filled = render(new Company("x", List.of(COST), List.of()))) {
            assertThat(charts(filled)).hasSize(1);
            CTTwoCellAnchor anchor = filled.getSheet("Summary")
                    .getDrawingPatriarch()
                    .getCTDrawing()
                    .getTwoCellAnchorArray(0);
            assertThat(anchor.getFrom().getCol()).isZero();
            assertThat(anchor.getTo().getCol()).isEqualTo(8);
            assertThat((Object) filled.getSheet("Summary").getRow(5))
                    .as("rows stay in sight")
                    .isNull();
        }
    }

    @Test
    void rowsThatOnlyEmptyChartsStoodInAreHidden() throws Exception {
        try (XSSFWorkbook filled = render(new Company("x", List.of(), List.of()))) {
            XSSFSheet sheet = filled.getSheet("Summary");
            assertThat(charts(filled)).isEmpty();
            assertThat(filled.getPackage().getParts())
                    .extracting(part -> part.getPartName().getName())
                    .noneMatch(name -> name.startsWith("/xl/charts/"));
            assertThat(sheet.getRow(4).getZeroHeight()).isTrue();
            assertThat(sheet.getRow(13).getZeroHeight()).isTrue();
            assertThat(sheet.getRow(9).getZeroHeight())
                    .as("with a text of its own")
                    .isFalse();
            assertThat(sheet.getRow(15).getCell(0).getStringCellValue()).isEqualTo("below");
        }
    }

    private static List<XSSFChart> charts(XSSFWorkbook workbook) {
        return workbook.getSheet("Summary").getDrawingPatriarch().getCharts();
    }

    private XSSFWorkbook render(Company company) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Template.compile(template(), Company.class, Locale.ENGLISH).render(company, out);
        return Workbooks.open(out.toByteArray());
    }

    private Path template() throws Exception {
        try (XSSFWorkbook template = new XSSFWorkbook()) {
            XSSFSheet summary = template.createSheet("Summary");
            Workbooks.row(summary, 1, "${title}");
            Workbooks.row(summary, 10, "beside a chart");
            Workbooks.row(summary, 16, "below");
            table(template, "Lines");
            table(template, "Others");
            chart(summary, template.getSheet("Lines"), 0);
            chart(summary, template.getSheet("Others"), 4);
            return Workbooks.save(template, folder.resolve("template.xlsx"));
        }
    }

    private static void table(XSSFWorkbook template, String name) {
        XSSFSheet sheet = template.createSheet(name);
        Workbooks.row(sheet, 1, "Name", "Amount", "Plan");
        Workbooks.row(sheet, 2, "${name}", "${amount}", "${plan}");
        Workbooks.table(sheet, name, "A1:C2", 0);
    }

    /** In rows 5 to 14. */
    private static void chart(XSSFSheet at, XSSFSheet data, int column) {
        var drawing = at.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, column, 4, column + 4, 14));
        var bars = chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        for (String cell : List.of("B2", "C2")) {
            bars.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(data, CellRangeAddress.valueOf("A2")),
                    XDDFDataSourcesFactory.fromNumericCellRange(data, CellRangeAddress.valueOf(cell)));
        }
        chart.plot(bars);
    }
}
