package dev.apportion.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which of several things have changed and then settled for a while. A copy in progress changes its file's size
 * or time from look to look, so it is waited for; ten files in a row are one change. What keeps changing counts as
 * settled after the longest wait.
 *
 * @param <K> what is watched
 * @param <V> how it looks; equal values mean that nothing changed
 */
final class Settling<K, V> {

    private final Duration quiet;
    private final Duration longest;
    private final Map<K, V> last = new HashMap<>();
    private final Map<K, Instant> changed = new HashMap<>();
    private final Map<K, Instant> since = new HashMap<>();

    /**
     * @param quiet how long something must have been unchanged; at least two looks pass in any case
     * @param longest the longest wait after its first change
     */
    Settling(Duration quiet, Duration longest) {
        this.quiet = quiet;
        this.longest = longest;
    }

    /** Marks these as known, so that only later changes count. */
    void know(Map<K, V> now) {
        last.putAll(now);
    }

    /** Records a look; what has gone since the last one is forgotten. */
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

    /** Treats a change as if it had just been made, so that it has to settle again. */
    void postpone(K key, Instant at) {
        changed.put(key, at);
        since.put(key, at);
    }

    /** Marks a change as dealt with. */
    void done(K key) {
        changed.remove(key);
        since.remove(key);
    }
}
