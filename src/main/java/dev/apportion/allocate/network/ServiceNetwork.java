package dev.apportion.allocate.network;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.allocate.base.BaseShares;
import dev.apportion.allocate.base.DepartmentIndex;
import dev.apportion.allocate.base.PoolPart;
import dev.apportion.cost.GrossCost;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Who serves whom, and where cost comes to rest after all of it is passed on.
 *
 * <p>Direct, step-down and reciprocal allocation are one system of equations here; they differ in who may receive from
 * whom. What a support department receives is spread over its pools and leaves by their shares, so each pool's own cost
 * can be traced through all hops to the departments where it stays. Only that final amount is rounded.
 */
public final class ServiceNetwork {

    /** Fractions of larger systems grow so long that proven fixed-point numbers are the better way. */
    public static final int EXACT_UP_TO = 30;

    private final List<PoolPart> parts;
    private final int departments;
    private final PassingDepartments passing;
    private final Passage passage;
    /** One for each outlet of each passing department, in order. */
    private final List<KeptWeights> kept = new ArrayList<>();

    public ServiceNetwork(DepartmentIndex departments, List<PoolPart> parts, int exactUpTo) throws AllocationException {
        this.parts = parts;
        this.departments = departments.size();
        this.passing = new PassingDepartments(departments, parts);
        List<Map<Integer, BigFraction>> transfers = transfers(passing);
        ClosedLoops.check(departments, passing, transfers);
        for (int node = 0; node < passing.size(); node++) {
            passing.outlets(node).forEach(outlet -> kept.add(new KeptWeights(outlet.shares(), passing)));
        }
        BigInteger[][] refined = transfers.size() > exactUpTo ? RefinedInverse.solve(transfers) : null;
        this.passage = refined != null
                ? new FixedPassage(passing, refined)
                : new ExactPassage(passing, ExactElimination.solve(transfers));
    }

    /** The closed loops, without solving anything. */
    public static List<AllocationException> closedLoops(DepartmentIndex departments, List<PoolPart> parts)
            throws AllocationException {
        PassingDepartments passing = new PassingDepartments(departments, parts);
        return ClosedLoops.find(departments, passing, transfers(passing));
    }

    /** Share of what a passing department receives that goes on to each other passing department. */
    private static List<Map<Integer, BigFraction>> transfers(PassingDepartments passing) {
        List<Map<Integer, BigFraction>> transfers = new ArrayList<>();
        for (int node = 0; node < passing.size(); node++) {
            Map<Integer, BigFraction> row = new TreeMap<>();
            for (PassingDepartments.Outlet outlet : passing.outlets(node)) {
                passingShares(outlet.shares(), passing)
                        .forEach((next, share) -> row.merge(next, share.multiply(outlet.portion()), BigFraction::add));
            }
            row.values().removeIf(BigFraction::isZero);
            transfers.add(row);
        }
        return transfers;
    }

    private Map<Integer, BigFraction> passingShares(BaseShares shares) {
        return passingShares(shares, passing);
    }

    private static Map<Integer, BigFraction> passingShares(BaseShares shares, PassingDepartments passing) {
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
    public FinalShares finalShares(BaseShares own) {
        Map<Integer, BigFraction> first = passingShares(own);
        if (first.isEmpty()) {
            return new FinalShares(
                    own.places().stream().mapToInt(Integer::intValue).toArray(), own.weightArray(), false);
        }
        BigInteger[] sums = sums(new KeptWeights(own, passing), passage.factors(own, first));
        int[] places = IntStream.range(0, departments)
                .filter(place -> sums[place].signum() != 0)
                .toArray();
        return new FinalShares(
                places, IntStream.of(places).mapToObj(place -> sums[place]).toArray(BigInteger[]::new), true);
    }

    private BigInteger[] sums(KeptWeights own, BigInteger[] factors) {
        int weightBits = Math.max(
                own.bits, kept.stream().mapToInt(weights -> weights.bits).max().orElse(0));
        if (LimbSums.fit(factors, weightBits)) {
            int bits =
                    Arrays.stream(factors).mapToInt(BigInteger::bitLength).max().orElse(0);
            LimbSums sums = new LimbSums(departments, bits);
            own.addTo(sums, factors[0]);
            for (int i = 0; i < kept.size(); i++) {
                kept.get(i).addTo(sums, factors[i + 1]);
            }
            return IntStream.range(0, departments).mapToObj(sums::sum).toArray(BigInteger[]::new);
        }
        BigInteger[] sums = new BigInteger[departments];
        Arrays.fill(sums, BigInteger.ZERO);
        own.addTo(sums, factors[0]);
        for (int i = 0; i < kept.size(); i++) {
            kept.get(i).addTo(sums, factors[i + 1]);
        }
        return sums;
    }

    /** What each pool had to pass on in all. */
    public List<GrossCost> gross() {
        Map<Integer, BigFraction> arriving = new TreeMap<>();
        for (PoolPart part : parts) {
            if (part.shares() != null) {
                BigFraction own = BigFraction.of(part.minor());
                passingShares(part.shares())
                        .forEach((node, share) ->
                                arriving.merge(node, passage.settled(share.multiply(own)), BigFraction::add));
            }
        }
        return GrossFigures.of(parts, passing, passage.volumes(arriving));
    }
}
