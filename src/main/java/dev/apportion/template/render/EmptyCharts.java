package dev.apportion.template.render;

import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.Relations;
import dev.apportion.template.formula.Formula;
import dev.apportion.template.plan.Blueprint;
import dev.apportion.template.plan.ChartPlan;
import dev.apportion.template.plan.PartPlan;
import dev.apportion.template.plan.RowPlan;
import dev.apportion.template.plan.SheetPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a chart has nothing to draw of: a series of a filled table without a number but zero is left out, and a chart without
 * a series. The chart beside it takes its room; rows that nothing else stands in are hidden.
 */
final class EmptyCharts {

    private final Blueprint blueprint;
    private final Filling filling;
    private final Map<String, Set<String>> relations = new HashMap<>();
    private final Set<String> parts = new HashSet<>();
    private final Map<Integer, BitSet> rows = new HashMap<>();

    EmptyCharts(Blueprint blueprint, Filling filling) {
        this.blueprint = blueprint;
        this.filling = filling;
        for (ChartPlan chart : blueprint.charts()) {
            Element root = root(chart.part());
            if (root != null && !filling.removed(chart.sheet()) && empty(root)) {
                parts.addAll(chart.parts());
                relations
                        .computeIfAbsent(chart.drawing(), drawing -> new HashSet<>())
                        .add(chart.relation());
            }
        }
        for (PartPlan plan : blueprint.parts()) {
            if (plan.kind() == PartPlan.Kind.DRAWING && plan.root() != null && relations.containsKey(name(plan))) {
                rows.put(plan.sheet(), hidden(plan.root(), plan.sheet(), of(name(plan))));
            }
        }
    }

    /** Whether a part is a chart's that is left out, or goes with one. */
    boolean leftOut(String part) {
        return parts.contains(part);
    }

    /** Rows of the template, from 1, that only charts which are left out stood in. */
    BitSet hiddenRows(int sheet) {
        return rows.getOrDefault(sheet, new BitSet());
    }

    /** Takes the series that draw nothing out of a chart that stays. */
    void prune(Element chart) {
        List<Element> groups = groups(chart);
        boolean numbered = groups.isEmpty() || anyNamed(chart, "legendEntry");
        for (Element group : numbered ? List.<Element>of() : groups) {
            List<Element> nothing =
                    group.all("ser").stream().filter(this::drawsNothing).toList();
            if (nothing.size() < group.all("ser").size()) {
                group.children.removeAll(nothing);
            }
        }
    }

    /** Takes the charts that are left out off a drawing, before anything of it is moved. */
    void takeOff(Element drawing, String part) {
        Set<String> gone = of(part);
        if (gone.isEmpty()) {
            return;
        }
        for (Object child : List.copyOf(drawing.children)) {
            if (child instanceof Element anchor && gone.contains(relation(anchor))) {
                drawing.children.remove(anchor);
                ChartAnchors.fill(anchor, drawing);
            }
        }
    }

    private Set<String> of(String drawing) {
        return relations.getOrDefault(drawing, Set.of());
    }

    private BitSet hidden(Element drawing, int sheet, Set<String> gone) {
        BitSet hidden = new BitSet();
        BitSet kept = new BitSet();
        for (Object child : drawing.children) {
            if (child instanceof Element anchor && anchor.first("from") != null) {
                (gone.contains(relation(anchor)) ? hidden : kept).or(ChartAnchors.rows(anchor));
            }
        }
        hidden.andNot(kept);
        SheetPlan plan = blueprint.sheets().get(sheet);
        for (RowPlan row : plan.cells().rows()) {
            if (!row.cells().isEmpty()) {
                hidden.clear(row.row());
            }
        }
        return hidden;
    }

    private boolean empty(Element chart) {
        List<Element> series = groups(chart).stream()
                .flatMap(group -> group.all("ser").stream())
                .toList();
        return !series.isEmpty() && series.stream().allMatch(this::drawsNothing);
    }

    /** Kinds of charts in one; none of a chart of a pivot table, whose values are known when it is opened. */
    private static List<Element> groups(Element root) {
        Element chart = root.first("chart");
        Element area = chart == null || root.first("pivotSource") != null ? null : chart.first("plotArea");
        List<Element> groups = new ArrayList<>();
        if (area != null) {
            area.children.forEach(child -> {
                if (child instanceof Element group && group.first("ser") != null) {
                    groups.add(group);
                }
            });
        }
        return groups;
    }

    private boolean drawsNothing(Element series) {
        Element values = series.first("val") == null ? series.first("yVal") : series.first("val");
        Element held = values == null ? null : values.first("numRef");
        Element reference = held == null ? null : held.first("f");
        Formula formula = reference == null ? null : blueprint.reference(reference.text());
        if (formula == null || formula.reads().stream().noneMatch(this::isFilled)) {
            return false;
        }
        List<@Nullable Object> numbers = formula.referred(filling);
        return numbers != null
                && numbers.stream().noneMatch(value -> value instanceof BigDecimal number && number.signum() != 0);
    }

    private boolean isFilled(Formula.Read read) {
        return blueprint.sheets().get(read.sheet()).tables().stream()
                .anyMatch(table -> read.cells().firstRow() <= table.info().lastRow()
                        && read.cells().lastRow() >= table.info().firstRow());
    }

    private @Nullable Element root(String part) {
        return blueprint.parts().stream()
                .filter(plan -> name(plan).equals(part))
                .map(PartPlan::root)
                .findFirst()
                .orElse(null);
    }

    private static String name(PartPlan plan) {
        return plan.part().name();
    }

    /** The id of the chart that an anchor holds; empty if it holds none. */
    private static String relation(Element anchor) {
        List<String> ids = new ArrayList<>();
        anchor.each(element -> {
            if (element.local().equals("chart")) {
                ids.add(Relations.idIn(element));
            }
        });
        return ids.isEmpty() ? "" : ids.get(0);
    }

    private static boolean anyNamed(Element root, String local) {
        boolean[] found = new boolean[1];
        root.each(element -> found[0] |= element.local().equals(local));
        return found[0];
    }
}
