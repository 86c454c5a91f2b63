package dev.apportion.policy.workbook.cell;

import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.policy.Headings;
import dev.apportion.policy.NearestName;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One table of the policy workbook: its headings, and below them its rows. */
public final class PolicySheet {

    /** Titles and notes may stand above the headings, but not more than this many rows of them. */
    private static final int HEADING_WITHIN = 20;

    private final SheetLayout layout;
    private final Faults faults;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<PolicyRow> rows = new ArrayList<>();

    private PolicySheet(SheetLayout layout, Faults faults) {
        this.layout = layout;
        this.faults = faults;
    }

    /** Reads a sheet; a null sheet is one that the workbook doesn't have. */
    public static PolicySheet read(@Nullable Sheet sheet, SheetLayout layout, Faults faults)
            throws UnreadableWorkbookException {
        PolicySheet table = new PolicySheet(layout, faults);
        if (sheet != null) {
            table.load(cells(sheet));
        } else if (layout.sheetNeeded()) {
            faults.error(
                    "",
                    "",
                    "There is no sheet \"" + layout.sheet() + "\". Add it with the headings "
                            + String.join(", ", layout.needed()) + ".");
        }
        return table;
    }

    String name() {
        return layout.sheet();
    }

    Faults faults() {
        return faults;
    }

    /** The rows that hold something, top to bottom. */
    public List<PolicyRow> rows() {
        return rows;
    }

    /** A fault of the sheet as a whole, for what stands nowhere below a heading; a missing heading has been reported already. */
    public void missing(String heading, String message) {
        if (has(heading)) {
            faults.error(name(), "", message);
        }
    }

    boolean has(String heading) {
        return columns.containsKey(heading);
    }

    /** The column of a known heading, -1 if the sheet doesn't have it. */
    int column(String heading) {
        return columns.getOrDefault(heading, -1);
    }

    private static Map<Integer, List<PolicyCell>> cells(Sheet sheet) throws UnreadableWorkbookException {
        Map<Integer, List<PolicyCell>> rows = new LinkedHashMap<>();
        try (RowCursor cursor = sheet.rows()) {
            while (cursor.next()) {
                List<PolicyCell> cells = new ArrayList<>(cursor.width());
                for (int column = 0; column < cursor.width(); column++) {
                    cells.add(PolicyCell.of(cursor, column));
                }
                rows.put(cursor.rowNumber(), cells);
            }
        }
        return rows;
    }

    private void load(Map<Integer, List<PolicyCell>> cells) {
        int headingRow = headingRow(cells);
        if (headingRow == 0) {
            faults.error(
                    name(),
                    "",
                    "No heading row was found. The first row of the table needs the headings "
                            + String.join(", ", layout.needed()) + ".");
            return;
        }
        mapHeadings(headingRow, cells.getOrDefault(headingRow, List.of()));
        cells.forEach((number, row) -> {
            if (number > headingRow
                    && columns.values().stream()
                            .anyMatch(column ->
                                    column < row.size() && !row.get(column).blank())) {
                rows.add(new PolicyRow(this, number, row));
            }
        });
    }

    private int headingRow(Map<Integer, List<PolicyCell>> cells) {
        Set<String> known = normalized().keySet();
        int best = 0;
        int most = 0;
        for (Map.Entry<Integer, List<PolicyCell>> row : cells.entrySet()) {
            int hits = 0;
            for (PolicyCell cell : row.getValue()) {
                hits += known.contains(Headings.normalize(cell.text())) ? 1 : 0;
            }
            if (hits > most) {
                most = hits;
                best = row.getKey();
            }
            if (row.getKey() > HEADING_WITHIN) {
                break;
            }
        }
        return best;
    }

    private void mapHeadings(int row, List<PolicyCell> cells) {
        Map<String, String> known = normalized();
        for (int column = 0; column < cells.size(); column++) {
            String written = cells.get(column).text();
            String heading = known.get(Headings.normalize(written));
            String address = CellAddress.of(row, column);
            if (heading == null) {
                if (!written.isEmpty()) {
                    Set<String> open = new HashSet<>(layout.all());
                    open.removeAll(columns.keySet());
                    faults.warning(
                            name(),
                            address,
                            Message.of(
                                    "The column \"{0}\" is unknown and is not read.{1}",
                                    written, NearestName.hint(written, open)));
                }
            } else if (columns.putIfAbsent(heading, column) != null) {
                faults.error(name(), address, "The column \"" + heading + "\" is there twice. Delete one of them.");
            }
        }
        for (String needed : layout.needed()) {
            if (!columns.containsKey(needed)) {
                faults.error(
                        name(),
                        CellAddress.of(row, cells.size()),
                        "The column \"" + needed + "\" is missing. Add it to the headings in row " + row + ".");
            }
        }
    }

    private Map<String, String> normalized() {
        Map<String, String> known = new HashMap<>();
        layout.all().forEach(heading -> known.put(Headings.normalize(heading), heading));
        return known;
    }
}
