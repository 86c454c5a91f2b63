package dev.apportion.allocate.network;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;

/** Solves (1 − transfers) C = R in floating point. Its error costs rounds of refinement, never cents. */
interface Guide {

    DMatrixRMaj solve(DMatrixRMaj right);

    /** Null if the system is too close to a closed loop for floating point. */
    static @Nullable Guide of(List<Map<Integer, BigFraction>> transfers) {
        SeriesGuide series = SeriesGuide.of(transfers);
        if (series != null) {
            return series;
        }
        DMatrixRMaj inverse = CommonOps_DDRM.identity(transfers.size());
        for (int i = 0; i < transfers.size(); i++) {
            int row = i;
            transfers.get(i).forEach((j, share) -> inverse.add(row, j, -share.doubleValue()));
        }
        if (!CommonOps_DDRM.invert(inverse)) {
            return null;
        }
        return right -> {
            DMatrixRMaj solution = new DMatrixRMaj(right.numRows, right.numCols);
            CommonOps_DDRM.mult(inverse, right, solution);
            return solution;
        };
    }
}
