package dev.apportion.job.bench.simulation;

import java.util.ArrayDeque;
import java.util.Queue;

/** Something that does as many things at once as it has places, first come first served: a machine's processors, a network link. */
final class Processors {

    /** Long work makes room for others this often, in seconds. */
    private static final double SLICE = 0.05;

    private record Work(double seconds, Runnable then) {}

    private final Events events;
    private final int places;
    private final Queue<Work> waiting = new ArrayDeque<>();
    private int busy;
    private double used;

    Processors(Events events, int places) {
        this.events = events;
        this.places = places;
    }

    /** Does something, as soon as it is its turn, and then something else. */
    void work(double seconds, Runnable then) {
        waiting.add(new Work(seconds, then));
        next();
    }

    private void next() {
        if (busy == places || waiting.isEmpty()) {
            return;
        }
        Work work = waiting.remove();
        // Long work in fewer, longer slices, so that a billion lines take no more events than a million.
        double slice = Math.min(work.seconds(), Math.max(SLICE, work.seconds() / 20));
        busy++;
        used += slice;
        events.in(slice, () -> {
            busy--;
            double left = work.seconds() - slice;
            if (left > 1e-9) {
                waiting.add(new Work(left, work.then()));
            } else {
                work.then().run();
            }
            next();
            next();
        });
    }

    /** Seconds that all places together were at work. */
    double used() {
        return used;
    }

    /** How much of the time they were. */
    double utilization() {
        return used / places / events.now();
    }
}
