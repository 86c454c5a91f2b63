package dev.apportion.allocate.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;

/**
 * Solves large systems of mutual service: a floating-point inverse is only the guide, the figures are fixed-point
 * numbers whose distance from the exact solution is proven.
 *
 * <p>With A = 1 − transfers and X the solution so far, R = 1 − A X is kept exactly, in whole numbers. Each round adds
 * the guide's correction to X and updates R exactly, until R is so small that
 * |X − A⁻¹| ≤ |X| |R| / (1 − |R|) (row-sum norms) is below 2^-{@value #PROVEN}. Amounts stay below 2^63 and cents are
 * decided on figures rounded to 2^-40, so the guide's rounding can't reach them: another guide gives the same cents.
 */
final class RefinedInverse {

    /** Fraction bits of the solution. */
    static final int BITS = 256;
    /** The error is proven to be below two to the minus this. */
    static final int PROVEN = 192;

    private static final int ROUNDS = 40;

    private final List<ScaledRow> rows = new ArrayList<>();
    private final int size;
    private final BigInteger[][] solution;
    /** R, each row times the row's denominator. */
    private final BigInteger[][] residual;

    private RefinedInverse(List<Map<Integer, BigFraction>> transfers) {
        this.size = transfers.size();
        transfers.forEach(row -> rows.add(ScaledRow.of(row)));
        this.solution = new BigInteger[size][size];
        this.residual = new BigInteger[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                solution[i][j] = BigInteger.ZERO;
                residual[i][j] = i == j ? rows.get(i).denominator().shiftLeft(BITS) : BigInteger.ZERO;
            }
        }
    }

    /**
     * As {@link ExactElimination#solve}, in fixed point with {@link #BITS} fraction bits; null if the system is too near
     * to a closed loop for floating point.
     */
    static BigInteger @Nullable [][] solve(List<Map<Integer, BigFraction>> transfers) {
        return solve(transfers, 0);
    }

    /** @param disturbance relative error put into the guide, which must not show in the cents */
    static BigInteger @Nullable [][] solve(List<Map<Integer, BigFraction>> transfers, double disturbance) {
        Guide guide = Guide.of(transfers);
        if (guide == null) {
            return null;
        }
        RefinedInverse inverse = new RefinedInverse(transfers);
        for (int round = 0; round < ROUNDS; round++) {
            if (inverse.proven()) {
                return inverse.solution;
            }
            if (!inverse.refine(guide, 1 + disturbance)) {
                return null;
            }
        }
        return null;
    }

    private boolean refine(Guide guide, double disturbance) {
        int exponent = 0;
        for (int i = 0; i < size; i++) {
            for (BigInteger cell : residual[i]) {
                int over = cell.bitLength() - rows.get(i).denominator().bitLength();
                exponent = Math.max(exponent, over);
            }
        }
        DMatrixRMaj scaled = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            double denominator = rows.get(i).denominator().doubleValue();
            for (int j = 0; j < size; j++) {
                scaled.unsafe_set(i, j, scaled(residual[i][j], exponent) / denominator);
            }
        }
        DMatrixRMaj correction = guide.solve(scaled);
        CommonOps_DDRM.scale(disturbance, correction);
        double largest = CommonOps_DDRM.elementMaxAbs(correction);
        if (!(largest > 0) || !Double.isFinite(largest)) {
            return false;
        }
        int digits = rows.stream().mapToInt(row -> row.digits(size)).min().orElse(ScaledRow.DIGITS);
        int shift = digits - Math.getExponent(largest) - 1;
        int unit = Math.max(0, exponent - shift);
        double factor = Math.scalb(1.0, exponent - unit);
        long[][] step = new long[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                step[i][j] = Math.round(correction.unsafe_get(i, j) * factor);
                solution[i][j] =
                        solution[i][j].add(BigInteger.valueOf(step[i][j]).shiftLeft(unit));
            }
        }
        IntStream.range(0, size).parallel().forEach(i -> rows.get(i).subtract(residual[i], i, step, unit));
        return true;
    }

    private static double scaled(BigInteger number, int exponent) {
        int spare = number.bitLength() - 62;
        return spare <= 0
                ? Math.scalb((double) number.longValue(), -exponent)
                : Math.scalb((double) number.shiftRight(spare).longValue(), spare - exponent);
    }

    private boolean proven() {
        return small() && boundHolds();
    }

    /** Whether each cell of R is small enough that a look at the bound, which takes long, may be worthwhile. */
    private boolean small() {
        for (int i = 0; i < size; i++) {
            int most = rows.get(i).denominator().bitLength() + BITS - PROVEN;
            for (BigInteger cell : residual[i]) {
                if (cell.bitLength() > most) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean boundHolds() {
        BigInteger one = BigInteger.ONE.shiftLeft(BITS);
        BigInteger left = BigInteger.ZERO;
        BigInteger norm = BigInteger.ZERO;
        for (int i = 0; i < size; i++) {
            left = left.max(sum(residual[i]).divide(rows.get(i).denominator()).add(BigInteger.ONE));
            norm = norm.max(sum(solution[i]));
        }
        if (left.shiftLeft(1).compareTo(one) >= 0) {
            return false;
        }
        BigInteger error = norm.multiply(left).shiftRight(BITS - 1);
        return error.bitLength() < BITS - PROVEN;
    }

    private static BigInteger sum(BigInteger[] row) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger cell : row) {
            sum = sum.add(cell.abs());
        }
        return sum;
    }
}
