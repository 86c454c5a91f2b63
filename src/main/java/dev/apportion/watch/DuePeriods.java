package dev.apportion.watch;

import dev.apportion.cost.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The periods to run, and when: at once, or after a pause if the last try failed. */
final class DuePeriods {

    /** Doublings of the pause: from five minutes, if files must be unchanged for one, to some hours. */
    private static final int MOST_DOUBLINGS = 6;

    private final Duration pause;
    private final Map<Period, Instant> from = new TreeMap<>();
    private final Map<Period, Integer> failures = new HashMap<>();

    /** @param pause after the first failure; doubled after each further one in a row */
    DuePeriods(Duration pause) {
        this.pause = pause;
    }

    /** Something has changed, which ends a pause. */
    void add(Period period) {
        failures.remove(period);
        from.put(period, Instant.MIN);
    }

    /** Those to run now, oldest first. */
    List<Period> at(Instant now) {
        return from.entrySet().stream()
                .filter(due -> !now.isBefore(due.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    void ended(Period period, WatchedRun.Again again, Instant now) {
        switch (again) {
            case NOT -> {
                from.remove(period);
                failures.remove(period);
            }
            case SOON -> from.put(period, now);
            case LATER -> {
                int failed = failures.merge(period, 1, Integer::sum);
                from.put(period, now.plus(pause.multipliedBy(1L << Math.min(failed - 1, MOST_DOUBLINGS))));
            }
        }
    }
}
