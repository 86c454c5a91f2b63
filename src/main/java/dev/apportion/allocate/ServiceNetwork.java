package dev.apportion.allocate;

import dev.apportion.money.Weights;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Who serves whom, and where cost comes to rest after all of it is passed on.
 *
 * <p>Direct, step-down and reciprocal allocation are one system of equations here; they differ in who may receive from
 * whom. What a support department receives is spread over its pools and leaves by their shares, so each pool's own cost
 * can be traced through all hops to the departments where it stays. Only that final amount is rounded.
 */
final class ServiceNetwork {

    /** Fractions of larger systems grow so long that proven fixed-point numbers are the better way. */
    static final int EXACT_UP_TO = 30;

    private final List<PoolPart> parts;
    private final PassingDepartments passing;
    private final List<Map<Integer, BigFraction>> visits;
    private final boolean fixedPoint;

    ServiceNetwork(DepartmentIndex departments, List<PoolPart> parts, int exactUpTo) throws AllocationException {
        this.parts = parts;
        this.passing = new PassingDepartments(departments, parts);
        List<Map<Integer, BigFraction>> transfers = transfers();
        ClosedLoops.check(departments, passing, transfers);
        List<Map<Integer, BigFraction>> refined = transfers.size() > exactUpTo ? RefinedInverse.solve(transfers) : null;
        this.fixedPoint = refined != null;
        this.visits = refined != null ? refined : ExactElimination.solve(transfers);
    }

    /** Share of what a passing department receives that goes on to each other passing department. */
    private List<Map<Integer, BigFraction>> transfers() {
        List<Map<Integer, BigFraction>> transfers = new ArrayList<>();
        for (int node = 0; node < passing.size(); node++) {
            Map<Integer, BigFraction> row = new TreeMap<>();
            for (PassingDepartments.Outlet outlet : passing.outlets(node)) {
                passingShares(outlet.shares())
                        .forEach((next, share) -> row.merge(next, share.multiply(outlet.portion()), BigFraction::add));
            }
            row.values().removeIf(BigFraction::isZero);
            transfers.add(row);
        }
        return transfers;
    }

    private Map<Integer, BigFraction> passingShares(BaseShares shares) {
        Map<Integer, BigFraction> result = new TreeMap<>();
        for (int i = 0; i < shares.places().size(); i++) {
            int node = passing.node(shares.places().get(i));
            if (node >= 0) {
                result.put(node, shares.share(i));
            }
        }
        return result;
    }

    /** The final receivers of a pool's own cost. */
    FinalShares finalShares(BaseShares own) {
        Map<Integer, BigFraction> first = passingShares(own);
        if (first.isEmpty()) {
            return new FinalShares(
                    own.places().stream().mapToInt(Integer::intValue).toArray(),
                    own.weights().toArray(new BigInteger[0]),
                    false);
        }
        List<BaseShares> shares = new ArrayList<>(List.of(own));
        List<BigFraction> factors = new ArrayList<>(List.of(BigFraction.of(BigInteger.ONE, own.totalWeight())));
        passedBy(first).forEach((node, volume) -> {
            for (PassingDepartments.Outlet outlet : passing.outlets(node)) {
                shares.add(outlet.shares());
                factors.add(
                        volume.multiply(outlet.portion()).divide(outlet.shares().totalWeight()));
            }
        });
        BigInteger[] scaled = fixedPoint ? fixedPoint(factors) : Weights.ofFractions(factors);
        Map<Integer, BigInteger> sums = new TreeMap<>();
        for (int s = 0; s < scaled.length; s++) {
            List<Integer> places = shares.get(s).places();
            for (int i = 0; i < places.size(); i++) {
                if (passing.node(places.get(i)) < 0) {
                    sums.merge(
                            places.get(i),
                            scaled[s].multiply(shares.get(s).weights().get(i)),
                            BigInteger::add);
                }
            }
        }
        sums.values().removeIf(weight -> weight.signum() == 0);
        return new FinalShares(
                sums.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sums.values().toArray(new BigInteger[0]),
                true);
    }

    private static BigInteger[] fixedPoint(List<BigFraction> factors) {
        return factors.stream()
                .map(factor ->
                        factor.getNumerator().shiftLeft(RefinedInverse.BITS).divide(factor.getDenominator()))
                .toArray(BigInteger[]::new);
    }

    /** How much passes through each passing department in all, when {@code first} arrives from outside. */
    private Map<Integer, BigFraction> passedBy(Map<Integer, BigFraction> first) {
        Map<Integer, BigFraction> volumes = new TreeMap<>();
        first.forEach((start, share) -> visits.get(start)
                .forEach((node, times) -> volumes.merge(node, share.multiply(times), BigFraction::add)));
        return volumes;
    }

    /** What each pool had to pass on in all. */
    List<Allocation.Gross> gross() {
        Map<Integer, BigFraction> arriving = new TreeMap<>();
        for (PoolPart part : parts) {
            if (part.shares() != null) {
                BigFraction own = BigFraction.of(part.minor());
                passingShares(part.shares())
                        .forEach((node, share) -> arriving.merge(node, share.multiply(own), BigFraction::add));
            }
        }
        return GrossFigures.of(parts, passing, passedBy(arriving));
    }
}
