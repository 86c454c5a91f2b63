package dev.apportion.policy.workbook;

import com.google.re2j.Pattern;
import dev.apportion.policy.Headings;
import dev.apportion.policy.NoCost;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The No cost sheet: what is in departments' files and was confirmed not to be cost. */
final class NoCostSheet {

    static final SheetLayout LAYOUT = new SheetLayout(
            "No cost", false, List.of("Department", "Sheet"), List.of("File", "Column", "Confirmed by", "Reason"));

    private NoCostSheet() {}

    static List<NoCost> read(PolicySheet sheet, Names departments) {
        List<NoCost> all = new ArrayList<>();
        for (PolicyRow row : sheet.rows()) {
            if (row.blank("Department") && row.blank("File")) {
                row.fault("Department", "Fill in the department, or under File the files that it applies to.");
            }
            if (row.blank("Sheet") && row.blank("Column")) {
                row.fault("Sheet", "Fill in the sheet that is not cost, or under Column the heading of a column.");
            }
            all.add(new NoCost(
                    departments.optional(row, "Department"),
                    row.blank("File") ? null : pattern(row.text("File")),
                    normalized(row.text("Sheet")),
                    normalized(row.text("Column"))));
        }
        return all;
    }

    /** A star matches any characters. */
    private static Pattern pattern(String file) {
        return Pattern.compile(
                Arrays.stream(file.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.CASE_INSENSITIVE);
    }

    private static @Nullable String normalized(String text) {
        return text.isEmpty() ? null : Headings.normalize(text);
    }
}
