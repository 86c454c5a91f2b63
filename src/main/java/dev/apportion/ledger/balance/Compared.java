package dev.apportion.ledger.balance;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two views of the same figures, by what they are of.
 *
 * @param kept what the ledger recorded
 * @param inWords of a figure, such as "3 lines of 500 minor units"
 */
record Compared<F>(
        Map<String, F> found, String foundIn, Map<String, F> kept, String keptIn, Function<F, String> inWords) {

    /** One sentence for each figure that isn't the same in both, or is in one of them alone. */
    void tell(Consumer<String> differences) {
        TreeSet<String> all = new TreeSet<>(found.keySet());
        all.addAll(kept.keySet());
        for (String of : all) {
            F here = found.get(of);
            F there = kept.get(of);
            if (here == null || !here.equals(there)) {
                differences.accept(
                        of + ": " + words(here) + " in " + foundIn + ", " + words(there) + " in " + keptIn + ".");
            }
        }
    }

    private String words(@Nullable F figure) {
        return figure == null ? "nothing" : inWords.apply(figure);
    }
}
