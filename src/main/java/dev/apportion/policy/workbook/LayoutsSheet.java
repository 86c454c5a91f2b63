package dev.apportion.policy.workbook;

import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.policy.Layout;
import dev.apportion.policy.Layout.DayOrder;
import dev.apportion.policy.Layout.DecimalMark;
import dev.apportion.policy.workbook.cell.Choice;
import dev.apportion.policy.workbook.cell.NumberCells;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Layouts sheet: what senders' sheets leave open and a person said once. */
public final class LayoutsSheet {

    static final SheetLayout LAYOUT = new SheetLayout(
            "Layouts",
            false,
            List.of("Department"),
            List.of("File", "Sheet", "Numbers", "Dates", "Unit", "Columns", "Work item", "Note"));

    private static final Choice<DecimalMark> NUMBERS = Choice.of(DecimalMark.class);
    private static final Choice<DayOrder> DATES = Choice.of(DayOrder.class);

    private LayoutsSheet() {}

    public static String name() {
        return LAYOUT.sheet();
    }

    /** Its headings, in the order in which the shipped policies have them. */
    public static List<String> headings() {
        return LAYOUT.all();
    }

    static List<Layout> read(PolicySheet sheet, Names departments, Names items) {
        List<Layout> all = new ArrayList<>();
        for (PolicyRow row : sheet.rows()) {
            Layout layout = new Layout(
                    ScopeCells.read(row, departments),
                    NUMBERS.read(row, "Numbers"),
                    DATES.read(row, "Dates"),
                    NumberCells.wholeNumber(row, "Unit"),
                    columns(row),
                    items.optional(row, "Work item"));
            if (layout.unit() != null && layout.unit() < 1) {
                row.fault("Unit", "The unit must be 1 or more, such as 1000 where amounts are in thousands.");
            }
            if (layout.numbers() == null
                    && layout.dates() == null
                    && layout.unit() == null
                    && layout.columns() == null
                    && layout.workItem() == null) {
                row.fault("Department", "The row says nothing: fill in Numbers, Dates, Unit, Columns or Work item.");
            }
            all.add(layout);
        }
        return all;
    }

    /** Such as {@code Amount = Spent so far; Department = Charged to}. */
    private static @Nullable Map<String, Field> columns(PolicyRow row) {
        Map<String, Field> columns = new LinkedHashMap<>();
        for (String item : row.list("Columns")) {
            int equals = item.indexOf('=');
            String heading = equals < 0 ? "" : Headings.normalize(item.substring(equals + 1));
            if (heading.isEmpty()) {
                row.fault(
                        "Columns",
                        "\"" + item
                                + "\" does not say which heading is which field. Write such as Amount = Spent so far.");
                continue;
            }
            Field field =
                    ColumnsSheet.field(row, "Columns", item.substring(0, equals).strip());
            if (field != null) {
                columns.put(heading, field);
            }
        }
        return columns.isEmpty() ? null : Collections.unmodifiableMap(columns);
    }
}
