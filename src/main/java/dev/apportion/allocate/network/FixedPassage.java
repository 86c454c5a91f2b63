package dev.apportion.allocate.network;

import dev.apportion.allocate.base.BaseShares;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** In fixed-point numbers of {@link RefinedInverse#BITS} fraction bits, for large systems. */
final class FixedPassage implements Passage {

    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(RefinedInverse.BITS);

    private final PassingDepartments passing;
    private final BigInteger[][] visits;

    FixedPassage(PassingDepartments passing, BigInteger[][] visits) {
        this.passing = passing;
        this.visits = visits;
    }

    @Override
    public BigFraction settled(BigFraction figure) {
        return BigFraction.of(
                figure.getNumerator().shiftLeft(RefinedInverse.BITS).divide(figure.getDenominator()), ONE);
    }

    @Override
    public Map<Integer, BigFraction> volumes(Map<Integer, BigFraction> first) {
        BigInteger[] sums = sums(first);
        Map<Integer, BigFraction> volumes = new TreeMap<>();
        for (int node = 0; node < sums.length; node++) {
            volumes.put(node, BigFraction.of(sums[node], ONE));
        }
        return volumes;
    }

    private BigInteger[] sums(Map<Integer, BigFraction> first) {
        BigInteger[] sums = new BigInteger[visits.length];
        Arrays.fill(sums, BigInteger.ZERO);
        first.forEach((start, share) -> {
            BigInteger scaled =
                    share.getNumerator().shiftLeft(RefinedInverse.BITS).divide(share.getDenominator());
            for (int node = 0; node < sums.length; node++) {
                sums[node] = sums[node].add(scaled.multiply(visits[start][node]));
            }
        });
        for (int node = 0; node < sums.length; node++) {
            sums[node] = sums[node].shiftRight(RefinedInverse.BITS);
        }
        return sums;
    }

    @Override
    public BigInteger[] factors(BaseShares own, Map<Integer, BigFraction> first) {
        BigInteger[] volumes = sums(first);
        List<BigInteger> factors = new ArrayList<>();
        factors.add(ONE.divide(own.totalWeight()));
        for (int node = 0; node < volumes.length; node++) {
            for (PassingDepartments.Outlet outlet : passing.outlets(node)) {
                BigFraction portion = outlet.portion();
                factors.add(volumes[node]
                        .multiply(portion.getNumerator())
                        .divide(portion.getDenominator()
                                .multiply(outlet.shares().totalWeight())));
            }
        }
        return factors.toArray(new BigInteger[0]);
    }
}
