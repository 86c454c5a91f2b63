package dev.apportion.allocate.base;

import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Period;
import dev.apportion.message.Message;
import dev.apportion.money.MinorUnits;
import dev.apportion.policy.Base;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Share;
import dev.apportion.policy.condition.Condition;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** The quantities of each base in one period, by department. */
public final class BaseQuantities {

    private final Policy policy;
    private final Period period;
    private final List<DirectCost> cells;
    private final Map<String, Map<String, BigDecimal>> known = new HashMap<>();

    public BaseQuantities(Policy policy, Period period, List<DirectCost> cells) {
        this.policy = policy;
        this.period = period;
        this.cells = cells;
    }

    /** By department; departments without a quantity are missing. */
    Map<String, BigDecimal> of(String code) throws AllocationException {
        Map<String, BigDecimal> quantities = known.get(code);
        if (quantities == null) {
            Base base = policy.pooling().bases().get(code);
            if (base == null) {
                throw new AllocationException(
                        "Bases",
                        0,
                        Message.of("There is no base {0} on the Bases sheet; add it, or name another", code));
            }
            quantities = conditioned(base, raw(base));
            known.put(code, quantities);
        }
        return quantities;
    }

    private Map<String, BigDecimal> raw(Base base) throws AllocationException {
        CurrencyUnit currency = policy.settings().currency();
        return switch (base.kind()) {
            case PERCENTAGE -> percentages(base.code());
            case KEY_FIGURE, RATE_QUANTITY -> new FigureSelection(base, period).quantities();
            case EVEN -> even();
            case DIRECT_COST -> ledger(cell -> MinorUnits.decimal(cell.minor(), currency));
            case HOURS -> ledger(DirectCost::hours);
            case LINES -> ledger(cell -> BigDecimal.valueOf(cell.lines()));
        };
    }

    private Map<String, BigDecimal> percentages(String code) throws AllocationException {
        List<Share> valid = policy.pooling().shares().stream()
                .filter(share -> share.of().equals(code) && share.validIn(period))
                .toList();
        Percentages.check(Message.of("base {0}", code), period, valid);
        Map<String, BigDecimal> quantities = new LinkedHashMap<>();
        valid.forEach(share -> quantities.put(share.receiver(), share.percent()));
        return quantities;
    }

    private Map<String, BigDecimal> even() {
        Map<String, BigDecimal> quantities = new LinkedHashMap<>();
        policy.departments().keySet().forEach(department -> quantities.put(department, BigDecimal.ONE));
        return quantities;
    }

    private Map<String, BigDecimal> ledger(Function<DirectCost, BigDecimal> figure) {
        Map<String, BigDecimal> quantities = new LinkedHashMap<>();
        cells.forEach(cell -> quantities.merge(cell.department(), figure.apply(cell), BigDecimal::add));
        return quantities;
    }

    private static Map<String, BigDecimal> conditioned(Base base, Map<String, BigDecimal> quantities) {
        Condition condition = base.condition();
        if (condition != null) {
            quantities.replaceAll(
                    (department, quantity) -> condition.matches(quantity) ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        return quantities;
    }
}
