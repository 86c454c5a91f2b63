package dev.apportion.intake.table;

import dev.apportion.message.Message;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that stand for other rows: sums of them, or headings that say whose or what for they are. Rows count from 1.
 *
 * @param sums rows that hold the sum of a group and do not count
 * @param headings rows without an amount that stand above a group
 * @param spans what such rows say of others, the wider before the narrower, by their first row
 * @param differing rows that stand like sums but are none, and count; the first few
 * @param doubtful rows that may hold the sum of a group, and count
 * @param nested by what the groups are told from each other, for people; null where the sums alone show them
 */
public record RowGroups(
        BitSet sums,
        BitSet headings,
        List<Span> spans,
        List<Integer> differing,
        BitSet doubtful,
        @Nullable Message nested) {

    /** None. */
    public static final RowGroups NONE =
            new RowGroups(new BitSet(), new BitSet(), List.of(), List.of(), new BitSet(), null);

    /**
     * What a row says of those from {@code first} to {@code last}.
     *
     * @param head the row that says it
     * @param label its text
     * @param names whether the label names a department or a work item
     * @param code the department's; null of a work item, and where there is no such department
     */
    public record Span(
            int head,
            int first,
            int last,
            String label,
            Names names,
            @Nullable String code) {}

    /** What a label names. */
    public enum Names {
        DEPARTMENT,
        WORK_ITEM
    }

    public boolean isNone() {
        return sums.isEmpty() && headings.isEmpty() && spans.isEmpty();
    }
}
