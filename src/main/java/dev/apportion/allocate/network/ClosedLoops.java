package dev.apportion.allocate.network;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.allocate.base.DepartmentIndex;
import dev.apportion.message.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Finds departments that only charge each other, so that cost never comes to rest. */
final class ClosedLoops {

    private ClosedLoops() {}

    /** Throws for the first of them. */
    static void check(
            DepartmentIndex departments, PassingDepartments passing, List<Map<Integer, BigFraction>> transfers)
            throws AllocationException {
        List<AllocationException> loops = find(departments, passing, transfers);
        if (!loops.isEmpty()) {
            throw loops.get(0);
        }
    }

    /** All of them, each once. */
    static List<AllocationException> find(
            DepartmentIndex departments, PassingDepartments passing, List<Map<Integer, BigFraction>> transfers) {
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
        List<AllocationException> loops = new ArrayList<>();
        Set<Set<Integer>> found = new HashSet<>();
        for (int node = 0; node < open.length; node++) {
            List<Integer> loop = open[node] ? List.of() : loopFrom(node, transfers);
            // Those that only charge into a loop lead to it, too.
            if (!loop.isEmpty() && found.add(new HashSet<>(loop))) {
                loops.add(fault(loop.stream()
                        .map(member -> departments.code(passing.place(member)))
                        .collect(Collectors.joining(" → "))));
            }
        }
        return loops;
    }

    private static AllocationException fault(String names) {
        return new AllocationException(
                "Pools",
                0,
                Message.of(
                        "Closed loop: {0} charge only each other, so their cost never comes to rest; give one of "
                                + "them another receiver",
                        names));
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
