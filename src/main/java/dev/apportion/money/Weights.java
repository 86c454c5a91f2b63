package dev.apportion.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Brings weights of any kind to whole numbers in the same proportion. */
public final class Weights {

    private Weights() {}

    /** Scales by the power of ten that leaves no decimals. */
    public static BigInteger[] ofDecimals(Collection<BigDecimal> weights) {
        int scale =
                Math.max(0, weights.stream().mapToInt(BigDecimal::scale).max().orElse(0));
        return weights.stream()
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toArray(BigInteger[]::new);
    }

    /** Scales by the least common denominator. */
    public static BigInteger[] ofFractions(List<BigFraction> weights) {
        BigInteger common = BigInteger.ONE;
        for (BigFraction weight : weights) {
            BigInteger denominator = weight.getDenominator();
            common = common.divide(common.gcd(denominator)).multiply(denominator);
        }
        BigInteger denominator = common;
        return weights.stream()
                .map(weight -> weight.getNumerator().multiply(denominator.divide(weight.getDenominator())))
                .toArray(BigInteger[]::new);
    }

    static BigInteger total(BigInteger[] weights) {
        BigInteger total = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            total = total.add(weight);
        }
        return total;
    }
}
