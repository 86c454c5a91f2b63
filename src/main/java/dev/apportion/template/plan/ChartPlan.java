package dev.apportion.template.plan;

import java.util.Set;

/**
 * A chart of a worksheet, which is left out where it would be empty.
 *
 * @param part its XML
 * @param parts those that go with it: itself, its relations and what only it points to
 * @param drawing the part that places it
 * @param relation id by which the drawing names it
 * @param sheet the sheet that it stands on
 */
public record ChartPlan(String part, Set<String> parts, String drawing, String relation, int sheet) {}
