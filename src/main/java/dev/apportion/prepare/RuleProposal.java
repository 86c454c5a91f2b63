package dev.apportion.prepare;

import dev.apportion.cost.CostLine;
import dev.apportion.policy.Field;
import dev.apportion.policy.condition.Conditions;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * What a rule could ask for to match lines that a person decides together: their supplier and account; without a supplier their
 * activity, and without that the words that their descriptions share.
 */
public final class RuleProposal {

    private RuleProposal() {}

    /**
     * The cells of such a rule by the field that they ask for; none where the lines have nothing in common.
     *
     * @param lines at least one
     */
    public static Map<Field, String> of(List<CostLine> lines) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        ask(cells, Field.SUPPLIER, common(lines, line -> line.posting().supplier()));
        if (cells.isEmpty()) {
            ask(cells, Field.ACTIVITY_CODE, common(lines, line -> line.activity()
                    .code()));
        }
        if (cells.isEmpty()) {
            ask(cells, Field.ACTIVITY_NAME, common(lines, line -> line.activity()
                    .name()));
        }
        if (cells.isEmpty()) {
            String phrase = phrase(lines.stream()
                    .map(line -> StringUtils.normalizeSpace(
                            StringUtils.defaultString(line.posting().description())))
                    .toList());
            if (!phrase.isEmpty()) {
                cells.put(Field.DESCRIPTION, Conditions.containing(phrase));
            }
        }
        ask(cells, Field.ACCOUNT, common(lines, line -> line.account().code()));
        return cells;
    }

    private static void ask(Map<Field, String> cells, Field field, @Nullable String value) {
        if (value != null) {
            cells.put(field, Conditions.exactly(value));
        }
    }

    /** What all lines have, letter case aside; null if they differ or have nothing. */
    private static @Nullable String common(List<CostLine> lines, Function<CostLine, @Nullable String> value) {
        String first = value.apply(lines.get(0));
        return !StringUtils.isBlank(first)
                        && lines.stream()
                                .allMatch(line ->
                                        first.equalsIgnoreCase(Objects.requireNonNullElse(value.apply(line), "")))
                ? first
                : null;
    }

    /** The most letters in a row of words, without numbers, which change from month to month, that all texts contain. */
    static String phrase(List<String> texts) {
        String[] words = texts.get(0).split(" ");
        String longest = "";
        for (int from = 0; from < words.length; from++) {
            for (int to = from + 1; to <= words.length && isWord(words[to - 1]); to++) {
                String phrase = String.join(" ", Arrays.asList(words).subList(from, to));
                boolean inAll =
                        texts.stream().allMatch(text -> Conditions.fold(text).contains(Conditions.fold(phrase)));
                longest = inAll && phrase.length() > longest.length() ? phrase : longest;
            }
        }
        return longest;
    }

    private static boolean isWord(String text) {
        return text.chars().anyMatch(Character::isLetter) && text.chars().noneMatch(Character::isDigit);
    }
}
