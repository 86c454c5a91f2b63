package dev.apportion.web.access.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Log-ins that failed. After some, whoever it is has to wait, twice as long each time, so that passwords can't be guessed.
 */
final class Attempts {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MOST_DOUBLED = 6;

    /** Names and addresses that are remembered; a stranger who makes up more of them waits long before. */
    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final int free;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Those of a name or an address.
     *
     * @param until when the next attempt counts
     */
    private record Failures(int count, Instant last, Instant until) {}

    /** @param free how many attempts may fail before one has to wait */
    Attempts(InstantSource clock, int free) {
        this.clock = clock;
        this.free = free;
    }

    /** Whether one may try. It counts as failed until it is said that it didn't, so that many at once help nobody. */
    synchronized boolean begin(String who) {
        Instant now = clock.instant();
        Failures before = failures.get(who);
        if (before != null && now.isBefore(before.until())) {
            return false;
        }
        int count = before != null && now.isBefore(before.last().plus(FORGOTTEN)) ? before.count() + 1 : 1;
        failures.put(who, new Failures(count, now, count < free ? now : now.plus(wait(count - free))));
        return true;
    }

    private static Duration wait(int beyond) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, MOST_DOUBLED));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    /** That the attempt didn't fail, and that those before are forgotten. */
    synchronized void forget(String who) {
        failures.remove(who);
    }

    /** That the attempt didn't fail; those before still count. */
    synchronized void takeBack(String who) {
        failures.computeIfPresent(
                who,
                (any, counted) -> counted.count() <= 1
                        ? null
                        : new Failures(counted.count() - 1, counted.last(), counted.last()));
    }
}
