package dev.apportion.policy;

import com.google.re2j.Pattern;
import dev.apportion.cost.FileName;
import org.jspecify.annotations.Nullable;

/**
 * Which sheets of departments' files an entry of the policy is about.
 *
 * @param department whose files; null if {@code file} alone says so
 * @param file what the file's name must match as a whole, with or without its folder; null if {@code department} alone says so
 * @param sheet normalized name (see {@link Headings}); null for any sheet
 */
public record SheetScope(
        @Nullable String department,
        @Nullable Pattern file,
        @Nullable String sheet) {

    /** Whether a sheet is among them; {@code ofDepartment} is null for one whose department is not known. */
    public boolean has(@Nullable String ofDepartment, String fileName, String sheetName) {
        return (department == null || department.equals(ofDepartment))
                && (file == null
                        || file.matcher(fileName).matches()
                        || file.matcher(FileName.withoutFolder(fileName)).matches())
                && (sheet == null || sheet.equals(Headings.normalize(sheetName)));
    }
}
