package dev.apportion.allocate.network;

import java.math.BigInteger;

/** Where a pool's own cost comes to rest. The arrays belong to it and must not be changed. */
public final class FinalShares {

    /** Places of the departments, ascending. */
    public final int[] places;
    /** In proportion to what the departments get in the end. */
    public final BigInteger[] weights;
    /** Whether some of it passed through other departments' pools on the way. */
    public final boolean traced;

    FinalShares(int[] places, BigInteger[] weights, boolean traced) {
        this.places = places;
        this.weights = weights;
        this.traced = traced;
    }
}
