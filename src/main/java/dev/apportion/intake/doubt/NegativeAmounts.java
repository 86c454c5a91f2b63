package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import dev.apportion.policy.condition.Condition;
import dev.apportion.sheet.RowCursor;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A table that reduces cost, since nearly all of its amounts have a minus, as a bank or a ledger sees cost, or since a few are so
 * large, as what was paid on a card is among what was bought.
 */
final class NegativeAmounts implements Doubt {

    /** Fewer may be credits. */
    private static final int FEWEST = 3;

    private static final int FEWEST_OF_ALL = 2;
    private static final int MOST_OF_THREE = 2;

    private final List<Condition> noCost;
    private final ColumnMapping mapping;
    private int rows;
    private int negative;
    private final Amounts money = new Amounts();
    private @Nullable CurrencyUnit currency;
    private long sum;

    NegativeAmounts(Policy policy, ColumnMapping mapping) {
        this.noCost = RevenueColumns.noCost(policy);
        this.mapping = mapping;
    }

    @Override
    public void add(RowCursor row, CostLine line) {
        if (line.minor() != 0 && !isKnownAsNoCost(line)) {
            rows++;
            negative += line.minor() < 0 ? 1 : 0;
            if (!line.currency().equals(currency)) {
                close();
                currency = line.currency();
            }
            sum = Math.addExact(sum, line.minor());
        }
    }

    /** Such as revenue that a rule takes out by its category. */
    private boolean isKnownAsNoCost(CostLine line) {
        String category = line.category();
        return category != null && noCost.stream().anyMatch(condition -> condition.matches(category));
    }

    /** Most tables have one currency, whose sum is put away once. */
    private void close() {
        if (currency != null) {
            money.add(sum, currency);
        }
        sum = 0;
    }

    /** A journal with both sides of each posting adds up to nothing. */
    private boolean isBalanced() {
        return negative > 1 && rows > negative && money.isNothing();
    }

    @Override
    public List<Finding> findings(TablePlace place) {
        close();
        Message message = message();
        return message == null
                ? List.of()
                : List.of(place.column(FindingCode.REVENUE_COUNTED, mapping.amount(), message));
    }

    /** What is wrong with the table; null if nothing is. */
    private @Nullable Message message() {
        if (isBalanced()) {
            return Message.of(
                    "The table adds up to nothing: {0} amounts, of which {1} reduce cost. If it has both sides "
                            + "of each posting, ask for that of cost alone.",
                    rows, negative);
        }
        if (!money.isNegative()) {
            return null;
        }
        int fewest = negative == rows ? FEWEST_OF_ALL : FEWEST;
        if (negative >= fewest && 3 * negative >= MOST_OF_THREE * rows) {
            return Message.of(
                    "{0} of {1} amounts have a minus, so that the table reduces cost: {2} in all. If its "
                            + "sender writes cost with a minus, ask for amounts without it.",
                    negative, rows, money.inWords());
        }
        return rows < FEWEST
                ? null
                : Message.of(
                        "The table reduces cost: {2} in all, since {0} of {1} {0,choice,1#amounts has|1<amounts have} "
                                + "a minus. If these are payments or revenue, delete their rows.",
                        negative, rows, money.inWords());
    }
}
