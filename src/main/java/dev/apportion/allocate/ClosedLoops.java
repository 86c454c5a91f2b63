package dev.apportion.allocate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Finds departments that only charge each other, so that cost never comes to rest. */
final class ClosedLoops {

    private ClosedLoops() {}

    static void check(
            DepartmentIndex departments, PassingDepartments passing, List<Map<Integer, BigFraction>> transfers)
            throws AllocationException {
        boolean[] open = new boolean[transfers.size()];
        for (int node = 0; node < open.length; node++) {
            open[node] = passing.outlets(node).stream()
                    .anyMatch(outlet -> outlet.shares().places().stream().anyMatch(place -> passing.node(place) < 0));
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int node = 0; node < open.length; node++) {
                if (!open[node] && transfers.get(node).keySet().stream().anyMatch(next -> open[next])) {
                    open[node] = true;
                    changed = true;
                }
            }
        }
        for (int node = 0; node < open.length; node++) {
            if (!open[node]) {
                List<Integer> loop = loopFrom(node, transfers);
                String names = loop.stream()
                        .map(member -> departments.code(passing.place(member)))
                        .collect(Collectors.joining(" → "));
                throw new AllocationException(
                        "Pools",
                        0,
                        "Closed loop: " + names
                                + " charge only each other, so their cost never leaves; give one of them another receiver");
            }
        }
    }

    private static List<Integer> loopFrom(int start, List<Map<Integer, BigFraction>> transfers) {
        List<Integer> path = new ArrayList<>();
        int node = start;
        while (!path.contains(node)) {
            path.add(node);
            node = transfers.get(node).keySet().iterator().next();
        }
        List<Integer> loop = new ArrayList<>(path.subList(path.indexOf(node), path.size()));
        loop.add(node);
        return loop;
    }
}
