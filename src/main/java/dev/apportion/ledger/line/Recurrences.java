package dev.apportion.ledger.line;

import dev.apportion.cost.Decision;
import dev.apportion.ledger.block.LineColumn;
import dev.apportion.ledger.block.LineColumns;
import dev.apportion.ledger.block.Longs;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.lang3.StringUtils;

/**
 * Collects from block after block which amounts stand for which department, account and supplier. Reversals take cost back and
 * say nothing of what recurs. Several can share the blocks out
 * among themselves and be brought together. As numbers and not as objects, since it is done for six months of lines.
 */
final class Recurrences implements Consumer<LineColumns> {

    /** Numbers of texts in one block, which has one department. */
    private record Numbers(long account, long supplier) {}

    /** In minor units of the reporting currency. */
    private final Map<CostLines.Recurrence, Longs> amounts = new HashMap<>();

    @Override
    public void accept(LineColumns block) {
        Map<Numbers, Longs> ofBlock = new HashMap<>();
        for (int line = 0; line < block.size(); line++) {
            Numbers numbers = new Numbers(block.at(LineColumn.ACCOUNT, line), block.at(LineColumn.SUPPLIER, line));
            if (numbers.account() == 0 && numbers.supplier() == 0) {
                continue;
            }
            if (block.decision(line) == Decision.Kind.REVERSAL) {
                continue;
            }
            Longs some = ofBlock.get(numbers);
            if (some == null) {
                CostLines.Recurrence recurrence = new CostLines.Recurrence(
                        block.needed(LineColumn.DEPARTMENT, line),
                        StringUtils.defaultString(block.text(LineColumn.ACCOUNT, line)),
                        StringUtils.defaultString(block.text(LineColumn.SUPPLIER, line)));
                some = amounts.computeIfAbsent(recurrence, key -> new Longs());
                ofBlock.put(numbers, some);
            }
            some.add(block.reportingMinor(line));
        }
    }

    void add(Recurrences other) {
        other.amounts.forEach((recurrence, more) -> amounts.merge(recurrence, more, Longs::addAll));
    }

    /** Each amount once, in order. */
    Map<CostLines.Recurrence, long[]> sorted() {
        Map<CostLines.Recurrence, long[]> sorted = new HashMap<>();
        amounts.forEach((recurrence, all) -> sorted.put(recurrence, all.distinct()));
        return sorted;
    }
}
