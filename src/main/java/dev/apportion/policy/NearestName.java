package dev.apportion.policy;

import dev.apportion.message.Message;
import java.util.Collection;
import java.util.Locale;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds what somebody probably meant. */
public final class NearestName {

    /** Insertions, deletions, substitutions and swaps of neighbors that turn one text into the other. */
    private static final DamerauLevenshteinDistance SLIPS = new DamerauLevenshteinDistance();

    private NearestName() {}

    /** A sentence such as {@code Did you mean "Marketing"?} with a space before it, empty if nothing is near. */
    public static Message hint(String written, Collection<String> known) {
        String nearest = of(written, known);
        return nearest == null ? Message.NONE : Message.of(" Did you mean {0}?", Message.of("\"{0}\"", nearest));
    }

    /** The known name with the fewest slips of the pen, at most one in three letters; null if none is that near. */
    static @Nullable String of(String written, Collection<String> known) {
        String folded = written.toLowerCase(Locale.ROOT);
        int best = Math.max(1, folded.length() / 3) + 1;
        String nearest = null;
        for (String name : known) {
            int distance = SLIPS.apply(folded, name.toLowerCase(Locale.ROOT));
            if (distance < best) {
                best = distance;
                nearest = name;
            }
        }
        return nearest;
    }
}
