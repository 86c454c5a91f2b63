package dev.apportion.policy.workbook.cell;

import java.util.ArrayList;
import java.util.List;

/**
 * The headings that a sheet of the policy workbook may have.
 *
 * @param sheetNeeded whether the workbook is useless without the sheet
 */
public record SheetLayout(String sheet, boolean sheetNeeded, List<String> needed, List<String> others) {

    /** The headings, those that are needed first. */
    public List<String> all() {
        List<String> all = new ArrayList<>(needed);
        all.addAll(others);
        return all;
    }
}
