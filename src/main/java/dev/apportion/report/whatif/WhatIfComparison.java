package dev.apportion.report.whatif;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.WorkItem;
import dev.apportion.ledger.Run;
import dev.apportion.message.Message;
import dev.apportion.message.Wording;
import dev.apportion.money.MinorUnits;
import dev.apportion.policy.Policy;
import dev.apportion.report.chart.Bridge;
import dev.apportion.report.chart.BridgeStep;
import dev.apportion.report.chart.Bridges;
import dev.apportion.report.figures.Heading;
import dev.apportion.report.figures.ItemNames;
import dev.apportion.report.figures.LineRow;
import dev.apportion.report.front.FrontWords;
import dev.apportion.report.whatif.PolicyDifferences.Place;
import dev.apportion.template.model.Description;
import dev.apportion.template.model.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.lang3.stream.Streams;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A period under another policy beside what it is. Amounts are fully loaded cost in the reporting currency.
 *
 * @param other name of the other policy's file
 * @param otherPolicy its SHA-256
 * @param before all cost in the ledger, held lines included; likewise {@code after}
 * @param byRates what other exchange rates add
 * @param notCost lines that the other policy takes for no cost
 * @param moved how many lines differ
 */
public record WhatIfComparison(
        Heading head,
        String other,
        String otherPolicy,
        BigDecimal before,
        BigDecimal byRates,
        BigDecimal notCost,
        BigDecimal after,
        int moved,
        Iterable<DepartmentDifference> departments,

        @Description("where the bars of the bridge begin, in words; empty at zero")
        String bridgeCut,

        @Description("from all cost before to all cost after, by department")
        Iterable<BridgeStep> bridge,

        Iterable<ItemDifference> items,
        Iterable<Cause> causes,
        Iterable<ChangedLine> lines,
        Iterable<Note> notes) {

    private static final String BEFORE = "Before";
    private static final String AFTER = "After";

    /** A department under both policies. */
    record DepartmentDifference(
            String code,
            String name,
            BigDecimal projectBefore,
            BigDecimal projectAfter,
            BigDecimal operationBefore,
            BigDecimal operationAfter,
            BigDecimal heldBefore,
            BigDecimal heldAfter,
            String movedBy) {

        private BigDecimal change() {
            return projectAfter
                    .add(operationAfter)
                    .add(heldAfter)
                    .subtract(projectBefore)
                    .subtract(operationBefore)
                    .subtract(heldBefore);
        }
    }

    /** A work item, or the held cost, of a department under both policies; those that stay the same are left out. */
    record ItemDifference(
            String department,
            String code,
            String name,
            @Word String typeBefore,
            @Word String typeAfter,
            BigDecimal before,
            BigDecimal after,
            String movedBy) {}

    /** A rule, pool, rate or handover with all that it moved between work items or out of held cost. */
    record Cause(String name, int lines, BigDecimal moved) {}

    /** A line that is decided differently, or converted at another rate. */
    record ChangedLine(
            String file,
            String sheet,
            int row,
            String department,
            @Nullable String description,
            BigDecimal before,
            BigDecimal after,
            @Word String typeBefore,
            @Nullable String itemBefore,
            String evidenceBefore,
            @Word String typeAfter,
            @Nullable String itemAfter,
            String evidenceAfter) {}

    /** What to know when reading the comparison. */
    record Note(String text) {}

    public static WhatIfComparison of(
            Policy policy,
            Run run,
            OtherPolicy other,
            PolicyDifferences differences,
            Iterable<LineChange> changes,
            List<Message> notes,
            FrontWords words) {
        CurrencyUnit currency = run.currency();
        Wording wording = Wording.in(policy.settings().language());
        Effects all = new Effects();
        differences.places.values().forEach(all::add);
        List<DepartmentDifference> departments = departments(policy, differences, currency, wording);
        Bridge bridge = new Bridges(words)
                .bridge(
                        words.said(BEFORE),
                        MinorUnits.decimal(all.before, currency),
                        departments.stream()
                                .map(row -> new Bridges.Change(row.name(), row.change()))
                                .toList(),
                        words.said(AFTER));
        return new WhatIfComparison(
                Heading.of(policy, run),
                other.file(),
                other.sha256(),
                MinorUnits.decimal(all.before, currency),
                MinorUnits.decimal(differences.byRates, currency),
                MinorUnits.decimal(differences.notCost, currency),
                MinorUnits.decimal(all.after, currency),
                differences.moved,
                departments,
                bridge.cut(),
                bridge.steps(),
                items(differences, currency, wording),
                causes(differences, currency, wording),
                () -> Streams.of(changes)
                        .filter(LineChange::differs)
                        .map(change -> line(change, currency, wording))
                        .iterator(),
                notes.stream().map(note -> new Note(wording.of(note))).toList());
    }

    private static List<DepartmentDifference> departments(
            Policy policy, PolicyDifferences differences, CurrencyUnit currency, Wording wording) {
        Map<String, DepartmentEffects> departments = new TreeMap<>();
        differences.places.forEach((place, effects) -> departments
                .computeIfAbsent(place.department(), code -> new DepartmentEffects())
                .add(place, effects, differences));
        List<DepartmentDifference> rows = new ArrayList<>();
        departments.forEach((code, of) -> {
            var registered = policy.departments().get(code);
            rows.add(new DepartmentDifference(
                    code,
                    registered == null ? code : registered.department().name(),
                    MinorUnits.decimal(of.project.before, currency),
                    MinorUnits.decimal(of.project.after, currency),
                    MinorUnits.decimal(of.operation.before, currency),
                    MinorUnits.decimal(of.operation.after, currency),
                    MinorUnits.decimal(of.held.before, currency),
                    MinorUnits.decimal(of.held.after, currency),
                    of.all.inWords(currency, wording, cause -> differences.inWords(cause, wording))));
        });
        return rows;
    }

    /** What a department's cost is on, under both policies; a work item may be a project under one of them alone. */
    private static final class DepartmentEffects {
        private final Effects all = new Effects();
        private final Effects project = new Effects();
        private final Effects operation = new Effects();
        private final Effects held = new Effects();

        private void add(Place place, Effects effects, PolicyDifferences differences) {
            all.add(effects);
            Effects before = part(place, differences.itemsBefore);
            before.before = Math.addExact(before.before, effects.before);
            Effects after = part(place, differences.itemsAfter);
            after.after = Math.addExact(after.after, effects.after);
        }

        private Effects part(Place place, Map<Place, WorkItem> items) {
            if (place.item().equals(PolicyDifferences.HELD)) {
                return held;
            }
            WorkItem item = items.get(place);
            return item != null && item.type() == CostType.PROJECT ? project : operation;
        }
    }

    private static List<ItemDifference> items(PolicyDifferences differences, CurrencyUnit currency, Wording wording) {
        List<ItemDifference> rows = new ArrayList<>();
        differences.places.forEach((place, effects) -> {
            WorkItem before = differences.itemsBefore.get(place);
            WorkItem after = differences.itemsAfter.get(place);
            boolean held = place.item().equals(PolicyDifferences.HELD);
            boolean sameType = held || (before != null && after != null && before.type() == after.type());
            if (effects.before != effects.after || !sameType) {
                WorkItem known = after != null ? after : before;
                rows.add(new ItemDifference(
                        place.department(),
                        held ? "Held" : place.item(),
                        known == null ? wording.of(Message.of("Awaits a decision")) : ItemNames.of(known, wording),
                        held ? "Held" : type(before),
                        held ? "Held" : type(after),
                        MinorUnits.decimal(effects.before, currency),
                        MinorUnits.decimal(effects.after, currency),
                        effects.inWords(currency, wording, cause -> differences.inWords(cause, wording))));
            }
        });
        return rows;
    }

    private static String type(@Nullable WorkItem item) {
        if (item == null) {
            return "–";
        }
        return LineRow.type(item.type());
    }

    private static List<Cause> causes(PolicyDifferences differences, CurrencyUnit currency, Wording wording) {
        Map<DifferenceCause, Long> moved = new LinkedHashMap<>();
        Map<DifferenceCause, Long> arrived = new LinkedHashMap<>();
        Map<DifferenceCause, Long> left = new LinkedHashMap<>();
        for (Effects effects : differences.places.values()) {
            effects.byCause().forEach((cause, minor) -> {
                (minor > 0 ? arrived : left).merge(cause, Math.abs(minor), Math::addExact);
                moved.merge(cause, Math.max(arrived.getOrDefault(cause, 0L), left.getOrDefault(cause, 0L)), Math::max);
            });
        }
        List<Map.Entry<DifferenceCause, Long>> largest = new ArrayList<>(moved.entrySet());
        largest.removeIf(cause -> cause.getValue() == 0);
        largest.sort(Map.Entry.<DifferenceCause, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(cause -> differences.inWords(cause.getKey(), wording)));
        return largest.stream()
                .map(cause -> new Cause(
                        differences.inWords(cause.getKey(), wording),
                        differences.lines.getOrDefault(cause.getKey(), 0),
                        MinorUnits.decimal(cause.getValue(), currency)))
                .toList();
    }

    private static ChangedLine line(LineChange change, CurrencyUnit currency, Wording wording) {
        CostLine line = change.before().line();
        return new ChangedLine(
                line.source().file(),
                line.source().sheet(),
                line.source().row(),
                line.department(),
                line.posting().description(),
                MinorUnits.decimal(change.before().reportingMinor(), currency),
                MinorUnits.decimal(change.after().reportingMinor(), currency),
                change.typeBefore(),
                change.before().decision().workItem(),
                wording.of(change.before().decision().evidence()),
                change.typeAfter(),
                change.after().decision().workItem(),
                wording.of(change.after().decision().evidence()));
    }
}
