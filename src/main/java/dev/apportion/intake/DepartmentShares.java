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

    /** A row begins; gives the first of its cells that are not blank, null if all are. */
    @Nullable
    Share begin(RowCursor row, ColumnMapping mapping) {
        mapping.shares().forEach((column, share) -> {
            if (RowKinds.isFilled(row, column)) {
                left.add(share);
            }
        });
        return next();
    }

    /** The next amount of the row, null if there is none left. */
    @Nullable
    Share next() {
        return left.poll();
    }
}
