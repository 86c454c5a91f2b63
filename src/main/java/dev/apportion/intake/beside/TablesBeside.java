package dev.apportion.intake.beside;

import dev.apportion.intake.table.HeaderMatcher;
import dev.apportion.intake.table.SheetSample;
import dev.apportion.intake.table.TableFinder;
import dev.apportion.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;

/** Parts a sheet whose header row has the headings of several tables, each of which would be one alone. */
public final class TablesBeside {

    private TablesBeside() {}

    /**
     * The tables of a sheet from left to right, its columns divided among them; empty where it has one.
     *
     * @param found the table that begins in its first columns
     */
    public static List<Sheet> of(Sheet sheet, SheetSample sample, TableFinder.Found found, HeaderMatcher matcher) {
        List<String> headings = sample.headings(found.header());
        List<Integer> starts = starts(headings, found.mapping().amount());
        if (!areTables(starts, headings, matcher, found.mapping().headerRow())) {
            return List.of();
        }
        List<Sheet> parts = new ArrayList<>();
        for (int part = 0; part < starts.size(); part++) {
            parts.add(new SheetPart(
                    sheet,
                    part == 0 ? 0 : starts.get(part),
                    part + 1 < starts.size() ? starts.get(part + 1) : Integer.MAX_VALUE));
        }
        return List.copyOf(parts);
    }

    /** Whether a sheet is one of several tables of another. */
    public static boolean isPart(Sheet sheet) {
        return sheet instanceof SheetPart;
    }

    /** Where headings begin anew: behind a blank one, or with those that came first. */
    private static List<Integer> starts(List<String> headings, int amount) {
        List<Integer> starts = new ArrayList<>();
        String first = "";
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            boolean behindBlank = column == 0 || headings.get(column - 1).isEmpty();
            if (!heading.isEmpty() && (behindBlank || (heading.equals(first) && column > amount))) {
                first = starts.isEmpty() ? heading : first;
                starts.add(column);
            }
        }
        return starts;
    }

    private static boolean areTables(List<Integer> starts, List<String> headings, HeaderMatcher matcher, int row) {
        boolean all = starts.size() > 1;
        for (int part = 0; all && part < starts.size(); part++) {
            int end = part + 1 < starts.size() ? starts.get(part + 1) : headings.size();
            all = matcher.match(headings.subList(starts.get(part), end), List.of(), row) != null;
        }
        return all;
    }
}
