package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Lines that say nothing but an amount, which is that of the lines since the last such one: subtotals without a label. */
final class BareSums {

    private final Map<CurrencyUnit, Long> since = new HashMap<>();

    /** Adds a line, and tells whether it is such a sum. */
    boolean add(CostLine line) {
        boolean bare = Stream.of(
                        line.posting().description(),
                        line.posting().supplier(),
                        line.posting().document(),
                        line.account().label(),
                        line.activity().label())
                .allMatch(text -> text == null);
        if (!bare) {
            since.merge(line.currency(), line.minor(), Math::addExact);
            return false;
        }
        Long sum = since.get(line.currency());
        since.clear();
        return sum != null && sum != 0 && sum == line.minor();
    }
}
