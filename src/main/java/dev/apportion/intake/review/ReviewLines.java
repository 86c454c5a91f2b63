package dev.apportion.intake.review;

import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sheet Lines of a review workbook: which lines each group consists of, and single lines decided by themselves. */
final class ReviewLines {

    static final String SHEET = "lines";
    static final Set<String> HEADINGS = Set.of("group", "line key", "decision");

    private static final String KEY = "line key";

    /** A held line. {@code own} is its own decision, null if it goes with its group. */
    record Line(
            String key,
            String department,
            @Nullable String activity,
            @Nullable ReviewChoice own) {}

    private final Map<String, List<Line>> groups = new LinkedHashMap<>();

    /** @param table null if the sheet was deleted */
    ReviewLines(@Nullable ReviewTable table, Policy policy) throws UnreadableWorkbookException {
        Map<String, Integer> rowsByKey = new HashMap<>();
        while (table != null && table.next()) {
            String key = table.text(KEY);
            if (!key.isEmpty() || !table.text("group").isEmpty()) {
                Integer other = rowsByKey.putIfAbsent(key, table.rowNumber());
                if (!key.matches("[0-9a-f]{16}")) {
                    table.fault(
                            KEY,
                            Message.of("The line key was changed. Copy it from the review workbook that was sent."),
                            List.of());
                } else if (other != null) {
                    table.fault(
                            KEY,
                            Message.of("Row {0} is the same line. Delete one of the two rows.", other),
                            List.of(line(table, key, null)));
                    groups.values()
                            .forEach(lines -> lines.removeIf(line -> line.key().equals(key)));
                } else {
                    add(table, key, policy);
                }
            }
        }
    }

    private void add(ReviewTable table, String key, Policy policy) {
        boolean decided = !table.text("decision").isEmpty();
        ReviewChoice own = decided ? ReviewChoice.of(table, policy, List.of(line(table, key, null))) : null;
        List<Line> group = groups.computeIfAbsent(table.text("group"), number -> new ArrayList<>());
        if (own != null || !decided) {
            group.add(line(table, key, own));
        }
    }

    private static Line line(ReviewTable table, String key, @Nullable ReviewChoice own) {
        String activity = table.text("activity");
        return new Line(key, table.text("department"), activity.isEmpty() ? null : activity, own);
    }

    /** The lines of a group; null if there is no such group. */
    @Nullable
    List<Line> of(String group) {
        return groups.get(group);
    }

    /** Lines with a decision of their own. */
    List<Line> single() {
        return groups.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.own() != null)
                .toList();
    }
}
