package dev.apportion.report.layout;

import dev.apportion.policy.workbook.LayoutsSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Adds rows to the Layouts sheet of a policy workbook, or replaces those about the same; all else stays as it is. */
public final class LayoutsWriter {

    private LayoutsWriter() {}

    /**
     * Writes the workbook anew, in one move.
     *
     * @throws IOException also if the workbook is none
     */
    public static void write(Path policy, List<AcceptedLayout> layouts) throws IOException {
        PolicyTable.change(policy, policy, LayoutsSheet.name(), LayoutsSheet.headings(), "Department", table -> {
            for (AcceptedLayout layout : layouts) {
                int row = table.rows().stream()
                        .filter(index -> layout.isAbout(
                                table.text(index, "Department"), table.text(index, "File"), table.text(index, "Sheet")))
                        .findFirst()
                        .orElseGet(table::end);
                table.put(row, layout::cell);
            }
        });
    }
}
