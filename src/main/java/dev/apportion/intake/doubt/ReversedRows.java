package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.intake.table.TextBegins;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines that are called the reversal of another one, or a credit note, but add to the cost: their minus may be missing. */
final class ReversedRows implements Doubt {

    private static final TextBegins BEGINS = TextBegins.of(Role.REVERSAL);

    private final ColumnMapping mapping;
    private final CountedRows rows = new CountedRows();

    ReversedRows(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void add(RowCursor row, CostLine line) {
        boolean said = isReversal(line.posting().description())
                || isReversal(line.posting().document());
        if (line.minor() > 0 && (said || isOfKind(row))) {
            rows.add(row.rowNumber(), line);
        }
    }

    /** Whether a column that is not read, or says what kind of row it is, says so. */
    private boolean isOfKind(RowCursor row) {
        for (int column = 0; column < row.width(); column++) {
            boolean kind = !mapping.isMapped(column)
                    || column == mapping.column(Field.TYPE)
                    || column == mapping.column(Field.CATEGORY);
            // What is cancelled or void is told by DeniedRows.
            if (kind
                    && row.type(column) == CellType.TEXT
                    && isReversal(row.text(column))
                    && !HeadingWords.roles(row.text(column)).contains(Role.VOID)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text begins with such a word; further behind it may be what the cost is about. */
    private static boolean isReversal(@Nullable String text) {
        if (text == null || !BEGINS.mayBe(text)) {
            return false;
        }
        String words = Headings.normalize(text) + " ";
        return HeadingWords.all(Role.REVERSAL).stream().anyMatch(word -> words.startsWith(word + " "));
    }

    @Override
    public List<Finding> findings(TablePlace place) {
        return rows.isEmpty()
                ? List.of()
                : List.of(place.row(
                        FindingCode.REVENUE_COUNTED,
                        rows.first(),
                        Message.of(
                                "Called a reversal or a credit note but added to the cost: {0} in all: {1}. If "
                                        + "they reduce cost, ask for their amounts with a minus.",
                                rows.money(), rows.inWords())));
    }
}
