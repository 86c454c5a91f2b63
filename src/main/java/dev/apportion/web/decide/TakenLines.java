package dev.apportion.web.decide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who decided which lines since these pages are open, so that the second of two people is told. After a restart a run tells of
 * two decisions, as it does of those in two review workbooks.
 */
final class TakenLines {

    /** Of runs and lines. */
    private final Map<Line, String> taken = new HashMap<>();

    private record Line(long runId, String key) {}

    /** Takes all of these lines, or none if somebody else has one, who is given then. */
    synchronized Optional<String> take(String who, long runId, List<String> keys) {
        Optional<String> other = keys.stream()
                .map(key -> taken.getOrDefault(new Line(runId, key), who))
                .filter(has -> !has.equals(who))
                .findFirst();
        if (other.isEmpty()) {
            keys.forEach(key -> taken.put(new Line(runId, key), who));
        }
        return other;
    }

    /** Gives back those that are this person's. */
    synchronized void giveBack(String who, long runId, List<String> keys) {
        keys.forEach(key -> taken.remove(new Line(runId, key), who));
    }
}
