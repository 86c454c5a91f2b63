package dev.apportion.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * Splits an amount by weights with nothing lost: the parts add up to the amount, exactly.
 *
 * <p>Largest remainder: each part is first cut to whole minor units of the absolute amount; the units that are left go
 * one each to the largest remainders, ties to the larger weight, then to the earlier place. The sign is put back at the
 * end, so {@code split(-x)} is {@code -split(x)}. The arithmetic is that of whole numbers, however many digits the
 * weights have. Weights may be zero; negative ones are refused, except by {@link ClosedTable}.
 */
public final class Split {

    private Split() {}

    /**
     * Splits by whole numbers.
     *
     * @param minor amount in minor units of any currency
     * @throws IllegalArgumentException if a weight is negative or none is positive
     */
    public static long[] split(long minor, long[] weights) {
        return byWholeNumbers(
                minor, Arrays.stream(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
    }

    /**
     * Splits by decimal numbers, such as percentages or hours.
     *
     * @param minor amount in minor units of any currency
     * @throws IllegalArgumentException if a weight is negative or none is positive
     */
    public static long[] split(long minor, List<BigDecimal> weights) {
        return byWholeNumbers(minor, Weights.ofDecimals(weights));
    }

    private static long[] byWholeNumbers(long minor, BigInteger[] weights) {
        for (BigInteger weight : weights) {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("A weight is negative: " + weight);
            }
        }
        BigInteger total = Weights.total(weights);
        if (total.signum() == 0) {
            throw new IllegalArgumentException("No weight is positive, so there is nothing to split by");
        }
        BigInteger amount = BigInteger.valueOf(minor).abs();
        BigInteger[] parts = new BigInteger[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        BigInteger left = amount;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] quotient = amount.multiply(weights[i]).divideAndRemainder(total);
            parts[i] = quotient[0];
            remainders[i] = quotient[1];
            left = left.subtract(quotient[0]);
        }
        int[] order = Ranking.order(weights.length, (a, b) -> {
            int byRemainder = remainders[b].compareTo(remainders[a]);
            return byRemainder != 0 ? byRemainder : weights[b].compareTo(weights[a]);
        });
        long[] result = new long[weights.length];
        for (int place = 0; place < order.length; place++) {
            int i = order[place];
            BigInteger part = place < left.intValueExact() ? parts[i].add(BigInteger.ONE) : parts[i];
            result[i] = (minor < 0 ? part.negate() : part).longValueExact();
        }
        return result;
    }
}
