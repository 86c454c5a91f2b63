package dev.apportion.classify.rule;

/**
 * Which pairs of letters a text has, hashed into 64 bits. A text that lacks a pair of a part can't contain the part, so
 * that most searches are ruled out by one comparison of two longs.
 */
final class LetterPairs {

    private LetterPairs() {}

    /** The pairs of a lower-case text; 0, which rules nothing out, for texts shorter than two letters. */
    static long pairs(String text) {
        long pairs = 0;
        for (int i = 1; i < text.length(); i++) {
            pairs |= 1L << ((text.charAt(i - 1) * 31 + text.charAt(i) * 17) & 63);
        }
        return pairs;
    }

    static boolean canContain(long textPairs, long partPairs) {
        return (partPairs & ~textPairs) == 0;
    }
}
