package dev.apportion.cost;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person should know or act on.
 *
 * @param code stable short name of the kind of finding, such as {@code after-approved-end}
 * @param department whom it concerns, null for the organization as a whole
 * @param source where, null if it is about no single place
 * @param cell address such as {@code F17}, null if the finding is not about one cell
 * @param message what is wrong and what to do
 */
public record Finding(
        Severity severity,
        String code,
        @Nullable String department,
        @Nullable Source source,
        @Nullable String cell,
        String message) {

    /** The code of a finding about a department that was expected and sent nothing. */
    public static final String MISSING_DEPARTMENT = "missing-department";

    /** The code of a finding about a file without a table of cost. */
    public static final String NO_TABLE = "no-table";

    /** How much it matters. */
    public enum Severity {
        /** Good to know; nothing to do. */
        INFO,
        /** The figures stand, but somebody should look. */
        WARNING,
        /** Cost is missing or held until somebody acts. */
        ERROR
    }

    /** A finding about a line. */
    public static Finding of(Severity severity, String code, CostLine line, String message) {
        return new Finding(severity, code, line.department(), line.source(), null, message);
    }
}
