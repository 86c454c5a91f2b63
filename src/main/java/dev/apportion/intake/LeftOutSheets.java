package dev.apportion.intake;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.intake.doubt.SheetSums;
import dev.apportion.intake.month.SheetNames;
import dev.apportion.intake.numbers.SheetWatch;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.intake.table.TableFinder;
import dev.apportion.policy.Field;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sheets that are not read since others of the workbook have their cost: by their names those of another time and plans, and by
 * names and sums summaries. Sheets are read twice only where one is called a summary.
 */
final class LeftOutSheets {

    private final List<Sheet> sheets;
    private final SheetTables tables;
    private final SheetNames names;
    private final TableOpener opener;
    private final Map<String, Boolean> withTable = new HashMap<>();

    /** What their lines add up to, by the name of the sheet; null until asked for. */
    private @Nullable Map<String, SheetSums> summaries;

    LeftOutSheets(List<Sheet> sheets, SheetTables tables, SheetNames names, TableOpener opener) {
        this.sheets = sheets;
        this.tables = tables;
        this.names = names;
        this.opener = opener;
    }

    /** Whether another sheet has the period's cost, by their names, and nobody says that this one has it too. */
    boolean isOfAnotherTime(Sheet sheet, TableFinder.Found found) throws UnreadableWorkbookException {
        List<String> others = names.insteadOf(sheet.name());
        // Days don't make actual cost of a plan.
        boolean dated = isDated(found) && !names.isPlan(sheet.name());
        if (others.isEmpty() || dated || tables.isSaid(sheet)) {
            return false;
        }
        for (Sheet other : sheets) {
            if (others.contains(other.name()) && hasTable(other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether rows of a table say themselves when they are of. */
    static boolean isDated(TableFinder.Found found) {
        return found.mapping().has(Field.DATE) || found.mapping().has(Field.PERIOD);
    }

    /** Asked by each sheet that may be left out, and looked up once. */
    private boolean hasTable(Sheet sheet) throws UnreadableWorkbookException {
        Boolean known = withTable.get(sheet.name());
        if (known == null) {
            known = tables.of(sheet).found() != null;
            withTable.put(sheet.name(), known);
        }
        return known;
    }

    /** The sheets that are called summaries and hold to the cent what all others do, with their sums. */
    Map<String, SheetSums> summaries() throws UnreadableWorkbookException {
        if (summaries == null) {
            summaries =
                    sheets.size() > 1 && sheets.stream().anyMatch(this::isCalledSummary) ? findSummaries() : Map.of();
        }
        return summaries;
    }

    private boolean isCalledSummary(Sheet sheet) {
        return HeadingWords.roles(sheet.name()).contains(Role.SUMMARY) && !tables.isSaid(sheet);
    }

    private Map<String, SheetSums> findSummaries() throws UnreadableWorkbookException {
        Map<String, SheetSums> found = new LinkedHashMap<>();
        SheetSums others = new SheetSums();
        for (Sheet sheet : sheets) {
            SheetSums sums =
                    isCalledSummary(sheet) ? found.computeIfAbsent(sheet.name(), name -> new SheetSums()) : others;
            add(sheet, sums);
        }
        found.values().removeIf(summary -> !summary.isSummaryOf(others));
        return found;
    }

    private void add(Sheet sheet, SheetSums sums) throws UnreadableWorkbookException {
        SheetTables.Table table = tables.of(sheet);
        TableFinder.Found found = table.found();
        SheetWatch watch = opener.watch(sheet, table.department());
        if (found == null || watch.isNoCost() || isOfAnotherTime(sheet, found)) {
            return;
        }
        if (!table.parts().isEmpty()) {
            for (Sheet part : new ArrayList<>(table.parts())) {
                add(part, sums);
            }
            return;
        }
        try (TableRows rows = opener.open(sheet, table, found, watch)) {
            for (RowOutcome row = rows.read(); row != null; row = rows.read()) {
                sums.add(row);
            }
        }
    }
}
