package dev.apportion.allocate.network;

import dev.apportion.allocate.base.PoolPart;
import dev.apportion.cost.GrossCost;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Own cost of each pool, and own cost with what its sender is charged. */
final class GrossFigures {

    private GrossFigures() {}

    static List<GrossCost> of(List<PoolPart> parts, PassingDepartments passing, Map<Integer, BigFraction> received) {
        Map<String, Long> own = new LinkedHashMap<>();
        Map<String, BigFraction> gross = new HashMap<>();
        Map<String, @Nullable String> senders = new HashMap<>();
        for (PoolPart part : parts) {
            String code = part.pool().code();
            own.merge(code, part.minor(), Math::addExact);
            gross.merge(code, BigFraction.of(part.minor()), BigFraction::add);
            senders.put(code, part.pool().sender());
        }
        received.forEach((node, volume) -> {
            for (PassingDepartments.Outlet outlet : passing.outlets(node)) {
                String code = parts.get(outlet.part()).pool().code();
                gross.merge(code, volume.multiply(outlet.portion()), BigFraction::add);
            }
        });
        List<GrossCost> figures = new ArrayList<>();
        own.forEach((code, minor) -> figures.add(new GrossCost(
                code,
                senders.get(code),
                minor,
                gross.getOrDefault(code, BigFraction.ZERO)
                        .bigDecimalValue(9, RoundingMode.HALF_UP)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact())));
        return figures;
    }
}
