package dev.apportion.policy.workbook;

import dev.apportion.policy.workbook.cell.Faults;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy workbook says otherwise than another one, by its sheets, rows and cells. Rows that only moved say the same, and so
 * do sheets and columns that are not read.
 *
 * @param sheet whose rows these are
 * @param rows in order of the newer workbook, then those that it no longer has
 */
public record PolicyChanges(String sheet, List<Row> rows) {

    /** What happened to a row. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * A row that differs.
     *
     * @param number as Excel shows it, from 1; of a removed row in the older workbook
     * @param name what stands in its first column
     * @param cells of a changed row those that differ, of others all that are filled in
     */
    public record Row(Kind kind, int number, String name, List<Cell> cells) {}

    /**
     * A cell that differs.
     *
     * @param before empty if there was nothing
     * @param after empty if there is nothing
     */
    public record Cell(String heading, String before, String after) {}

    /** A row's texts by column. */
    private record Texts(int number, List<String> values) {

        private static final Texts NONE = new Texts(0, List.of());

        String at(int column) {
            return values.isEmpty() ? "" : values.get(column);
        }

        int same(Texts other) {
            int same = 0;
            for (int column = 0; column < values.size(); column++) {
                same += at(column).equals(other.at(column)) ? 1 : 0;
            }
            return same;
        }
    }

    /**
     * Compares two workbooks, in order of the policy's sheets; those that say the same are left out.
     *
     * @throws IOException if one of them can't be read
     */
    public static List<PolicyChanges> between(Path before, Path after, ReadSettings reading) throws IOException {
        List<PolicyChanges> changes = new ArrayList<>();
        try (Workbook older = reading.open(before);
                Workbook newer = reading.open(after)) {
            for (SheetLayout layout : PolicyReader.LAYOUTS) {
                List<Row> rows = rows(layout, texts(older, layout), texts(newer, layout));
                if (!rows.isEmpty()) {
                    changes.add(new PolicyChanges(layout.sheet(), rows));
                }
            }
        }
        return changes;
    }

    private static List<Texts> texts(Workbook workbook, SheetLayout layout) throws IOException {
        // What is wrong with it is told elsewhere.
        PolicySheet table = PolicySheet.read(PolicyReader.find(workbook.sheets(), layout), layout, new Faults());
        List<Texts> rows = new ArrayList<>();
        for (PolicyRow row : table.rows()) {
            rows.add(new Texts(
                    row.number(), layout.all().stream().map(row::shown).toList()));
        }
        return rows;
    }

    private static List<Row> rows(SheetLayout layout, List<Texts> before, List<Texts> after) {
        List<Texts> gone = new ArrayList<>(before);
        List<Texts> differing = new ArrayList<>();
        for (Texts row : after) {
            if (!remove(gone, row)) {
                differing.add(row);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Texts row : differing) {
            Texts earlier = mostAlike(gone, row);
            gone.remove(earlier);
            rows.add(row(
                    layout, earlier == null ? Kind.ADDED : Kind.CHANGED, earlier == null ? Texts.NONE : earlier, row));
        }
        gone.forEach(row -> rows.add(row(layout, Kind.REMOVED, row, Texts.NONE)));
        return rows;
    }

    private static boolean remove(List<Texts> rows, Texts like) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).values().equals(like.values())) {
                rows.remove(i);
                return true;
            }
        }
        return false;
    }

    /** Of the rows with the same text in the first column that one with the most cells alike; null if there is none. */
    private static @Nullable Texts mostAlike(List<Texts> rows, Texts row) {
        Texts found = null;
        for (Texts other : rows) {
            if (other.at(0).equals(row.at(0)) && (found == null || other.same(row) > found.same(row))) {
                found = other;
            }
        }
        return found;
    }

    private static Row row(SheetLayout layout, Kind kind, Texts before, Texts after) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < layout.all().size(); column++) {
            if (!before.at(column).equals(after.at(column))) {
                cells.add(new Cell(layout.all().get(column), before.at(column), after.at(column)));
            }
        }
        Texts there = kind == Kind.REMOVED ? before : after;
        return new Row(kind, there.number(), there.at(0), cells);
    }
}
