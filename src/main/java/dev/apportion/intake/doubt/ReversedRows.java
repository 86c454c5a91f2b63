package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.intake.table.TextBegins;
import dev.apportion.message.Message;
import dev.apportion.policy.Headings;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lines that are called the reversal of another one, or a credit note, but add to the cost: their minus may be missing. */
final class ReversedRows {

    private static final TextBegins BEGINS = TextBegins.of(Role.REVERSAL);

    private final TreeSet<Integer> rows = new TreeSet<>();
    private final Amounts money = new Amounts();

    /** A line that counts. */
    void add(int row, CostLine line) {
        if (line.minor() > 0
                && (isReversal(line.posting().description())
                        || isReversal(line.posting().document()))) {
            rows.add(row);
            money.add(line.amount());
        }
    }

    /** Whether a text begins with such a word; further behind it may be what the cost is about. */
    private static boolean isReversal(@Nullable String text) {
        if (text == null || !BEGINS.mayBe(text)) {
            return false;
        }
        String words = Headings.normalize(text) + " ";
        return HeadingWords.all(Role.REVERSAL).stream().anyMatch(word -> words.startsWith(word + " "));
    }

    /** One finding on all of them; none if there are none. */
    List<Finding> findings(@Nullable String department, String file, String sheet) {
        return rows.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        FindingCode.REVENUE_COUNTED,
                        department,
                        new Source(file, sheet, rows.first()),
                        null,
                        Message.of(
                                "Called a reversal or a credit note but added to the cost: {0} in all: {1}. If "
                                        + "they reduce cost, ask for their amounts with a minus.",
                                money.inWords(), CountedDoubts.rows(rows))));
    }
}
