package dev.apportion.shipped.templates;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;

/** Puts charts on a sheet: native ones, which draw the pattern row of a table on the sheet of chart figures and grow with it. */
final class Charts {

    /**
     * Where a chart stands.
     *
     * @param row first row, from 1
     */
    record Place(int fromColumn, int toColumn, int row, int rows) {}

    private Charts() {}

    /**
     * Draws columns of a table.
     *
     * @param title what is shown, of when and in which unit
     * @param alt the same in words for those who don't see it
     * @param headings row of the table's headings, from 1; names stand in its first column
     */
    static void draw(
            TemplateSheet at,
            Place place,
            ChartShape shape,
            String title,
            String alt,
            int headings,
            List<ChartSeries> series) {
        at.theme.texts.add(title);
        at.theme.texts.add(alt);
        series.forEach(one -> at.theme.texts.add(one.title()));
        var drawing = at.sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(
                0, 0, 0, 0, place.fromColumn(), place.row() - 1, place.toColumn(), place.row() - 1 + place.rows()));
        String xml = new ChartXml(shape, ChartFigures.SHEET, headings).of(title, 0, series);
        write(chart, xml);
        var frames = drawing.getCTDrawing().getTwoCellAnchorList();
        var named = frames.get(frames.size() - 1)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        named.setDescr(alt);
        named.setName("Chart " + frames.size());
    }

    private static void write(XSSFChart chart, String xml) {
        try (XmlCursor written = XmlObject.Factory.parse(xml).newCursor();
                XmlCursor space = chart.getCTChartSpace().newCursor()) {
            written.toFirstChild();
            space.removeXmlContents();
            space.toEndToken();
            written.copyXmlContents(space);
        } catch (XmlException e) {
            throw new IllegalStateException(xml, e);
        }
    }
}
