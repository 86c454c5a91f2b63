package dev.apportion.prepare;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.message.Grouped;
import dev.apportion.message.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with the cells of a file's rejected rows: one cause on a sheet is told once, with how often. */
final class CellFaults {

    private static final int NAMED = 3;

    /** Nobody corrects more one by one. */
    private static final int MOST_CELLS = 200;

    private record Cause(String sheet, String field, Message message) {}

    private static final class Cells {
        private final RowOutcome.Rejected firstRow;
        private final String firstCell;
        private final Set<String> values = new LinkedHashSet<>();
        private String lastCell = "";
        private boolean more;
        private int count;

        private Cells(RowOutcome.Rejected firstRow, String firstCell) {
            this.firstRow = firstRow;
            this.firstCell = firstCell;
        }
    }

    private final Map<Cause, Cells> all = new LinkedHashMap<>();
    private final List<Check.FaultyCell> listed = new ArrayList<>();

    void add(RowOutcome.Rejected row) {
        for (RowOutcome.CellFault fault : row.faults()) {
            if (listed.size() < MOST_CELLS) {
                listed.add(new Check.FaultyCell(row.source().sheet(), fault));
            }
            Cells cells = all.computeIfAbsent(
                    new Cause(row.source().sheet(), fault.field(), fault.message()),
                    first -> new Cells(row, fault.cell()));
            cells.count++;
            cells.lastCell = fault.cell();
            String value = "\"" + fault.value() + "\"";
            if (cells.values.size() < NAMED) {
                cells.values.add(value);
            } else {
                cells.more |= !cells.values.contains(value);
            }
        }
    }

    /** The cells one by one, in order; of very many the first. */
    List<Check.FaultyCell> cells() {
        return List.copyOf(listed);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        all.forEach((cause, cells) -> findings.add(new Finding(
                FindingCode.REJECTED,
                cells.firstRow.department(),
                cells.firstRow.source(),
                cells.firstCell,
                message(cause, cells))));
        return findings;
    }

    private static Message message(Cause cause, Cells cells) {
        Message field = Message.plain(cause.field());
        String values = String.join(", ", cells.values);
        Message first = cells.more
                ? Message.of("{0} {1} and others: {2}", field, values, cause.message())
                : Message.of("{0} {1}: {2}", field, values, cause.message());
        return cells.count == 1
                ? first
                : Message.of(
                        "{0} {1} more like it, the last in {2}.", first, Grouped.of(cells.count - 1), cells.lastCell);
    }
}
