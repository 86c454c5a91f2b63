package dev.apportion.ledger.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What entries recorded of one thing, a run or messages, against what the ledger has of it now. Where a name was forgotten, entries
 * from before recorded what was there then, of which all but texts must be the same since.
 *
 * @param forgotten each time that a name was, in order
 * @param now the hashes of what the ledger has; empty where it was dropped
 * @param fitsNow whether an entry recorded what the ledger has, or what was there when it was dropped
 */
public record Recorded(List<Forgotten> forgotten, Optional<Digest> now, Predicate<String> fitsNow) {

    /** Whether what an entry recorded is, or was when a name was forgotten. */
    public boolean holds(long entry, String recorded) {
        return forgotten.stream()
                .filter(later -> later.entry() > entry)
                .findFirst()
                .map(next -> next.was(recorded))
                .orElseGet(() -> fitsNow.test(recorded));
    }

    /** Whether nothing but texts was changed where an entry says that a name was forgotten. */
    public boolean leftFigures(long entry) {
        for (int i = 0; i < forgotten.size(); i++) {
            if (forgotten.get(i).entry() == entry) {
                Optional<Digest> after = i + 1 < forgotten.size()
                        ? Optional.ofNullable(forgotten.get(i + 1).before())
                        : now;
                return forgotten.get(i).left(after);
            }
        }
        return true;
    }

    /** The same of all times that a name was forgotten. */
    public boolean leftFigures() {
        return forgotten.stream().allMatch(one -> leftFigures(one.entry()));
    }
}
