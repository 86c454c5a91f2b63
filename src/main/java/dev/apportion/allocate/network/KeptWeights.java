package dev.apportion.allocate.network;

import dev.apportion.allocate.base.BaseShares;
import java.math.BigInteger;
import java.util.stream.IntStream;

/** The weights of those receivers of a base that keep what they receive. */
final class KeptWeights {

    private final int[] places;
    private final BigInteger[] weights;
    private final long[] words;
    /** Bits of the longest weight. */
    final int bits;

    KeptWeights(BaseShares shares, PassingDepartments passing) {
        int[] kept = IntStream.range(0, shares.places().size())
                .filter(i -> passing.node(shares.places().get(i)) < 0)
                .toArray();
        this.places = IntStream.of(kept).map(i -> shares.places().get(i)).toArray();
        this.weights = IntStream.of(kept).mapToObj(i -> shares.weights().get(i)).toArray(BigInteger[]::new);
        this.words = IntStream.of(kept)
                .mapToLong(i -> shares.weights().get(i).longValue())
                .toArray();
        int longest = 0;
        for (BigInteger weight : weights) {
            longest = Math.max(longest, weight.bitLength());
        }
        this.bits = longest;
    }

    void addTo(BigInteger[] sums, BigInteger factor) {
        for (int i = 0; i < places.length; i++) {
            sums[places[i]] = sums[places[i]].add(factor.multiply(weights[i]));
        }
    }

    void addTo(LimbSums sums, BigInteger factor) {
        sums.add(factor, places, words);
    }
}
