package dev.apportion.policy.condition;

import dev.apportion.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text, letter case aside.
 *
 * @param part in lower case, not empty
 */
record PartCondition(Place place, String part) implements Condition {

    /** Where the part must be. */
    enum Place {
        CONTAINS("contains"),
        STARTS_WITH("starts with"),
        ENDS_WITH("ends with"),
        /** With no letter or digit directly before or after it; a star at an end allows them there. */
        WORD("has the word");

        private final String words;

        Place(String words) {
            this.words = words;
        }
    }

    @Override
    public boolean matches(@Nullable String text) {
        if (text == null) {
            return false;
        }
        String folded = Conditions.fold(text);
        return switch (place) {
            case CONTAINS -> folded.contains(part);
            case STARTS_WITH -> folded.startsWith(part);
            case ENDS_WITH -> folded.endsWith(part);
            case WORD -> hasWord(folded);
        };
    }

    @Override
    public String neededPart() {
        return place == Place.WORD ? part.replace("*", "") : part;
    }

    @Override
    public Message foundIn(String text) {
        return Message.of("'{0}'", part);
    }

    /** Whether every text that the other condition matches has this part at this place. */
    boolean encloses(PartCondition other) {
        return switch (place) {
            case CONTAINS -> other.part.contains(part);
            case STARTS_WITH -> other.place == Place.STARTS_WITH && other.part.startsWith(part);
            case ENDS_WITH -> other.place == Place.ENDS_WITH && other.part.endsWith(part);
            case WORD -> other.place == Place.WORD && other.part.indexOf('*') < 0 && hasWord(other.part);
        };
    }

    @Override
    public List<String> examples() {
        return List.of(neededPart());
    }

    @Override
    public String toString() {
        return inWords().toString();
    }

    @Override
    public Message inWords() {
        return Message.of("{0} '{1}'", Message.plain(place.words), part);
    }

    private boolean hasWord(String folded) {
        boolean openStart = part.startsWith("*");
        boolean openEnd = part.endsWith("*");
        String word = part.substring(openStart ? 1 : 0, part.length() - (openEnd ? 1 : 0));
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((openStart || at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1)))
                    && (openEnd || end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
