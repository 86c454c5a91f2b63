package dev.apportion.allocate;

import dev.apportion.allocate.base.FigureSelection;
import dev.apportion.allocate.base.PoolPart;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.message.Message;
import dev.apportion.policy.Base;
import dev.apportion.policy.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cost that is left visibly unallocated because nobody has a quantity of its pool's base. */
final class Stranding {

    private Stranding() {}

    static List<Allocation.Stranded> of(List<PoolPart> parts) {
        List<Allocation.Stranded> stranded = new ArrayList<>();
        for (PoolPart part : parts) {
            if (part.shares() == null) {
                Map<String, Long> byDepartment = new TreeMap<>();
                part.pieces()
                        .forEach(piece -> byDepartment.merge(piece.cell().department(), piece.minor(), Math::addExact));
                byDepartment.forEach((department, minor) -> {
                    if (minor != 0) {
                        stranded.add(new Allocation.Stranded(
                                part.pool().code(), part.pool().base(), department, minor));
                    }
                });
            }
        }
        return stranded;
    }

    static Finding finding(Allocation.Stranded stranded, Policy policy, Period period) {
        BigDecimal amount = BigDecimal.valueOf(
                stranded.minor(), policy.settings().currency().getDecimalPlaces());
        return new Finding(
                FindingCode.UNALLOCATED,
                stranded.department(),
                null,
                null,
                Message.of(
                        "{0} of pool {1} stays unallocated: {2}; fill in the base and run again",
                        amount, stranded.pool(), why(stranded, policy, period)));
    }

    private static Message why(Allocation.Stranded stranded, Policy policy, Period period) {
        Base base = policy.pooling().bases().get(stranded.base());
        List<Base.Figure> outdated = base == null ? List.of() : new FigureSelection(base, period).outdated();
        return outdated.isEmpty()
                ? Message.of("base {0} is zero for all its receivers in {1}", stranded.base(), period.month())
                : PolicyDoubts.outdated(stranded.base(), outdated, period);
    }
}
