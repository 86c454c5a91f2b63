package dev.apportion.money;

/** The rounded totals that receivers ought to have, against the units that they were given. */
final class ReceiverTotals {

    private final long[] units;
    private final long[] fraction;
    private final boolean turn;

    /**
     * @param units signed units given for remainders
     * @param fraction signed sum of remainders, in {@link ClosedTable#UNIT}
     * @param turn whether to round the negated figures, so that a table and its negative are rounded alike
     */
    ReceiverTotals(long[] units, long[] fraction, boolean turn) {
        this.units = units;
        this.fraction = fraction;
        this.turn = turn;
    }

    long[] excess() {
        long[] target = new long[units.length];
        long[] remainder = new long[units.length];
        long left = 0;
        for (int i = 0; i < units.length; i++) {
            long exact = turn ? -fraction[i] : fraction[i];
            target[i] = Math.floorDiv(exact, ClosedTable.UNIT);
            remainder[i] = Math.floorMod(exact, ClosedTable.UNIT);
            left += (turn ? -units[i] : units[i]) - target[i];
        }
        int[] order = Ranking.order(units.length, (a, b) -> Long.compare(remainder[b], remainder[a]));
        for (int place = 0; place < left && place < order.length; place++) {
            target[order[place]]++;
        }
        long[] excess = new long[units.length];
        for (int i = 0; i < units.length; i++) {
            long signed = turn ? -target[i] : target[i];
            excess[i] = units[i] - signed;
        }
        return excess;
    }
}
