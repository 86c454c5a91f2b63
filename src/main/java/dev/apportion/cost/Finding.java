package dev.apportion.cost;

import dev.apportion.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should know or act on.
 *
 * @param department whom it concerns, null for the organization as a whole
 * @param source where, null if it is about no single place
 * @param cell address such as {@code F17}, null if the finding is not about one cell
 * @param message what is wrong and what to do
 */
public record Finding(
        Severity severity,
        FindingCode code,
        @Nullable String department,
        @Nullable Source source,
        @Nullable String cell,
        Message message) {

    /** How much it matters. */
    public enum Severity {
        /** Good to know; nothing to do. */
        INFO,
        /** The figures stand, but somebody should look. */
        WARNING,
        /** Cost is missing or held until somebody acts. */
        ERROR
    }

    /** A finding with the usual severity of its kind. */
    public Finding(
            FindingCode code,
            @Nullable String department,
            @Nullable Source source,
            @Nullable String cell,
            Message message) {
        this(code.severity(), code, department, source, cell, message);
    }

    /** A finding about a line, with the usual severity of its kind. */
    public static Finding of(FindingCode code, CostLine line, Message message) {
        return of(code.severity(), code, line, message);
    }

    /** A finding about a line. */
    public static Finding of(Severity severity, FindingCode code, CostLine line, Message message) {
        return new Finding(severity, code, line.department(), line.source(), null, message);
    }
}
