package dev.apportion.classify.rule;

import dev.apportion.policy.Field;
import dev.apportion.policy.Rule;
import dev.apportion.policy.condition.Condition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules of a decision table so far, found by the texts that they ask for: of tens of thousands of rules each is compared
 * with the few that can have to do with it.
 */
public final class EarlierRules {

    private final List<Rule> rules = new ArrayList<>();

    /** Positions of rules that ask for no text alone. */
    private final BitSet open = new BitSet();

    /** Positions of the others by the field and the text that they ask for. */
    private final Map<Field, Map<String, BitSet>> byText = new EnumMap<>(Field.class);

    private final Map<Field, BitSet> byField = new EnumMap<>(Field.class);

    public void add(Rule rule) {
        int position = rules.size();
        rules.add(rule);
        for (Map.Entry<Field, Condition> condition : rule.conditions().entrySet()) {
            List<String> texts = condition.getValue().onlyTexts();
            if (!texts.isEmpty()) {
                Field field = condition.getKey();
                byField.computeIfAbsent(field, first -> new BitSet()).set(position);
                Map<String, BitSet> buckets = byText.computeIfAbsent(field, first -> new HashMap<>());
                texts.forEach(text ->
                        buckets.computeIfAbsent(text, first -> new BitSet()).set(position));
                return;
            }
        }
        open.set(position);
    }

    /**
     * Those that may have to do with a rule, in their order. All others either ask for a field that it does not ask for, or match
     * nothing that it matches.
     */
    public Stream<Rule> near(Rule rule) {
        BitSet near = (BitSet) open.clone();
        byText.forEach((field, buckets) -> {
            Condition condition = rule.conditions().get(field);
            if (condition == null) {
                return;
            }
            List<String> texts = condition.onlyTexts();
            if (texts.isEmpty()) {
                near.or(byField.getOrDefault(field, new BitSet()));
            }
            texts.forEach(text -> near.or(buckets.getOrDefault(text, new BitSet())));
        });
        return near.stream().mapToObj(rules::get);
    }
}
