package dev.apportion.allocate.base;

import dev.apportion.money.Weights;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The receivers of a pool with their quantities of its base; none is zero, nor is the total.
 *
 * @param places places of the receiving departments, ascending
 * @param weights the quantities as whole numbers in the same proportion
 * @param totalWeight their sum
 */
public record BaseShares(
        List<Integer> places,
        List<BigDecimal> quantities,
        BigDecimal total,
        List<BigInteger> weights,
        BigInteger totalWeight) {

    static BaseShares of(List<Integer> places, List<BigDecimal> quantities) {
        List<BigInteger> weights = List.of(Weights.ofDecimals(quantities));
        return new BaseShares(
                places,
                quantities,
                quantities.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                weights,
                weights.stream().reduce(BigInteger.ZERO, BigInteger::add));
    }

    public BigInteger[] weightArray() {
        return weights.toArray(new BigInteger[0]);
    }

    public BigFraction share(int i) {
        return BigFraction.of(weights.get(i), totalWeight);
    }
}
