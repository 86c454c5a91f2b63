package dev.apportion.policy.workbook;

import com.google.re2j.Pattern;
import dev.apportion.policy.Headings;
import dev.apportion.policy.SheetScope;
import dev.apportion.policy.workbook.cell.PolicyRow;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells Department, File and Sheet, which say what a row is about. */
final class ScopeCells {

    private ScopeCells() {}

    static SheetScope read(PolicyRow row, Names departments) {
        if (row.blank("Department") && row.blank("File")) {
            row.fault("Department", "Fill in the department, or under File the files that it applies to.");
        }
        return new SheetScope(
                departments.optional(row, "Department"),
                row.blank("File") ? null : pattern(row.text("File")),
                normalized(row.text("Sheet")));
    }

    /** A star matches any characters. */
    private static Pattern pattern(String file) {
        return Pattern.compile(
                Arrays.stream(file.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.CASE_INSENSITIVE);
    }

    static @Nullable String normalized(String text) {
        return text.isEmpty() ? null : Headings.normalize(text);
    }
}
