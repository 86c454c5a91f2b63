package dev.apportion.template.compile;

import dev.apportion.ooxml.Parts;
import dev.apportion.ooxml.Relations;
import dev.apportion.template.plan.ChartPlan;
import dev.apportion.template.plan.PartPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds which drawing places which chart, and what goes with it. */
final class ChartPlans {

    private ChartPlans() {}

    static List<ChartPlan> of(List<PartPlan> plans, Parts parts) throws IOException {
        List<ChartPlan> charts = new ArrayList<>();
        for (PartPlan drawing : plans) {
            if (drawing.kind() != PartPlan.Kind.DRAWING) {
                continue;
            }
            String name = drawing.part().name();
            for (Relations.Relation relation : Relations.of(parts, name)) {
                if (relation.type().equals("chart")) {
                    charts.add(new ChartPlan(
                            relation.target(), with(relation.target(), parts), name, relation.id(), drawing.sheet()));
                }
            }
        }
        return charts;
    }

    private static Set<String> with(String chart, Parts parts) throws IOException {
        Set<String> with = new HashSet<>(Set.of(chart, Relations.partOf(chart)));
        Relations.of(parts, chart).forEach(relation -> with.add(relation.target()));
        return Set.copyOf(with);
    }
}
