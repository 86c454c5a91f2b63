package dev.apportion.intake;

import dev.apportion.cost.Period;
import dev.apportion.intake.beside.TablesBeside;
import dev.apportion.intake.infer.ColumnInference;
import dev.apportion.intake.numbers.ValueLooks;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeaderMatcher;
import dev.apportion.intake.table.NearestRow;
import dev.apportion.intake.table.SampleRow;
import dev.apportion.intake.table.SheetSample;
import dev.apportion.intake.table.TableFinder;
import dev.apportion.intake.value.DepartmentNames;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.policy.Layout;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first table of each sheet of a workbook. Where the headings of one sheet are known, the others are not guessed at:
 * summaries and lists look like cost too. Where those of none are, the sheet that has most is taken, and those with the same
 * headings.
 */
final class SheetTables {

    private final String file;
    private final List<Sheet> sheets;
    private final Policy policy;
    private final Period period;
    private final HeaderMatcher matcher;
    private final ValueLooks looks;
    private final DepartmentNames departments;
    private final ColumnInference inference;

    /** By the name of the sheet, with its headings; null until a sheet has none that are known. */
    private @Nullable Map<String, Inferred> inferred;

    private final Map<String, NearestRow> nearest = new LinkedHashMap<>();

    /**
     * A table whose headings are not known.
     *
     * @param department whose sheet it is, null if unknown
     * @param above the row above the headings, in which some of them may stand
     */
    private record Inferred(
            TableFinder.Found found, @Nullable String department, List<String> headings, List<String> above) {}

    /**
     * A sheet's table.
     *
     * @param found null if there is none
     * @param department whose sheet it is, null if unknown
     * @param matcher knows the sheet's headings
     * @param missing headings that somebody said the sheet has and it has not, normalized
     * @param parts the tables that stand side by side, each to be read as a sheet of its own; empty where there is one
     */
    record Table(
            TableFinder.@Nullable Found found,
            @Nullable String department,
            HeaderMatcher matcher,
            List<String> missing,
            List<Sheet> parts) {}

    SheetTables(
            String file,
            List<Sheet> sheets,
            Policy policy,
            Period period,
            HeaderMatcher matcher,
            ValueLooks looks,
            DepartmentNames departments) {
        this.file = file;
        this.sheets = sheets;
        this.policy = policy;
        this.period = period;
        this.matcher = matcher;
        this.looks = looks;
        this.departments = departments;
        this.inference = new ColumnInference(policy, period, matcher, looks, departments);
    }

    Table of(Sheet sheet) throws UnreadableWorkbookException {
        String named = department(sheet);
        Map<String, Field> said = policy.reading().said(Layout::columns, named, file, sheet.name());
        HeaderMatcher known = said == null ? matcher : matcher.with(said);
        ColumnInference inferring =
                said == null ? inference : new ColumnInference(policy, period, known, looks, departments);
        TableFinder finder = new TableFinder(known);
        Inferred ofSaid;
        try (SheetSample sample = new SheetSample(sheet, known)) {
            TableFinder.Found found = finder.find(sample);
            if (found != null) {
                String department = department(sheet, found.department(), sample, found.header());
                List<Sheet> parts = TablesBeside.of(sheet, sample, found, known);
                if (!parts.isEmpty()) {
                    return new Table(found, department, known, List.of(), parts);
                }
                TableFinder.Found complete = inferring.complete(finder, found, sample, department);
                return new Table(
                        complete,
                        department,
                        known,
                        missing(said, sample.headings(found.header()), sample.above(found.header())),
                        List.of());
            }
            ofSaid = said == null ? null : infer(sheet, sample, finder, inferring);
        }
        Inferred table = said == null ? inferred().get(sheet.name()) : ofSaid;
        if (table != null) {
            return new Table(
                    table.found(),
                    table.department(),
                    known,
                    missing(said, table.headings(), table.above()),
                    List.of());
        }
        NearestRow row = finder.nearest();
        if (row != null) {
            nearest.put(sheet.name(), row);
        }
        return new Table(null, named, known, missing(said, List.of(), List.of()), List.of());
    }

