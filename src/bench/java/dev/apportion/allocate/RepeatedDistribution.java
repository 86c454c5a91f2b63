package dev.apportion.allocate;

import dev.apportion.policy.Base;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The textbook's other way: support departments pass on what they hold, over and over, until little is left. */
final class RepeatedDistribution {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<int[]> receivers = new ArrayList<>();
    private final List<double[]> shares = new ArrayList<>();
    private final double[] held;

    /** Department and pool i belong together for i below {@code supports}. */
    RepeatedDistribution(Organization organization, int supports) {
        organization.policy.departments.keySet().forEach(code -> places.put(code, places.size()));
        held = new double[places.size()];
        organization.costs.forEach(cost -> held[place(cost.department())] += cost.minor());
        for (int i = 0; i < supports; i++) {
            int own = i;
            Base base = organization.policy.bases.get(
                    organization.policy.pools.get(i).base());
            List<Base.Figure> figures = base == null
                    ? List.of()
                    : base.figures().stream()
                            .filter(figure -> place(figure.department()) != own)
                            .toList();
            double total = figures.stream()
                    .mapToDouble(figure -> figure.quantity().doubleValue())
                    .sum();
            receivers.add(figures.stream()
                    .mapToInt(figure -> place(figure.department()))
                    .toArray());
            shares.add(figures.stream()
                    .mapToDouble(figure -> figure.quantity().doubleValue() / total)
                    .toArray());
        }
    }

    private int place(String code) {
        Integer place = places.get(code);
        return place == null ? 0 : place;
    }

    /** Until no department holds a hundredth of a cent; the number of rounds. */
    int distribute() {
        for (int round = 0; ; round++) {
            double most = 0;
            for (int i = 0; i < shares.size(); i++) {
                double amount = held[i];
                most = Math.max(most, Math.abs(amount));
                held[i] = 0;
                int[] to = receivers.get(i);
                for (int k = 0; k < to.length; k++) {
                    held[to[k]] += amount * shares.get(i)[k];
                }
            }
            if (most < 0.01) {
                return round;
            }
        }
    }

    /** How many departments differ from the closed totals once rounded. */
    long centsOff(Map<String, Long> totals) {
        return totals.entrySet().stream()
                .filter(total -> Math.round(held[place(total.getKey())]) != total.getValue())
                .count();
    }
}
