package dev.apportion.allocate.network;

import dev.apportion.allocate.base.BaseShares;
import java.math.BigInteger;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** The solved equations of mutual service. */
interface Passage {

    /** A figure cut to the precision of the solution, so that sums don't grow longer. */
    BigFraction settled(BigFraction figure);

    /** How much passes through each passing department in total when {@code first} arrives from outside. */
    Map<Integer, BigFraction> volumes(Map<Integer, BigFraction> first);

    /**
     * How much a unit of weight counts in the bases that a pool's cost leaves by, in any one proportion.
     *
     * @param own the pool's base
     * @param first what the base gives to passing departments
     * @return the pool's own base first, then each outlet of each passing department in order
     */
    BigInteger[] factors(BaseShares own, Map<Integer, BigFraction> first);
}
