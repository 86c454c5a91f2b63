package dev.apportion.report.chart;

import java.util.List;

/**
 * The way from one amount to another by what changed.
 *
 * @param cut where its bars begin, in words that follow a title; empty if they begin at zero
 */
public record Bridge(String cut, List<BridgeStep> steps) {

    /** Where there is nothing to go from. */
    static final Bridge NONE = new Bridge("", List.of());
}
