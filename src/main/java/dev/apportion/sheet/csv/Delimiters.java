package dev.apportion.sheet.csv;

import java.util.ArrayList;
import java.util.List;

/** Guesses the delimiter: the one that cuts the most lines into the same number of fields, more than one. */
final class Delimiters {

    private static final char[] CANDIDATES = {';', '\t', ',', '|'};
    private static final int LINES = 100;

    private Delimiters() {}

    static char of(String sample) {
        if (isNamed(sample)) {
            return sample.charAt(4);
        }
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(counts(sample, candidate));
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    /** Whether the text starts with a line such as {@code sep=;}. */
    static boolean isNamed(String text) {
        return text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 5 && "\r\n".indexOf(text.charAt(5)) >= 0;
    }

    /** How many of the candidate each line holds outside of quotes; blank lines left out. */
    private static List<Integer> counts(String text, char candidate) {
        List<Integer> counts = new ArrayList<>();
        int count = 0;
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < text.length() && counts.size() < LINES; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!blank) {
                    counts.add(count);
                }
                count = 0;
                blank = true;
                continue;
            } else if (!quoted && c == candidate) {
                count++;
            }
            blank &= c == ' ';
        }
        if (!blank && counts.size() < LINES) {
            counts.add(count);
        }
        return counts;
    }

    /** Lines that agree on the most frequent count above zero, with a small preference for more fields. */
    private static double score(List<Integer> counts) {
        double best = 0;
        for (int count : counts) {
            if (count > 0) {
                long same = counts.stream().filter(other -> other == count).count();
                best = Math.max(best, same + Math.min(count, 50) / 1000.0);
            }
        }
        return best;
    }
}
