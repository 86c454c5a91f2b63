package dev.apportion.allocate.network;

import dev.apportion.allocate.base.BaseShares;
import dev.apportion.allocate.base.DepartmentIndex;
import dev.apportion.allocate.base.PoolPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** The support departments that pass on what they receive, because they have pools with receivers. */
final class PassingDepartments {

    /**
     * A way out of a passing department.
     *
     * @param part place of the pool's row
     * @param portion of what the department receives that leaves this way; a department's portions add up to one
     */
    record Outlet(int part, BaseShares shares, BigFraction portion) {}

    private final List<Integer> places = new ArrayList<>();
    private final List<List<Outlet>> outlets = new ArrayList<>();
    private final Map<Integer, Integer> nodes = new HashMap<>();

    PassingDepartments(DepartmentIndex departments, List<PoolPart> parts) {
        Map<Integer, List<Integer>> bySender = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String sender = parts.get(i).pool().sender();
            if (sender != null && departments.support(sender) && parts.get(i).shares() != null) {
                bySender.computeIfAbsent(departments.place(sender), place -> new ArrayList<>())
                        .add(i);
            }
        }
        bySender.forEach((place, own) -> {
            nodes.put(place, places.size());
            places.add(place);
            outlets.add(spread(parts, own));
        });
    }

    /** In proportion to the pools' own cost; where they have none, by the first pool alone. */
    private static List<Outlet> spread(List<PoolPart> parts, List<Integer> own) {
        BigFraction total = BigFraction.ZERO;
        for (int i : own) {
            total = total.add(BigFraction.of(Math.abs(parts.get(i).minor())));
        }
        List<Outlet> outlets = new ArrayList<>();
        if (!total.isZero()) {
            for (int i : own) {
                BigFraction cost = BigFraction.of(Math.abs(parts.get(i).minor()));
                add(outlets, parts, i, cost.divide(total));
            }
            return outlets;
        }
        String first = parts.get(own.get(0)).pool().code();
        List<Integer> chosen = own.stream()
                .filter(i -> parts.get(i).pool().code().equals(first))
                .toList();
        for (int i : chosen) {
            total = total.add(fraction(parts.get(i)));
        }
        for (int i : chosen) {
            BigFraction portion = total.isZero()
                    ? BigFraction.of(1, chosen.size())
                    : fraction(parts.get(i)).divide(total);
            add(outlets, parts, i, portion);
        }
        return outlets;
    }

    private static BigFraction fraction(PoolPart part) {
        return BigFraction.of(part.pool().portion().unscaledValue())
                .multiply(BigFraction.of(10).pow(-part.pool().portion().scale()));
    }

    private static void add(List<Outlet> outlets, List<PoolPart> parts, int part, BigFraction portion) {
        BaseShares shares = parts.get(part).shares();
        if (shares != null && !portion.isZero()) {
            outlets.add(new Outlet(part, shares, portion));
        }
    }

    int size() {
        return places.size();
    }

    /** Number of a department among those that pass on; -1 if it keeps what it receives. */
    int node(int place) {
        return nodes.getOrDefault(place, -1);
    }

    int place(int node) {
        return places.get(node);
    }

    List<Outlet> outlets(int node) {
        return outlets.get(node);
    }
}
