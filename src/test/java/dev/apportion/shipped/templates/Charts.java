package dev.apportion.shipped.templates;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/** Stacked bars of project and operation cost. Dark and light, so that they differ in gray as well. */
final class Charts {

    private static final List<String> COLORS = List.of(Theme.BLUE, Theme.LIGHT_BLUE, Theme.GRAY);

    private Charts() {}

    /** Draws the columns of a table's pattern row, named by the cells above it, from column and row to column and row. */
    static void stacked(
            TemplateSheet at,
            int[] place,
            String title,
            String alt,
            XSSFSheet data,
            int row,
            int label,
            int... columns) {
        at.theme.texts.add(title);
        at.theme.texts.add(alt);
        var drawing = at.sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, place[0], place[1], place[2], place[3]));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().forEach(run -> {
            run.setFontSize(12.0);
            run.setLanguage(Locale.ENGLISH); // else that of the computer that makes the template
        });
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        var bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var left = chart.createValueAxis(AxisPosition.LEFT);
        left.setNumberFormat("#,##0;(#,##0)");
        // Below the bars also where they are negative.
        bottom.setTickLabelPosition(AxisTickLabelPosition.LOW);
        left.setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(BarGrouping.STACKED);
        bars.setGapWidth(60);
        for (int i = 0; i < columns.length; i++) {
            var series = bars.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(data, new CellRangeAddress(row, row, label, label)),
                    XDDFDataSourcesFactory.fromNumericCellRange(
                            data, new CellRangeAddress(row, row, columns[i], columns[i])));
            String heading = data.getRow(row - 1).getCell(columns[i]).getStringCellValue();
            series.setTitle(heading, null);
            series.setFillProperties(
                    new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(COLORS.get(i)))));
        }
        chart.plot(bars);
        overlap(chart);
        font(chart);
        var frames = drawing.getCTDrawing().getTwoCellAnchorList();
        var named = frames.get(frames.size() - 1)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        named.setDescr(alt);
        named.setName(title);
    }

    /** All of a chart's texts in the font of the cells; without it each program takes its own. */
    private static void font(XSSFChart chart) {
        String charts = "http://schemas.openxmlformats.org/drawingml/2006/chart";
        String drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
        try (XmlCursor cursor = chart.getCTChartSpace().newCursor()) {
            if (!cursor.toChild(new QName(charts, "chart"))
                    || !cursor.toEndToken().isEnd()) {
                throw new IllegalStateException("A chart space without a chart");
            }
            cursor.toNextToken();
            cursor.beginElement(new QName(charts, "txPr", "c"));
            cursor.insertElement(new QName(drawing, "bodyPr", "a"));
            cursor.beginElement(new QName(drawing, "p", "a"));
            cursor.beginElement(new QName(drawing, "pPr", "a"));
            cursor.beginElement(new QName(drawing, "defRPr", "a"));
            cursor.insertAttributeWithValue("sz", "900");
            cursor.beginElement(new QName(drawing, "latin", "a"));
            cursor.insertAttributeWithValue("typeface", Theme.FONT);
        }
    }

    /** Stacks the bars over each other. Written as bare XML, for POI's small schema has no type for it. */
    private static void overlap(XSSFChart chart) {
        String charts = "http://schemas.openxmlformats.org/drawingml/2006/chart";
        try (XmlCursor cursor =
                chart.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
            if (!cursor.toChild(new QName(charts, "axId"))) {
                throw new IllegalStateException("A bar chart without axes");
            }
            cursor.beginElement(new QName(charts, "overlap", "c"));
            cursor.insertAttributeWithValue("val", "100");
        }
    }
}
