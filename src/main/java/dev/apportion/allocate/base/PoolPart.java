package dev.apportion.allocate.base;

import dev.apportion.cost.DirectCost;
import dev.apportion.policy.Pool;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the Pools sheet with its cost.
 *
 * @param shares null if the base is zero: then the cost stays where it is
 */
public record PoolPart(Pool pool, @Nullable BaseShares shares, List<Piece> pieces) {

    /** This part's amount of a cost cell, in minor units. */
    public record Piece(DirectCost cell, long minor) {

        /** As cost by itself; hours and lines go with the cost only where all of it stays. */
        public DirectCost asCost() {
            boolean whole = minor == cell.minor();
            return new DirectCost(
                    cell.department(),
                    cell.workItem(),
                    cell.account(),
                    minor,
                    whole ? cell.hours() : BigDecimal.ZERO,
                    whole ? cell.lines() : 0);
        }
    }

    public long minor() {
        long sum = 0;
        for (Piece piece : pieces) {
            sum = Math.addExact(sum, piece.minor());
        }
        return sum;
    }
}
