package dev.apportion.policy.workbook;

import dev.apportion.policy.BuiltInHeadings;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.policy.NearestName;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Columns sheet, over the built-in headings. */
public final class ColumnsSheet {

    static final SheetLayout LAYOUT = new SheetLayout("Columns", false, List.of("Field", "Headings"), List.of("Note"));

    private static final List<String> LABELS =
            Arrays.stream(Field.values()).map(Field::label).toList();

    private ColumnsSheet() {}

    /**
     * Normalized heading to field, as the sheet has them and in its order.
     *
     * @param sums gets the headings of columns whose amounts are cost together: {@code Rent + Ink}
     */
    static Map<String, Field> read(PolicySheet sheet, List<List<String>> sums) {
        Map<String, Field> written = new LinkedHashMap<>();
        for (PolicyRow row : sheet.rows()) {
            Field field = field(row, "Field", row.neededText("Field"));
            row.neededText("Headings");
            if (field != null) {
                for (String heading : row.list("Headings")) {
                    add(row, heading, field, written);
                    List<String> parts = Headings.parts(heading);
                    if (parts.size() > 1 && field == Field.AMOUNT) {
                        sums.add(parts);
                    } else if (parts.size() > 1) {
                        row.fault("Headings", "\"" + heading + "\" adds up columns, which only Amount can do.");
                    }
                }
            }
        }
        return written;
    }

    /** The sheet's headings, the fields' own names where these stand for nothing else, and what is built in. */
    static Map<String, Field> overOthers(Map<String, Field> written) {
        Map<String, Field> columns = new HashMap<>(BuiltInHeadings.all());
        for (Field field : Field.values()) {
            columns.put(Headings.normalize(field.label()), field);
        }
        columns.putAll(written);
        return Map.copyOf(columns);
    }

    /** The field of that name; null, with a fault, if there is none. */
    static @Nullable Field field(PolicyRow row, String heading, String name) {
        Field field = Headings.field(name);
        if (field == null && !name.isEmpty()) {
            row.fault(
                    heading,
                    "There is no field \"" + name + "\"." + NearestName.hint(name, LABELS) + " Fields are "
                            + String.join(", ", LABELS) + ".");
        }
        return field;
    }

    private static void add(PolicyRow row, String heading, Field field, Map<String, Field> written) {
        String normalized = Headings.normalize(heading);
        if (normalized.isEmpty()) {
            row.fault("Headings", "\"" + heading + "\" has neither letters nor digits, so it can't be recognized.");
            return;
        }
        Field other = written.putIfAbsent(normalized, field);
        if (other != null && other != field) {
            row.fault(
                    "Headings",
                    "\"" + heading + "\" is already a heading of " + other.label()
                            + ". A heading can stand for only one field.");
        }
    }
}
