package dev.apportion.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which of several things have changed and then settled for a while. A copy in progress changes its file's
 * size or time from look to look, and so is waited for; ten files that arrive one after the other are one change. What
 * changes without a pause has settled after the longest wait nevertheless.
 *
 * @param <K> what is looked at
 * @param <V> how it looks; equal values mean that nothing changed
 */
final class Settling<K, V> {

    private final Duration quiet;
    private final Duration longest;
    private final Map<K, V> last = new HashMap<>();
    private final Map<K, Instant> changed = new HashMap<>();
    private final Map<K, Instant> since = new HashMap<>();

    /**
     * @param quiet how long something must have been left alone; at least two looks pass in any case
     * @param longest how long after its first change it is waited for
     */
    Settling(Duration quiet, Duration longest) {
        this.quiet = quiet;
        this.longest = longest;
    }

    /** Takes these as known, so that only a later change counts. */
    void know(Map<K, V> now) {
        last.putAll(now);
    }

    /** Notes a look; what has gone since the last one is forgotten. */
    void look(Instant at, Map<K, V> now) {
        last.keySet().retainAll(now.keySet());
        changed.keySet().retainAll(now.keySet());
        since.keySet().retainAll(now.keySet());
        now.forEach((key, value) -> {
            if (!value.equals(last.put(key, value))) {
                changed.put(key, at);
                since.putIfAbsent(key, at);
            }
        });
    }

    /** What has changed and settled by now. Stays so until {@link #done} is called. */
    Set<K> settled(Instant at) {
        return changed.entrySet().stream()
                .filter(change -> passed(change.getValue(), quiet, at)
                        || passed(since.getOrDefault(change.getKey(), at), longest, at))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean passed(Instant from, Duration time, Instant at) {
        return at.isAfter(from) && !at.isBefore(from.plus(time));
    }

    /** Takes a change as if it had been made now, so that it settles once more. */
    void postpone(K key, Instant at) {
        changed.put(key, at);
        since.put(key, at);
    }

    /** Takes a change as dealt with. */
    void done(K key) {
        changed.remove(key);
        since.remove(key);
    }
}
