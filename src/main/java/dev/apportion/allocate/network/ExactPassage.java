package dev.apportion.allocate.network;

import dev.apportion.allocate.base.BaseShares;
import dev.apportion.money.Weights;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** In fractions, from {@link ExactElimination}. */
final class ExactPassage implements Passage {

    private final PassingDepartments passing;
    private final List<Map<Integer, BigFraction>> visits;

    ExactPassage(PassingDepartments passing, List<Map<Integer, BigFraction>> visits) {
        this.passing = passing;
        this.visits = visits;
    }

    @Override
    public BigFraction settled(BigFraction figure) {
        return figure;
    }

    @Override
    public Map<Integer, BigFraction> volumes(Map<Integer, BigFraction> first) {
        Map<Integer, BigFraction> volumes = new TreeMap<>();
        first.forEach((start, share) -> visits.get(start)
                .forEach((node, times) -> volumes.merge(node, share.multiply(times), BigFraction::add)));
        return volumes;
    }

    @Override
    public BigInteger[] factors(BaseShares own, Map<Integer, BigFraction> first) {
        Map<Integer, BigFraction> volumes = volumes(first);
        List<BigFraction> factors = new ArrayList<>();
        factors.add(BigFraction.of(BigInteger.ONE, own.totalWeight()));
        for (int node = 0; node < passing.size(); node++) {
            BigFraction volume = volumes.getOrDefault(node, BigFraction.ZERO);
            for (PassingDepartments.Outlet outlet : passing.outlets(node)) {
                factors.add(
                        volume.multiply(outlet.portion()).divide(outlet.shares().totalWeight()));
            }
        }
        return Weights.ofFractions(factors);
    }
}
