package dev.apportion.allocate.network;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Solves the equations of mutual service in fractions: the inverse of (1 − transfers), whose cell (i, j) is how often a
 * unit that arrives at i passes through j.
 */
final class ExactElimination {

    private ExactElimination() {}

    /** @throws AllocationException if there is no single solution, which only negative quantities can cause */
    static List<Map<Integer, BigFraction>> solve(List<Map<Integer, BigFraction>> transfers) throws AllocationException {
        int size = transfers.size();
        List<Map<Integer, BigFraction>> onward = new ArrayList<>();
        List<Map<Integer, BigFraction>> visits = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            onward.add(new TreeMap<>(transfers.get(i)));
            visits.add(new TreeMap<>(Map.of(i, BigFraction.ONE)));
        }
        for (int i = 0; i < size; i++) {
            BigFraction own = onward.get(i).remove(i);
            BigFraction pivot = own == null ? BigFraction.ONE : BigFraction.ONE.subtract(own);
            if (pivot.isZero()) {
                throw new AllocationException(
                        "Pools",
                        0,
                        Message.of("The charges of support departments to each other have no unique solution, "
                                + "because their bases contain a negative quantity. Choose Absolute or Zero "
                                + "under Negative base"));
            }
            if (!pivot.isOne()) {
                onward.get(i).replaceAll((to, share) -> share.divide(pivot));
                visits.get(i).replaceAll((to, times) -> times.divide(pivot));
            }
            for (int k = 0; k < size; k++) {
                BigFraction through = k == i ? null : onward.get(k).remove(i);
                if (through != null) {
                    addTimes(onward.get(k), onward.get(i), through);
                    addTimes(visits.get(k), visits.get(i), through);
                }
            }
        }
        return visits;
    }

    private static void addTimes(Map<Integer, BigFraction> to, Map<Integer, BigFraction> from, BigFraction times) {
        from.forEach((key, value) -> to.merge(key, value.multiply(times), BigFraction::add));
    }
}
