package dev.apportion.policy;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody confirmed: that a sheet, or a column of it, is not cost.
 *
 * @param department whose files it is about; null if {@code file} alone says so
 * @param file what the file's name must match as a whole; null if {@code department} alone says so
 * @param sheet normalized name (see {@link Headings}); null for any sheet
 * @param column normalized heading; null for the whole sheet
 */
public record NoCost(
        @Nullable String department,
        @Nullable Pattern file,
        @Nullable String sheet,
        @Nullable String column) {

    /** Whether it says that a whole sheet is not cost. {@code department} is null for a sheet whose department is not known. */
    public boolean isSheet(@Nullable String department, String file, String sheet) {
        return column == null && isAbout(department, file, sheet);
    }

    /** Whether it says so of a column by its heading. */
    public boolean isColumn(@Nullable String department, String file, String sheet, String heading) {
        return column != null && column.equals(Headings.normalize(heading)) && isAbout(department, file, sheet);
    }

    private boolean isAbout(@Nullable String ofDepartment, String fileName, String sheetName) {
        return (department == null || department.equals(ofDepartment))
                && (file == null || file.matcher(fileName).matches())
                && (sheet == null || sheet.equals(Headings.normalize(sheetName)));
    }
}
