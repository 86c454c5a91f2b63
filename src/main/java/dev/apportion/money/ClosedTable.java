package dev.apportion.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits several amounts over the same receivers so that both the parts of each amount and the totals of the receivers
 * are right to the cent. Splitting each amount by itself closes the rows, but lets a receiver's total drift by a cent
 * with each row.
 *
 * <p>Each cell is its exact share cut to whole minor units of the row's absolute amount, or one unit more. Row by row,
 * the left-over units go to the largest remainders, where a receiver's remainder includes what rounding has so far kept
 * from it. Afterwards single units are exchanged within rows until each receiver has its exact total, rounded by largest
 * remainder over all receivers. One row alone is split exactly as {@link Split} does. Changing the sign of all amounts
 * changes the sign of all parts.
 *
 * <p>Remainders are kept to 2^-40 of a minor unit, rounded to nearest; no decision looks closer, so shares need only be
 * known that well. Weights may be negative as long as those of a row don't add up to zero.
 */
public final class ClosedTable {

    private static final int BITS = 40;
    /** One minor unit in units of remainder. */
    static final long UNIT = 1L << BITS;

    private final int receivers;
    private final List<TableRow> rows = new ArrayList<>();

    /** @param receivers number of receivers, which rows name from 0 */
    public ClosedTable(int receivers) {
        this.receivers = receivers;
    }

    /**
     * Adds an amount.
     *
     * @param minor amount in minor units
     * @param places receivers that the weights belong to, each at most once
     * @param weights in any proportion; their sum is not zero
     * @throws IllegalArgumentException if the weights add up to zero
     */
    public void add(long minor, int[] places, BigInteger[] weights) {
        BigInteger total = Weights.total(weights);
        if (total.signum() == 0) {
            throw new IllegalArgumentException("The weights add up to zero");
        }
        boolean turn = total.signum() < 0;
        BigInteger divisor = total.abs();
        BigInteger amount = BigInteger.valueOf(minor).abs();
        long[] whole = new long[places.length];
        long[] remainder = new long[places.length];
        double[] size = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            BigInteger weight = turn ? weights[i].negate() : weights[i];
            BigInteger[] fixed = amount.multiply(weight).shiftLeft(BITS + 1).divideAndRemainder(divisor);
            BigInteger doubled = fixed[1].signum() < 0 ? fixed[0].subtract(BigInteger.ONE) : fixed[0];
            BigInteger nearest = doubled.add(BigInteger.ONE).shiftRight(1);
            whole[i] = nearest.shiftRight(BITS).longValueExact();
            remainder[i] = nearest.longValue() & (UNIT - 1);
            size[i] = weight.doubleValue();
        }
        rows.add(new TableRow(minor, places.clone(), whole, remainder, size));
    }

    /** The parts of each row, in the order of its places. */
    public long[][] close() {
        long[] kept = new long[receivers];
        for (TableRow row : rows) {
            row.close(kept);
        }
        new UnitExchange(receivers, rows).settle();
        return rows.stream().map(TableRow::parts).toArray(long[][]::new);
    }
}
