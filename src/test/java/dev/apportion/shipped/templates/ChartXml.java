package dev.apportion.shipped.templates;

import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** Writes a chart as the standard has it; the small schema of POI lacks types for most of it. */
final class ChartXml {

    private static final String SPACES = "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    private static final String NUMBER = "#,##0;-#,##0;0";

    private final ChartShape shape;
    private final String sheet;
    private final int row;

    /** @param row of the pattern, from 0 */
    ChartXml(ChartShape shape, String sheet, int row) {
        this.shape = shape;
        this.sheet = sheet;
        this.row = row;
    }

    String of(String title, int label, List<ChartSeries> series) {
        StringBuilder xml = new StringBuilder("<c:chartSpace " + SPACES + "><c:roundedCorners val=\"0\"/><c:chart>");
        xml.append("<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr algn=\"l\"><a:defRPr sz=\"1000\" b=\"1\"/></a:pPr>")
                .append("<a:r><a:rPr lang=\"en\" sz=\"1000\" b=\"1\">")
                .append(text(Theme.INK))
                .append("</a:rPr><a:t>")
                .append(title)
                .append("</a:t></a:r></a:p></c:rich></c:tx>")
                .append(layout("", 1, 1, 0, 0))
                .append("<c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/><c:plotArea>")
                .append(
                        shape.left() == 0
                                ? "<c:layout/>"
                                : layout(
                                        "inner",
                                        shape.left(),
                                        shape.legend() ? 20 : 13,
                                        96 - shape.left(),
                                        shape.legend() ? 76 : 83));
        xml.append("<c:barChart><c:barDir val=\"" + shape.direction() + "\"/><c:grouping val=\"" + shape.grouping()
                + "\"/><c:varyColors val=\"0\"/>");
        for (int i = 0; i < series.size(); i++) {
            series(xml, i, label, series.get(i));
        }
        xml.append("<c:gapWidth val=\"" + shape.gap() + "\"/><c:overlap val=\"" + shape.overlap()
                + "\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>");
        axes(xml);
        xml.append("<c:spPr><a:noFill/></c:spPr></c:plotArea>");
        if (shape.legend()) {
            xml.append("<c:legend><c:legendPos val=\"t\"/>" + layout("", 1, 10, 97, 9)
                    + "<c:overlay val=\"0\"/></c:legend>");
        }
        return xml.append("<c:plotVisOnly val=\"0\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
                .append(
                        "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>")
                .append(font())
                .append("</c:chartSpace>")
                .toString();
    }

    private void series(StringBuilder xml, int place, int label, ChartSeries series) {
        xml.append("<c:ser><c:idx val=\"" + place + "\"/><c:order val=\"" + place + "\"/><c:tx><c:v>")
                .append(series.title())
                .append("</c:v></c:tx><c:spPr>" + series.paint().xml() + "</c:spPr><c:invertIfNegative val=\"0\"/>");
        if (!series.labels().isEmpty()) {
            xml.append("<c:dLbls><c:numFmt formatCode=\"")
                    .append(series.labels().replace("\"", "&quot;"))
                    .append(
                            "\" sourceLinked=\"0\"/><c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/>"
                                    + "<c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/>"
                                    + "<c:showBubbleSize val=\"0\"/></c:dLbls>");
        }
        xml.append("<c:cat><c:strRef><c:f>" + cell(label) + "</c:f><c:strCache><c:ptCount val=\"1\"/></c:strCache>"
                + "</c:strRef></c:cat><c:val><c:numRef><c:f>" + cell(series.column())
                + "</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"1\"/></c:numCache></c:numRef>"
                + "</c:val></c:ser>");
    }

    private void axes(StringBuilder xml) {
        boolean lies = shape.direction().equals("bar");
        xml.append("<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"" + (lies ? "maxMin" : "minMax")
                + "\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"" + (lies ? "l" : "b")
                + "\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"" + (shape.names() ? "low" : "none")
                + "\"/><c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"" + Theme.GRAY
                + "\"/></a:solidFill></a:ln></c:spPr><c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/>"
                + "<c:lblOffset val=\"100\"/><c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>");
        xml.append(
                "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\""
                        + (shape.axis() ? 0 : 1) + "\"/><c:axPos val=\"" + (lies ? "b" : "l") + "\"/>"
                        + (shape.axis()
                                ? "<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\""
                                        + Theme.LINE + "\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>"
                                : "")
                        + "<c:numFmt formatCode=\"" + NUMBER + "\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                        + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"" + (lies ? "high" : "nextTo")
                        + "\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>");
    }

    /** A place in percent of the chart. Without a width, which titles have none of, only where it begins. */
    private static String layout(String target, int left, int top, int width, int height) {
        return "<c:layout><c:manualLayout>"
                + (target.isEmpty() ? "" : "<c:layoutTarget val=\"" + target + "\"/>")
                + "<c:xMode val=\"edge\"/><c:yMode val=\"edge\"/><c:x val=\"" + part(left) + "\"/><c:y val=\""
                + part(top) + "\"/>"
                + (width == 0 ? "" : "<c:w val=\"" + part(width) + "\"/><c:h val=\"" + part(height) + "\"/>")
                + "</c:manualLayout></c:layout>";
    }

    private static String part(int percent) {
        return percent < 10 ? "0.0" + percent : "0." + percent;
    }

    /** All texts but the title in the font of the cells; without it each program takes its own. */
    private static String font() {
        return "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"800\" b=\"0\">" + text(Theme.INK)
                + "</a:defRPr></a:pPr><a:endParaRPr lang=\"en\"/></a:p></c:txPr>";
    }

    private static String text(String color) {
        return "<a:solidFill><a:srgbClr val=\"" + color + "\"/></a:solidFill><a:latin typeface=\"" + Theme.FONT
                + "\"/>";
    }

    private String cell(int column) {
        return "'" + sheet + "'!" + new CellReference(row, column, true, true).formatAsString();
    }
}
