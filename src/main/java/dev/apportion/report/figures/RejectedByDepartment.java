package dev.apportion.report.figures;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.ledger.file.RowOutcomes;
import dev.apportion.ledger.file.Senders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rejected rows that each department is to correct: the first ones, and how many more there are. */
public final class RejectedByDepartment {

    /** Nobody corrects more one by one; the returned workbook marks them, and Completeness has the sum. */
    private static final int MOST = 300;

    private final Map<String, List<RowOutcome.Rejected>> first = new HashMap<>();
    private final Map<String, Integer> more = new HashMap<>();

    RejectedByDepartment(Stream<RowOutcomes.Placed<RowOutcome.Rejected>> rows, Senders senders) {
        rows.forEach(row -> {
            String department = senders.of(row);
            if (department != null) {
                add(department, row.row());
            }
        });
    }

    private void add(String department, RowOutcome.Rejected row) {
        List<RowOutcome.Rejected> rows = first.computeIfAbsent(department, code -> new ArrayList<>());
        if (rows.size() < MOST) {
            rows.add(row);
        } else {
            more.merge(department, 1, Integer::sum);
        }
    }

    /** In order of file and row. */
    public List<RowOutcome.Rejected> first(String department) {
        return first.getOrDefault(department, List.of());
    }

    /** How many come after the first ones. */
    public int more(String department) {
        return more.getOrDefault(department, 0);
    }
}
