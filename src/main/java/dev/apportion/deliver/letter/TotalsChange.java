package dev.apportion.deliver.letter;

import java.util.List;
import java.util.Map;

/** A total that differs between two revisions, in the words of templates. */
final class TotalsChange {

    private TotalsChange() {}

    static void add(List<Map<String, Object>> changes, String who, Figures then, Figures now, LocalAmounts amounts) {
        add(changes, who, "own cost", then.own(), now.own(), amounts);
        add(changes, who, "project", then.project(), now.project(), amounts);
        add(changes, who, "operation", then.operation(), now.operation(), amounts);
        add(changes, who, "held", then.held(), now.held(), amounts);
    }

    private static void add(
            List<Map<String, Object>> changes, String who, String what, long then, long now, LocalAmounts amounts) {
        if (then != now) {
            long difference = Math.subtractExact(now, then);
            changes.add(Map.of(
                    "who",
                    who,
                    "what",
                    what,
                    "before",
                    amounts.of(then),
                    "after",
                    amounts.of(now),
                    "difference",
                    amounts.signed(difference)));
        }
    }
}
