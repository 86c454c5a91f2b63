package dev.apportion.shipped.templates;

/**
 * How a chart is built.
 *
 * @param direction {@code bar} lies, for names; {@code col} stands, for time
 * @param overlap of the bars of one name, in percent of their width
 * @param gap between names, in percent of a bar's width
 * @param axis whether amounts stand at an axis, for want of room at the bars
 * @param legend whether what colors mean must be said
 * @param left part of the width, in percent, before the bars begin; 0 leaves it to the program
 */
record ChartShape(
        String direction,
        String grouping,
        int overlap,
        int gap,
        boolean axis,
        boolean legend,
        int left,
        boolean names) {

    /** Names with actual before plan. */
    static final ChartShape BARS = new ChartShape("bar", "clustered", 55, 45, false, true, 40, true);

    /** Differences beside {@link #BARS}, whose names they share. */
    static final ChartShape VARIANCES = new ChartShape("bar", "clustered", 100, 75, false, true, 12, false);

    /** One bar over another of the same name: what is, in what will be, in what may be. */
    static final ChartShape NESTED = new ChartShape("bar", "clustered", 100, 60, false, true, 46, true);

    /** One bar each, so that the title says what it is. */
    static final ChartShape SINGLE = new ChartShape("bar", "clustered", 0, 50, false, false, 46, true);

    static final ChartShape STACKED = new ChartShape("bar", "stacked", 100, 50, false, true, 46, true);
    static final ChartShape BRIDGE = new ChartShape("bar", "stacked", 100, 35, false, false, 46, true);
    static final ChartShape MONTHS = new ChartShape("col", "clustered", 55, 45, true, true, 0, true);
}
