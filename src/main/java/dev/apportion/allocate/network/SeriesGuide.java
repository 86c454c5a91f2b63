package dev.apportion.allocate.network;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;

/**
 * For sparse networks, where most cost soon comes to rest: R + T R + T² R + …, cost passed on hop by hop. Each hop takes
 * as many steps as there are transfers, where an inverse would take as many as there are departments squared.
 */
final class SeriesGuide implements Guide {

    /** Terms below this part of the largest are left to the next round of refinement. */
    private static final double NEGLIGIBLE = 0x1p-45;

    private static final int BITS = 45;

    private final int[][] places;
    private final double[][] shares;

    private SeriesGuide(int[][] places, double[][] shares) {
        this.places = places;
        this.shares = shares;
    }

    /** Null where an inverse is less work. */
    static @Nullable SeriesGuide of(List<Map<Integer, BigFraction>> transfers) {
        int size = transfers.size();
        int[][] places = new int[size][];
        double[][] shares = new double[size][];
        double passedOn = 0;
        long count = 0;
        for (int i = 0; i < size; i++) {
            Map<Integer, BigFraction> row = transfers.get(i);
            places[i] = row.keySet().stream().mapToInt(Integer::intValue).toArray();
            shares[i] =
                    row.values().stream().mapToDouble(BigFraction::doubleValue).toArray();
            double sum = 0;
            for (double share : shares[i]) {
                sum += Math.abs(share);
            }
            passedOn = Math.max(passedOn, sum);
            count += shares[i].length;
        }
        double hops = passedOn >= 1 ? Double.POSITIVE_INFINITY : BITS * Math.log(2) / -Math.log(passedOn);
        return hops * count < (double) size * size ? new SeriesGuide(places, shares) : null;
    }

    @Override
    public DMatrixRMaj solve(DMatrixRMaj right) {
        DMatrixRMaj sum = right.copy();
        DMatrixRMaj term = right;
        double largest = CommonOps_DDRM.elementMaxAbs(right);
        double left = largest;
        while (left > largest * NEGLIGIBLE) {
            term = passedOn(term);
            CommonOps_DDRM.addEquals(sum, term);
            left = CommonOps_DDRM.elementMaxAbs(term);
        }
        return sum;
    }

    private DMatrixRMaj passedOn(DMatrixRMaj term) {
        int columns = term.numCols;
        DMatrixRMaj next = new DMatrixRMaj(term.numRows, columns);
        for (int i = 0; i < places.length; i++) {
            int to = i * columns;
            for (int k = 0; k < places[i].length; k++) {
                double share = shares[i][k];
                int from = places[i][k] * columns;
                for (int j = 0; j < columns; j++) {
                    next.data[to + j] += share * term.data[from + j];
                }
            }
        }
        return next;
    }
}
