package dev.apportion.money;

/** The rounded totals that receivers ought to have, against the units that they were given. */
final class ReceiverTotals {

    private final long[] units;
    private final long[] fraction;

    /**
     * @param units signed units given for remainders
     * @param fraction signed sum of remainders, in {@link ClosedTable#UNIT}
     */
    ReceiverTotals(long[] units, long[] fraction) {
        this.units = units;
        this.fraction = fraction;
    }

    long[] excess() {
        long[] target = new long[units.length];
        long[] remainder = new long[units.length];
        long left = 0;
        for (int i = 0; i < units.length; i++) {
            target[i] = Math.floorDiv(fraction[i], ClosedTable.UNIT);
            remainder[i] = Math.floorMod(fraction[i], ClosedTable.UNIT);
            left += units[i] - target[i];
        }
        int[] order = Ranking.order(units.length, (a, b) -> Long.compare(remainder[b], remainder[a]));
        for (int place = 0; place < left && place < order.length; place++) {
            target[order[place]]++;
        }
        long[] excess = new long[units.length];
        for (int i = 0; i < units.length; i++) {
            excess[i] = units[i] - target[i];
        }
        return excess;
    }
}
