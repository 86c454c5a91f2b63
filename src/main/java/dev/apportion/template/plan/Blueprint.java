package dev.apportion.template.plan;

import dev.apportion.template.field.Scope;
import dev.apportion.template.formula.Formula;
import dev.apportion.template.formula.place.Anchor;
import dev.apportion.template.formula.tree.FormulaFault;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A compiled template: what is copied, what is moved, and what is filled. Never changed, but for its cache. */
public final class Blueprint {

    private static final String NOTHING = "none";

    private final List<SheetPlan> sheets;
    private final List<PartPlan> parts;
    private final List<ChartPlan> charts;
    private final WorkbookNames names;
    private final Scope scope;
    private final boolean date1904;
    private final BitSet wrappingStyles;
    private final BitSet read = new BitSet();
    private final Map<String, Formula> moved = new ConcurrentHashMap<>();
    private final Map<String, java.util.Optional<Formula>> calculated = new ConcurrentHashMap<>();

    public Blueprint(
            List<SheetPlan> sheets,
            List<PartPlan> parts,
            List<ChartPlan> charts,
            WorkbookNames names,
            Scope scope,
            boolean date1904,
            BitSet wrappingStyles) {
        this.sheets = List.copyOf(sheets);
        this.parts = List.copyOf(parts);
        this.charts = List.copyOf(charts);
        this.names = names;
        this.scope = scope;
        this.date1904 = date1904;
        this.wrappingStyles = wrappingStyles;
    }

    public List<SheetPlan> sheets() {
        return sheets;
    }

    public List<PartPlan> parts() {
        return parts;
    }

    public List<ChartPlan> charts() {
        return charts;
    }

    public boolean date1904() {
        return date1904;
    }

    /** Indexes of the cell styles that wrap text. */
    public BitSet wrappingStyles() {
        return wrappingStyles;
    }

    /** The fields known outside tables, on a sheet or, for -1, on none. */
    public Scope scope(int sheet) {
        return sheet < 0 ? scope : sheets.get(sheet).scope();
    }

    /** What a sheet whose only table is empty says. */
    public String nothing() {
        return scope.inLanguage(NOTHING);
    }

    public WorkbookNames names() {
        return names;
    }

    /** Marks a sheet as read by formulas or charts of other sheets. */
    public void markRead(int sheet) {
        read.set(sheet);
    }

    public boolean isRead(int sheet) {
        return read.get(sheet);
    }

    /** A formula outside cells, to be moved. */
    public Formula formula(String text, int sheet) {
        return moved.computeIfAbsent(sheet + "!" + text, key -> Formula.text(text, names, Anchor.outside(sheet, 1, 0)));
    }

    /** A reference of a chart, to be read; null if it can't be. */
    @Nullable
    public Formula reference(String text) {
        return calculated
                .computeIfAbsent(text, key -> {
                    try {
                        return java.util.Optional.of(Formula.parse(text, names, Anchor.outside(0, 1, 0)));
                    } catch (FormulaFault unreadable) {
                        return java.util.Optional.empty();
                    }
                })
                .orElse(null);
    }
}
