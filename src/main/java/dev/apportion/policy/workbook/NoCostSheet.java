package dev.apportion.policy.workbook;

import dev.apportion.policy.NoCost;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import java.util.ArrayList;
import java.util.List;

/** The No cost sheet: what is in departments' files and was confirmed not to be cost. */
final class NoCostSheet {

    static final SheetLayout LAYOUT = new SheetLayout(
            "No cost", false, List.of("Department", "Sheet"), List.of("File", "Column", "Confirmed by", "Reason"));

    private NoCostSheet() {}

    static List<NoCost> read(PolicySheet sheet, Names departments) {
        List<NoCost> all = new ArrayList<>();
        for (PolicyRow row : sheet.rows()) {
            if (row.blank("Sheet") && row.blank("Column")) {
                row.fault("Sheet", "Fill in the sheet that is not cost, or under Column the heading of a column.");
            }
            all.add(new NoCost(ScopeCells.read(row, departments), ScopeCells.normalized(row.text("Column"))));
        }
        return all;
    }
}
