package dev.apportion.allocate.network;

import dev.apportion.money.Weights;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** A row of transfers as whole numbers over a common denominator. */
final class ScaledRow {

    /** Bits of a correction where the row's numbers leave room for them. */
    static final int DIGITS = 40;

    private static final int FEWEST = 24;

    private final BigInteger denominator;
    private final int[] places;
    private final BigInteger[] numerators;

    private ScaledRow(BigInteger denominator, int[] places, BigInteger[] numerators) {
        this.denominator = denominator;
        this.places = places;
        this.numerators = numerators;
    }

    static ScaledRow of(Map<Integer, BigFraction> row) {
        List<BigFraction> shares = new ArrayList<>(row.values());
        shares.add(BigFraction.ONE);
        BigInteger[] scaled = Weights.ofFractions(shares);
        return new ScaledRow(
                scaled[scaled.length - 1],
                row.keySet().stream().mapToInt(Integer::intValue).toArray(),
                Arrays.copyOf(scaled, scaled.length - 1));
    }

    BigInteger denominator() {
        return denominator;
    }

    private int bits(int size) {
        int bits = denominator.bitLength();
        for (BigInteger numerator : numerators) {
            bits = Math.max(bits, numerator.bitLength());
        }
        return bits + Integer.SIZE - Integer.numberOfLeadingZeros(size);
    }

    /** How many bits a correction may have so that this row's sums fit a long; rows too large for that don't count. */
    int digits(int size) {
        int room = Long.SIZE - 3 - bits(size);
        return room < FEWEST ? DIGITS : Math.min(DIGITS, room);
    }

    /** Takes (1 − transfers) times the correction from the residual, exactly. */
    void subtract(BigInteger[] residual, int own, long[][] step, int unit) {
        if (Long.SIZE - 3 - bits(step.length) < FEWEST) {
            subtractLarge(residual, own, step, unit);
            return;
        }
        long[] sums = new long[residual.length];
        long scale = denominator.longValueExact();
        for (int j = 0; j < sums.length; j++) {
            sums[j] = scale * step[own][j];
        }
        for (int k = 0; k < places.length; k++) {
            long numerator = numerators[k].longValueExact();
            long[] other = step[places[k]];
            for (int j = 0; j < sums.length; j++) {
                sums[j] -= numerator * other[j];
            }
        }
        for (int j = 0; j < sums.length; j++) {
            residual[j] = residual[j].subtract(BigInteger.valueOf(sums[j]).shiftLeft(unit));
        }
    }

    private void subtractLarge(BigInteger[] residual, int own, long[][] step, int unit) {
        for (int j = 0; j < residual.length; j++) {
            BigInteger sum = denominator.multiply(BigInteger.valueOf(step[own][j]));
            for (int k = 0; k < places.length; k++) {
                sum = sum.subtract(numerators[k].multiply(BigInteger.valueOf(step[places[k]][j])));
            }
            residual[j] = residual[j].subtract(sum.shiftLeft(unit));
        }
    }
}
