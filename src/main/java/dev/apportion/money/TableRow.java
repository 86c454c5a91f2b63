package dev.apportion.money;

/** One amount of a {@link ClosedTable}. Parts are those of the absolute amount until the sign is put back at the end. */
final class TableRow {

    final int sign;
    final int[] places;
    final long[] whole;
    final long[] remainder;
    /** Which parts got one unit more than their whole. */
    final boolean[] up;

    private final long amount;
    private final double[] weights;

    TableRow(long minor, int[] places, long[] whole, long[] remainder, double[] weights) {
        this.sign = minor < 0 ? -1 : 1;
        this.amount = Math.abs(minor);
        this.places = places;
        this.whole = whole;
        this.remainder = remainder;
        this.weights = weights;
        this.up = new boolean[places.length];
    }

    boolean isZero() {
        return amount == 0;
    }

    /** Gives out the left-over units; {@code kept} is what rounding kept from each receiver so far, and is updated. */
    void close(long[] kept) {
        long left = amount;
        for (long part : whole) {
            left -= part;
        }
        int[] order = Ranking.order(places.length, (a, b) -> {
            int byFraction = Boolean.compare(remainder[a] == 0, remainder[b] == 0);
            if (byFraction != 0) {
                return byFraction;
            }
            int byRemainder = Long.compare(due(b, kept), due(a, kept));
            return byRemainder != 0 ? byRemainder : Double.compare(weights[b], weights[a]);
        });
        for (int place = 0; place < left; place++) {
            up[order[place]] = true;
        }
        for (int i = 0; i < places.length; i++) {
            kept[places[i]] += sign * (remainder[i] - (up[i] ? ClosedTable.UNIT : 0));
        }
    }

    private long due(int i, long[] kept) {
        return remainder[i] + sign * kept[places[i]];
    }

    /** Whether one signed unit can be taken away from the part. */
    boolean canLose(int i) {
        return remainder[i] != 0 && up[i] == (sign > 0);
    }

    /** Whether one signed unit can be given to the part. */
    boolean canGain(int i) {
        return remainder[i] != 0 && up[i] != (sign > 0);
    }

    long[] parts() {
        long[] parts = new long[places.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = sign * (whole[i] + (up[i] ? 1 : 0));
        }
        return parts;
    }
}
