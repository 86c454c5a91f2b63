package dev.apportion.deliver.letter;

import dev.apportion.cost.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The people of one message and what they may see. Those in cc see what those in to see.
 *
 * @param name to greet by, may be empty
 * @param own departments whose packs and returned workbooks they get as those who answer for them
 * @param packs departments whose packs they get, {@code own} among them
 */
public record Addressee(
        List<String> to,
        List<String> cc,
        String name,
        Locale language,
        List<String> own,
        List<String> packs,
        boolean summary,
        boolean review) {

    /** Longest key that the outbox takes. */
    private static final int LONGEST = 2000;

    /** Two addressees with the same key are the same people. */
    public String key() {
        return sorted(to) + (cc.isEmpty() ? "" : "; cc " + sorted(cc));
    }

    /** The key, or the beginning of it and a hash if it is too long for the outbox. */
    public String outboxKey() {
        String key = key();
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST - 70) + " … " + Sha256.of(key);
    }

    public List<String> everybody() {
        return Stream.concat(to.stream(), cc.stream())
                .map(Addresses::normal)
                .distinct()
                .toList();
    }

    /** Both for the same people. */
    Addressee and(Addressee other) {
        return new Addressee(
                to,
                cc,
                name.isEmpty() ? other.name : name,
                language,
                union(own, other.own),
                union(packs, other.packs),
                summary || other.summary,
                review || other.review);
    }

    /** Whether the people of another message get all that it holds with this one, in the same language. */
    boolean covers(Addressee other) {
        return everybody().containsAll(other.everybody())
                && language.getLanguage().equals(other.language.getLanguage())
                && own.containsAll(other.own)
                && packs.containsAll(other.packs)
                && (summary || !other.summary)
                && (review || !other.review);
    }

    private static List<String> union(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        more.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return List.copyOf(all);
    }

    private static String sorted(List<String> addresses) {
        return String.join(
                ", ", new TreeSet<>(addresses.stream().map(Addresses::normal).toList()));
    }
}
