package dev.apportion.intake.line;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.RowGroups.Names;
import dev.apportion.intake.table.RowGroups.Span;
import dev.apportion.intake.value.CellReader;
import dev.apportion.intake.value.DepartmentNames;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.UnreadableWorkbookException;
import org.jspecify.annotations.Nullable;

/** Whose a row is: by its own cell, one above it, or else whose the section or the sheet is. */
final class LineDepartment {

    private final DepartmentNames departments;
    private final CellReader cells;
    private final MergedTexts merged;
    private final GroupWalk groups;
    private @Nullable String department;

    /** What the section at hand calls its department; empty if there is none. */
    private String section = "";

    /** The department that the last row with one named; null if it named none that is registered. */
    private @Nullable String last;

    /** @param department of all rows that don't name one, null if unknown */
    LineDepartment(
            DepartmentNames departments,
            CellReader cells,
            MergedTexts merged,
            GroupWalk groups,
            @Nullable String department) {
        this.departments = departments;
        this.cells = cells;
        this.merged = merged;
        this.groups = groups;
        this.department = department;
    }

    /** A table begins; the groups of the one before are over. */
    void beginTable() {
        last = null;
    }

    /** A section of the sheet begins: its rows are of this department, null if it is not known, unless they say otherwise. */
    void section(@Nullable String code, String label) {
        department = code;
        section = label;
    }

    /** The code of the department of a row, null with a fault if it has none. */
    @Nullable
    String of(RowCursor row, ColumnMapping mapping) throws UnreadableWorkbookException {
        int column = mapping.column(Field.DEPARTMENT);
        String text = merged.fill(row, column, cells.code(row, column, Field.DEPARTMENT.label()));
        if (text == null && mapping.shape().grouped().contains(Field.DEPARTMENT) && last != null) {
            return last;
        }
        Span group = text == null ? groups.innermost(Names.DEPARTMENT) : null;
        if (group != null) {
            if (group.code() == null) {
                cells.fault(
                        row,
                        Math.max(column, 0),
                        Field.DEPARTMENT.label(),
                        Message.of(
                                "\"{0}\" in row {1}, to which this row belongs, is no department.{2} Correct it, "
                                        + "or have it added as an alias on the Departments sheet of the policy.",
                                group.label(), group.head(), departments.hint(group.label())));
            }
            return group.code();
        }
        if (text == null) {
            if (department == null) {
                cells.fault(
                        row,
                        Math.max(column, 0),
                        Field.DEPARTMENT.label(),
                        section.isEmpty()
                                ? missing()
                                : Message.of(
                                        "\"{0}\" above this row is no department.{1} Correct it, or have it added as an "
                                                + "alias on the Departments sheet of the policy.",
                                        section, departments.hint(section)));
            }
            return department;
        }
        String code = departments.resolve(text);
        if (code == null) {
            cells.fault(
                    row,
                    column,
                    Field.DEPARTMENT.label(),
                    Message.of(
                            "There is no such department.{0} Correct it, or have it added as an alias on the "
                                    + "Departments sheet of the policy.",
                            departments.hint(text)));
        }
        last = code;
        return code;
    }

    private Message missing() {
        return last == null
                ? Message.of("The department could not be determined. Fill it in, or name the sheet, the file or a "
                        + "folder around it after the department.")
                : Message.of(
                        "The department is missing. If it is {0}, as in the last row above that names one, write "
                                + "it here too, or name the sheet, the file or a folder around it after the "
                                + "department.",
                        last);
    }
}
