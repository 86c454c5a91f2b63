package dev.apportion.policy;

import org.jspecify.annotations.Nullable;

/**
 * What somebody confirmed: that a sheet, or a column of it, is not cost.
 *
 * @param column normalized heading; null for the whole sheet
 */
public record NoCost(SheetScope scope, @Nullable String column) {

    /** Whether it says that a whole sheet is not cost. {@code department} is null for a sheet whose department is not known. */
    public boolean isSheet(@Nullable String department, String file, String sheet) {
        return column == null && scope.has(department, file, sheet);
    }

    /** Whether it says so of a column by its heading. */
    public boolean isColumn(@Nullable String department, String file, String sheet, String heading) {
        return column != null && column.equals(Headings.normalize(heading)) && scope.has(department, file, sheet);
    }
}