    /** Whether the policy's Layouts say which columns the sheet has. */
    boolean isSaid(Sheet sheet) {
        return policy.reading().said(Layout::columns, department(sheet), file, sheet.name()) != null;
    }

    private static List<String> missing(@Nullable Map<String, Field> said, List<String> headings, List<String> above) {
        if (said == null) {
            return List.of();
        }
        Set<String> there = Stream.concat(headings.stream(), above.stream())
                .map(Headings::normalize)
                .collect(Collectors.toSet());
        return said.keySet().stream()
                .filter(heading -> !there.contains(heading))
                .toList();
    }

    /** The row that came nearest to headings on each of the sheets without a table so far, where one has any. */
    Map<String, NearestRow> nearest() {
        return nearest;
    }

    /** Whose a sheet is by its name and the file's, null if unknown. */
    private @Nullable String department(Sheet sheet) {
        return departments.ofSheet(null, sheet.name(), file);
    }

    /**
     * The same, by what stands above a table first. A title alone in its row counts last, but of tables side by side it comes
     * first.
     *
     * @param label what stands beside the word for department, null if nothing does
     */
    private @Nullable String department(Sheet sheet, @Nullable String label, SheetSample sample, int header) {
        String named = departments.ofSheet(label, sheet.name(), file);
        String titled = named == null || TablesBeside.isPart(sheet) ? titled(sample, header) : null;
        return titled == null ? named : titled;
    }

    private @Nullable String titled(SheetSample sample, int header) {
        for (int index = header - 1; index >= 0; index--) {
            List<String> texts = sample.row(index).cells().stream()
                    .map(SampleRow.Cell::text)
                    .filter(text -> !text.isEmpty())
                    .limit(2)
                    .toList();
            String code = texts.size() == 1 ? departments.inTitle(texts.get(0)) : null;
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    private @Nullable Inferred infer(Sheet sheet, SheetSample sample, TableFinder finder, ColumnInference inferring)
            throws UnreadableWorkbookException {
        IntFunction<@Nullable String> sender =
                header -> department(sheet, finder.departmentAbove(header, sample), sample, header);
        TableFinder.Found found = inferring.infer(finder, sample, sender);
        return found == null
                ? null
                : new Inferred(
                        found,
                        sender.apply(found.header()),
                        sample.headings(found.header()),
                        sample.above(found.header()));
    }

    private Map<String, Inferred> inferred() throws UnreadableWorkbookException {
        if (inferred == null) {
            inferred = findInferred();
        }
        return inferred;
    }

    /** Empty if the headings of some sheet are known. */
    private Map<String, Inferred> findInferred() throws UnreadableWorkbookException {
        Map<String, Inferred> tables = new HashMap<>();
        List<String> best = List.of();
        int columns = 0;
        for (Sheet sheet : sheets) {
            String department = department(sheet);
            if (policy.reading().noCost().stream().anyMatch(no -> no.isSheet(department, file, sheet.name()))) {
                continue;
            }
            TableFinder finder = new TableFinder(matcher);
            Inferred table;
            try (SheetSample sample = new SheetSample(sheet, matcher)) {
                if (finder.find(sample) != null) {
                    return Map.of();
                }
                table = infer(sheet, sample, finder, inference);
            }
            if (table == null) {
                continue;
            }
            tables.put(sheet.name(), table);
            ColumnMapping mapping = table.found().mapping();
            // A list goes before a matrix.
            int size = 2 * mapping.columns().size() + (mapping.shares().isEmpty() ? 1 : 0);
            if (size > columns) {
                columns = size;
                best = table.headings();
            }
        }
        List<String> same = best;
        tables.values().removeIf(table -> !table.headings().equals(same));
        return tables;
    }
}
