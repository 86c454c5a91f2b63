package dev.apportion.template.compile;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.Parts;
import dev.apportion.ooxml.Relations;
import dev.apportion.template.fault.TemplateFaults;
import dev.apportion.template.formula.Formula;
import dev.apportion.template.plan.CellPlan;
import dev.apportion.template.plan.SheetPlan;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** What can't be done with a sheet that is repeated: there may be none of it or many. */
final class RepetitionFaults {

    private static final Set<String> ONCE = Set.of("pivotTable", "slicer", "timeline", "queryTable");

    private final List<SheetPlan> sheets;
    private final TemplateFaults faults;

    RepetitionFaults(List<SheetPlan> sheets, TemplateFaults faults) {
        this.sheets = sheets;
        this.faults = faults;
    }

    void check(Parts parts) throws IOException {
        for (SheetPlan sheet : sheets) {
            if (sheet.tab().copy().collection() == null) {
                continue;
            }
            for (Relations.Relation relation : Relations.of(parts, sheet.tab().part())) {
                if (ONCE.contains(relation.type())) {
                    faults.add(
                            sheet.name(),
                            "",
                            "the sheet is repeated for each element, so it can't hold a " + relation.type()
                                    + "; move that to a sheet of its own");
                }
            }
        }
        for (SheetPlan sheet : sheets) {
            for (CellPlan cell : sheet.cells().byAddress().values()) {
                Formula formula = cell.formula();
                if (formula != null && readsOther(formula, sheet)) {
                    faults.add(
                            sheet.name(),
                            CellAddress.of(cell.row(), cell.column()),
                            "the formula reads a sheet that is repeated for each element, of which there may be none or"
                                    + " many; calculate from a table of the collection instead");
                }
            }
        }
    }

    private boolean readsOther(Formula formula, SheetPlan own) {
        return formula.reads().stream()
                .filter(read -> read.sheet() != own.index())
                .map(read -> sheets.get(read.sheet()).tab().copy())
                .anyMatch(copy -> copy.collection() != null && copy.number() == 0);
    }
}
