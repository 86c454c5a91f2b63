package dev.apportion.policy;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what somebody probably meant. */
public final class NearestName {

    private NearestName() {}

    /** A sentence such as {@code Did you mean "Marketing"?} with a space before it, empty if nothing is near. */
    public static String hint(String written, Collection<String> known) {
        String nearest = of(written, known);
        return nearest == null ? "" : " Did you mean \"" + nearest + "\"?";
    }

    /** The known name with the fewest slips of the pen, at most one in three letters; null if none is that near. */
    static @Nullable String of(String written, Collection<String> known) {
        String folded = written.toLowerCase(Locale.ROOT);
        int best = Math.max(1, folded.length() / 3) + 1;
        String nearest = null;
        for (String name : known) {
            int distance = distance(folded, name.toLowerCase(Locale.ROOT));
            if (distance < best) {
                best = distance;
                nearest = name;
            }
        }
        return nearest;
    }

    /** Insertions, deletions, substitutions and swaps of neighbors that turn one text into the other. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
