package dev.apportion.allocate.network;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Sums of long factors times short weights, as large networks need by the million: the factors are taken apart into
 * limbs of 31 bits, so that the inner loop is plain machine arithmetic. Exact.
 */
final class LimbSums {

    private static final int LIMB = 31;
    private static final long MASK = (1L << LIMB) - 1;

    private final long[][] limbs;

    /** @param bits of the longest factor */
    LimbSums(int places, int bits) {
        this.limbs = new long[bits / LIMB + 1][places];
    }

    /** Whether sums stay within machine words: factors not negative, weights short enough for so many terms. */
    static boolean fit(BigInteger[] factors, int weightBits) {
        int terms = Integer.SIZE - Integer.numberOfLeadingZeros(factors.length);
        return weightBits + LIMB + terms < Long.SIZE && Arrays.stream(factors).allMatch(factor -> factor.signum() >= 0);
    }

    void add(BigInteger factor, int[] places, long[] weights) {
        BigInteger rest = factor;
        for (int limb = 0; rest.signum() != 0; limb++) {
            long digit = rest.longValue() & MASK;
            long[] sums = limbs[limb];
            for (int i = 0; i < places.length; i++) {
                sums[places[i]] += digit * weights[i];
            }
            rest = rest.shiftRight(LIMB);
        }
    }

    BigInteger sum(int place) {
        BigInteger sum = BigInteger.ZERO;
        for (int limb = limbs.length - 1; limb >= 0; limb--) {
            sum = sum.shiftLeft(LIMB).add(BigInteger.valueOf(limbs[limb][place]));
        }
        return sum;
    }
}
