package dev.apportion.ledger.line;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first so many in an order of however many there are; no more are held. */
public final class Largest<T> {

    private final int most;
    private final Comparator<T> largestFirst;
    private final PriorityQueue<T> kept;

    public Largest(int most, Comparator<T> largestFirst) {
        this.most = most;
        this.largestFirst = largestFirst;
        this.kept = new PriorityQueue<>(largestFirst.reversed());
    }

    public void add(T one) {
        kept.add(one);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    /** Those that are left, the largest first. */
    public List<T> inOrder() {
        return kept.stream().sorted(largestFirst).toList();
    }
}
