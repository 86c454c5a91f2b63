package dev.apportion.job.bench.simulation;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Simulated time. What comes at the same instant comes in the order in which it was planned. */
final class Events {

    private record Event(double at, long number, Runnable what) {}

    private final PriorityQueue<Event> planned =
            new PriorityQueue<>(Comparator.comparingDouble(Event::at).thenComparingLong(Event::number));
    private double now;
    private long number;

    void in(double seconds, Runnable what) {
        planned.add(new Event(now + seconds, number++, what));
    }

    double now() {
        return now;
    }

    /** Until nothing is planned. */
    void run() {
        while (!planned.isEmpty()) {
            Event event = planned.remove();
            now = event.at();
            event.what().run();
        }
    }
}
