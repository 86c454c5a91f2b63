package dev.apportion.intake.table;

import dev.apportion.policy.Headings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns whose amounts are cost together, as a person says with {@code Rent + Ink} on the policy's Columns sheet. */
final class AddedColumns {

    private final List<List<String>> sums;

    /** @param sums headings, normalized, of columns that belong together; the first of which a table has all is taken */
    AddedColumns(List<List<String>> sums) {
        this.sums = sums;
    }

    /** By column the heading of each, in the order of the table; empty if it has none such. */
    Map<Integer, String> in(List<String> row) {
        List<String> normalized = sums.isEmpty()
                ? List.of()
                : row.stream().map(Headings::normalize).toList();
        for (List<String> sum : sums) {
            if (normalized.containsAll(sum)) {
                Map<Integer, String> columns = new LinkedHashMap<>();
                for (int column = 0; column < row.size(); column++) {
                    if (sum.contains(normalized.get(column))) {
                        columns.put(column, row.get(column));
                    }
                }
                return columns;
            }
        }
        return Map.of();
    }
}
