package dev.apportion.policy.workbook;

import dev.apportion.policy.workbook.cell.DateCells;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The Holidays sheet. */
final class HolidaysSheet {

    static final SheetLayout LAYOUT = new SheetLayout("Holidays", false, List.of("Date"), List.of("Name"));

    private HolidaysSheet() {}

    static SortedSet<LocalDate> read(PolicySheet sheet) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (PolicyRow row : sheet.rows()) {
            days.add(DateCells.neededDate(row, "Date"));
        }
        return Collections.unmodifiableSortedSet(days);
    }
}
