package dev.apportion.shipped.templates;

/**
 * What a chart draws of one column.
 *
 * @param title in the legend
 * @param column from 0
 * @param labels number format of the figures at the ends of bars; empty for none
 */
record ChartSeries(String title, Paint paint, int column, String labels) {

    /** How bars look: by what they are, so that each means the same in all charts, also in gray print. */
    enum Paint {
        ACTUAL(solid(Theme.BLUE)),
        LIGHT(solid(Theme.LIGHT_BLUE)),
        PLAN(line("<a:noFill/>", Theme.INK)),
        FORECAST(line(
                "<a:pattFill prst=\"wdUpDiag\"><a:fgClr><a:srgbClr val=\"" + Theme.BLUE
                        + "\"/></a:fgClr><a:bgClr><a:srgbClr val=\"FFFFFF\"/></a:bgClr></a:pattFill>",
                Theme.BLUE)),
        BETTER(solid(Theme.BETTER_BAR)),
        WORSE(solid(Theme.WORSE_BAR)),
        NONE("<a:noFill/><a:ln><a:noFill/></a:ln>");

        private final String xml;

        Paint(String xml) {
            this.xml = xml;
        }

        /** The inside of a {@code c:spPr}. */
        String xml() {
            return xml;
        }

        private static String solid(String color) {
            return "<a:solidFill><a:srgbClr val=\"" + color + "\"/></a:solidFill>";
        }

        private static String line(String fill, String color) {
            return fill + "<a:ln w=\"12700\">" + solid(color) + "</a:ln>";
        }
    }

    static ChartSeries of(String title, Paint paint, int column) {
        return new ChartSeries(title, paint, column, "");
    }

    ChartSeries labeled(String format) {
        return new ChartSeries(title, paint, column, format);
    }
}
