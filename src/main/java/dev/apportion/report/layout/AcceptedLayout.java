package dev.apportion.report.layout;

import dev.apportion.policy.Field;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet of a sender is read from now on.
 *
 * @param department whose sheet it is; null if {@code file} says so
 * @param file name of its files, in which a star matches any characters; null if {@code department} says so
 * @param sheet null for any sheet of these files
 * @param columns field by heading, as written
 * @param on the day of it
 */
public record AcceptedLayout(
        @Nullable String department,
        @Nullable String file,
        @Nullable String sheet,
        Map<String, Field> columns,
        LocalDate on) {

    /** The cell of a column of the Layouts sheet; empty for one that this says nothing of. */
    String cell(String heading) {
        return switch (heading) {
            case "Department" -> department == null ? "" : department;
            case "File" -> file == null ? "" : file;
            case "Sheet" -> sheet == null ? "" : sheet;
            case "Columns" ->
                columns.entrySet().stream()
                        .map(column -> column.getValue().label() + " = " + column.getKey())
                        .collect(Collectors.joining("; "));
            case "Note" -> "Accepted on " + on;
            default -> "";
        };
    }

    /** Whether a row of the sheet is about the same. */
    boolean isAbout(String ofDepartment, String files, String ofSheet) {
        return ofDepartment.equalsIgnoreCase(cell("Department"))
                && files.equalsIgnoreCase(cell("File"))
                && ofSheet.equalsIgnoreCase(cell("Sheet"));
    }
}
