package dev.apportion.intake;

import dev.apportion.intake.row.RowKinds;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.ColumnMapping.Share;
import dev.apportion.sheet.RowCursor;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The amounts that stand side by side in a row, one after the other. */
final class DepartmentShares {

    private static final Pattern ZERO = Pattern.compile("\\s*(?:0+(?:[.,]0*)?|[-–—])\\s*");

    private final Queue<Share> left = new ArrayDeque<>();

    /** A row begins; gives the first of its cells that are neither blank nor zero, null if all are: nothing was spent there. */
    @Nullable
    Share begin(RowCursor row, ColumnMapping mapping) {
        mapping.shares().forEach((column, share) -> {
            if (RowKinds.isFilled(row, column) && !isZero(row, column)) {
                left.add(share);
            }
        });
        return next();
    }

    private static boolean isZero(RowCursor row, int column) {
        return switch (row.type(column)) {
            case NUMBER -> row.number(column).signum() == 0;
            case TEXT -> ZERO.matcher(row.text(column)).matches();
            default -> false;
        };
    }

    /** The next amount of the row, null if there is none left. */
    @Nullable
    Share next() {
        return left.poll();
    }
}
