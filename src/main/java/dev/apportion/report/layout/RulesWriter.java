package dev.apportion.report.layout;

import dev.apportion.policy.workbook.RulesSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.lang3.math.NumberUtils;
import org.jspecify.annotations.Nullable;

/** Adds a row to the Rules sheet of a policy workbook; all else stays as it is. */
public final class RulesWriter {

    private static final String NUMBER = "No.";

    private RulesWriter() {}

    /**
     * Writes the workbook with the rule, in one move.
     *
     * @param from the workbook as it is
     * @param to where the one with the rule is written
     * @param above the row, as Excel shows it, that the rule must come before; null if it may come last
     * @return the rule's row, as Excel shows it
     * @throws IOException also if the workbook is none
     */
    public static int write(Path from, Path to, NewRule rule, @Nullable Integer above) throws IOException {
        int[] row = new int[1];
        PolicyTable.change(from, to, RulesSheet.name(), RulesSheet.headings(), "Decision", table -> {
            String number = number(table);
            row[0] = above == null ? table.end() : above - 1;
            if (above != null) {
                table.makeRoom(row[0]);
            }
            table.put(row[0], heading -> heading.equals(NUMBER) ? number : rule.cell(heading));
        });
        return row[0] + 1;
    }

    /** One that no rule has, whether it is written or counted; none where all are counted. */
    private static String number(PolicyTable table) {
        List<Integer> written = table.rows().stream()
                .map(index -> table.text(index, NUMBER))
                .filter(NumberUtils::isDigits)
                .map(NumberUtils::toInt)
                .toList();
        int rules = table.rows().size();
        int highest = written.stream().reduce(0, Math::max);
        return written.isEmpty() ? "" : String.valueOf(1 + Math.max(highest, written.size() == rules ? 0 : rules + 1));
    }
}
