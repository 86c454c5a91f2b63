package dev.apportion.policy.condition;

import dev.apportion.message.Message;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any of many words or phrases, found in one pass however many there are. A star at an end of a word matches any
 * letters there.
 */
final class WordsCondition implements Condition {

    private final List<String> words;
    private final Node root = new Node();
    private final Node anywhere = new Node();

    WordsCondition(List<String> words) {
        this.words = List.copyOf(words);
        for (String word : words) {
            boolean openStart = word.startsWith("*");
            boolean openEnd = word.endsWith("*");
            String letters = Conditions.fold(word.substring(openStart ? 1 : 0, word.length() - (openEnd ? 1 : 0)));
            (openStart ? anywhere : root).add(letters, openEnd);
        }
    }

    @Override
    public boolean matches(@Nullable String text) {
        return text != null && find(Conditions.fold(text)) != null;
    }

    @Override
    public Message foundIn(String text) {
        String found = find(Conditions.fold(text));
        return found == null ? inWords() : Message.of("'{0}'", found);
    }

    @Override
    public List<String> examples() {
        return words.stream().map(word -> word.replace("*", "")).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WordsCondition that && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return inWords().toString();
    }

    @Override
    public Message inWords() {
        return Message.of("has a word of {0}", String.join(", ", words));
    }

    private @Nullable String find(String text) {
        boolean boundary = true;
        for (int i = 0; i < text.length(); i++) {
            String found = boundary ? root.find(text, i) : null;
            if (found == null && anywhere.leadsOn()) {
                found = anywhere.find(text, i);
            }
            if (found != null) {
                return found;
            }
            boundary = !Character.isLetterOrDigit(text.charAt(i));
        }
        return null;
    }

    /** A node of the tree of letters. */
    private static final class Node {

        private String letters = "";
        private Node[] next = new Node[0];
        private boolean end;
        private boolean openEnd;

        void add(String word, boolean open) {
            Node node = this;
            for (int i = 0; i < word.length(); i++) {
                node = node.child(word.charAt(i));
            }
            node.end = true;
            node.openEnd |= open;
        }

        boolean leadsOn() {
            return next.length > 0;
        }

        /** The word that begins here in the text, null if none does. */
        @Nullable
        String find(String text, int from) {
            Node node = this;
            for (int i = from; i < text.length(); i++) {
                int child = node.letters.indexOf(text.charAt(i));
                if (child < 0) {
                    return null;
                }
                node = node.next[child];
                boolean last = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
                if (node.end && (node.openEnd || last)) {
                    return text.substring(from, i + 1);
                }
            }
            return null;
        }

        private Node child(char letter) {
            int at = letters.indexOf(letter);
            if (at >= 0) {
                return next[at];
            }
            Node child = new Node();
            letters += letter;
            next = Arrays.copyOf(next, next.length + 1);
            next[next.length - 1] = child;
            return child;
        }
    }
}
