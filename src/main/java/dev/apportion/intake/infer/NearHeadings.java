package dev.apportion.intake.infer;

import dev.apportion.intake.table.HeaderMatcher;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Headings that are nearly known: with words around a known one, or with a slip of the pen. */
final class NearHeadings {

    /** A shorter word is near to too many others. */
    private static final int SHORTEST = 6;

    private static final Set<String> NEGLIGIBLE = Set.of(
            "the of in for by de des du di da del der per pro as excl excluding exc ex incl including inc without with no"
                    .split(" ", -1));

    private final HeaderMatcher matcher;
    private final Map<String, Field> known;
    private final DamerauLevenshteinDistance slips = new DamerauLevenshteinDistance(1);
    private final Map<String, @Nullable Near> found = new HashMap<>();

    /**
     * What a heading is near to.
     *
     * @param why for people
     */
    record Near(Field field, Message why) {}

    NearHeadings(HeaderMatcher matcher, Map<String, Field> known) {
        this.matcher = matcher;
        this.known = known;
    }

    /** What a heading is nearly, null if nothing. */
    @Nullable
    Near of(String heading) {
        if (!found.containsKey(heading)) {
            found.put(heading, find(heading));
        }
        return found.get(heading);
    }

    private @Nullable Near find(String heading) {
        List<String> words = HeadingWords.of(heading)
                .filter(word -> !NEGLIGIBLE.contains(word))
                .toList();
        if (words.isEmpty() || words.size() > 8) {
            return null;
        }
        // The noun stands last in English and the Germanic languages: "Net Supplier Name" is a supplier name.
        for (int from = 0; from < words.size(); from++) {
            String part = String.join(" ", words.subList(from, words.size()));
            Field field = matcher.field(part, "");
            // "Contract date" is a date, but hardly that of a cost.
            boolean vague = field == Field.DATE && from > 0 && words.size() - from < 2;
            if (field != null && part.length() > 2 && !vague) {
                return new Near(field, Message.of("its heading contains \"{0}\"", part));
            }
        }
        // It stands first in the Romance ones, and everywhere before what is put in brackets or behind a preposition.
        for (int to = words.size() - 1; to > 0; to--) {
            String part = String.join(" ", words.subList(0, to));
            Field field = matcher.field(part, "");
            if (field == Field.DEPARTMENT) {
                return new Near(field, Message.of("its heading contains \"{0}\"", part));
            }
        }
        return misspelled(String.join(" ", words));
    }

    private @Nullable Near misspelled(String written) {
        if (written.length() < SHORTEST) {
            return null;
        }
        Field near = null;
        String nearest = "";
        for (Map.Entry<String, Field> heading : known.entrySet()) {
            String right = heading.getKey();
            if (Math.abs(right.length() - written.length()) <= 1
                    && right.length() >= SHORTEST
                    && slips.apply(right, written) >= 0) {
                if (near != null && near != heading.getValue()) {
                    return null;
                }
                nearest = near == null || right.compareTo(nearest) < 0 ? right : nearest;
                near = heading.getValue();
            }
        }
        return near == null ? null : new Near(near, Message.of("its heading is nearly \"{0}\"", nearest));
    }
}
