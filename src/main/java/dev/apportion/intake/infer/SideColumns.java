package dev.apportion.intake.infer;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.Side;
import dev.apportion.policy.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The column beside amounts without signs that says which of them are debits and which credits. */
final class SideColumns {

    /** Headings such as "Kind" and "Type" may mean it too. */
    private static final Set<Field> OPEN = EnumSet.of(Field.CATEGORY, Field.TYPE);

    /** A side has few names, and they are short. */
    private static final int LONGEST = 6;

    private SideColumns() {}

    /** The mapping with that column; the same if there is none, or if credits have a sign of their own. */
    static ColumnMapping find(ColumnMapping known, SampledTable table) {
        if (!known.has(Field.AMOUNT) || !known.shares().isEmpty()) {
            return known;
        }
        for (int column = 0; column < table.width(); column++) {
            Field field = known.field(column);
            Side side = field == null || OPEN.contains(field) ? side(table, column) : null;
            if (side != null && haveNoSign(table, side, known.column(Field.AMOUNT))) {
                return known.with(known.shape().with(side));
            }
        }
        return known;
    }

    private static @Nullable Side side(SampledTable table, int column) {
        // A cheap check before the expensive one.
        if (table.first(column, 1).noneMatch(text -> text.length() <= LONGEST)) {
            return null;
        }
        List<String> values =
                table.first(column, Integer.MAX_VALUE).distinct().limit(3).toList();
        return Side.of(column, table.heading(column), values);
    }

    private static boolean haveNoSign(SampledTable table, Side side, int amount) {
        return table.rowsWith(side.column()).stream()
                .filter(row -> side.isCredit(row.cell(side.column()).text()))
                .allMatch(row -> table.amount(row, amount).signum() >= 0);
    }
}
