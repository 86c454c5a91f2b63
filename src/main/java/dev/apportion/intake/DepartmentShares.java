package dev.apportion.intake;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.ColumnMapping.Share;
import dev.apportion.sheet.RowCursor;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The amounts of a row in which departments stand side by side, one after the other. */
final class DepartmentShares {

    private final Queue<Share> left = new ArrayDeque<>();

    /** A row begins: those of its cells that are not blank. */
    void begin(RowCursor row, ColumnMapping mapping) {
        mapping.shares().forEach((column, share) -> {
            if (RowKinds.isFilled(row, column)) {
                left.add(share);
            }
        });
    }

    /** The next amount of the row, null if there is none left. */
    @Nullable
    Share next() {
        return left.poll();
    }
}
