package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.message.Message;
import java.util.Collection;
import java.util.TreeSet;

/** Rows that count though they may be no cost of their own, and their money. */
final class CountedRows {

    private static final int NAMED = 10;

    private final TreeSet<Integer> rows = new TreeSet<>();
    private final Amounts money = new Amounts();

    void add(int row, CostLine line) {
        rows.add(row);
        money.add(line.amount());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Collection<Integer> all() {
        return rows;
    }

    /** The first of them; there must be one. */
    int first() {
        return rows.first();
    }

    Message money() {
        return money.inWords();
    }

    /** Which they are. */
    Message inWords() {
        return inWords(rows);
    }

    /** Which rows these are, the first ones by their numbers. */
    static Message inWords(Collection<Integer> rows) {
        Message named = Message.joined(", ", rows.stream().limit(NAMED).toList());
        return rows.size() > NAMED
                ? Message.of("rows {0} and {1} more", named, rows.size() - NAMED)
                : Message.of("{1,choice,1#row|1<rows} {0}", named, rows.size());
    }
}
