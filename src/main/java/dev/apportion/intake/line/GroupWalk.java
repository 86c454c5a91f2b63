package dev.apportion.intake.line;

import dev.apportion.intake.table.RowGroups;
import dev.apportion.intake.table.RowGroups.Names;
import dev.apportion.intake.table.RowGroups.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Which groups the row at hand belongs to, as a table is read from its top. */
final class GroupWalk {

    private RowGroups groups = RowGroups.NONE;
    private final Deque<Span> open = new ArrayDeque<>();
    private int next;

    /** A table begins. */
    void begin(RowGroups tables) {
        groups = tables;
        open.clear();
        next = 0;
    }

    void moveTo(int row) {
        if (groups.spans().isEmpty()) {
            return;
        }
        open.removeIf(span -> span.last() < row);
        while (next < groups.spans().size() && groups.spans().get(next).first() <= row) {
            Span span = groups.spans().get(next++);
            if (span.last() >= row) {
                open.push(span);
            }
        }
    }

    /** The innermost group that names a department, or a work item, and has the row; null if there is none. */
    @Nullable
    Span innermost(Names names) {
        if (open.isEmpty()) {
            return null;
        }
        return open.stream().filter(span -> span.names() == names).findFirst().orElse(null);
    }
}
