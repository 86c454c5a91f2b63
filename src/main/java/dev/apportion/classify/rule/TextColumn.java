package dev.apportion.classify.rule;

import dev.apportion.policy.Field;
import dev.apportion.policy.Rule;
import dev.apportion.policy.condition.Condition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One text column of a decision table: for a value, the rules whose condition on it matches, as bits. Values repeat (accounts,
 * departments, suppliers), so the answer is remembered for the first few thousand of them. Thread-safe.
 */
final class TextColumn {

    private static final int REMEMBERED = 8_192;

    /** Answers are as long as the table, so fewer of a long table's are remembered: 8 MiB of a column. */
    private static final int REMEMBERED_BITS = 1 << 26;

    private final Field field;
    private final Condition[] conditions;
    private final long[] neededPairs;
    private final long[] whenBlank;
    private final Map<String, long[]> known = new ConcurrentHashMap<>();

    TextColumn(Field field, List<Rule> rules) {
        this.field = field;
        conditions = new Condition[rules.size()];
        neededPairs = new long[rules.size()];
        for (int i = 0; i < conditions.length; i++) {
            conditions[i] = Objects.requireNonNullElse(rules.get(i).conditions().get(field), Condition.ANY);
            neededPairs[i] = LetterPairs.pairs(conditions[i].neededPart());
        }
        whenBlank = bits(null);
    }

    Field field() {
        return field;
    }

    /** The rules that match the value. */
    long[] matching(@Nullable String value) {
        if (value == null) {
            return whenBlank;
        }
        long[] bits = known.get(value);
        if (bits == null) {
            bits = bits(value.toLowerCase(Locale.ROOT));
            if (known.size() < Math.min(REMEMBERED, REMEMBERED_BITS / conditions.length)) {
                known.put(value, bits);
            }
        }
        return bits;
    }

    private long[] bits(@Nullable String folded) {
        long[] bits = new long[(conditions.length + 63) / 64];
        long pairs = folded == null ? 0 : LetterPairs.pairs(folded);
        for (int i = 0; i < conditions.length; i++) {
            if (LetterPairs.canContain(pairs, neededPairs[i]) && conditions[i].matches(folded)) {
                bits[i / 64] |= 1L << (i % 64);
            }
        }
        return bits;
    }
}
