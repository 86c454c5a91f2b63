package dev.apportion.allocate;

import dev.apportion.allocate.base.BaseShares;
import dev.apportion.allocate.base.DepartmentIndex;
import dev.apportion.allocate.base.PoolPart;
import dev.apportion.allocate.network.FinalShares;
import dev.apportion.allocate.network.ServiceNetwork;
import dev.apportion.cost.AllocationBasis;
import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.money.ClosedTable;
import dev.apportion.policy.Settings.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shares each pool between its final receivers, all pools in one closed table. */
final class BetweenDepartments {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext TWELVE_DIGITS = new MathContext(12);
    private static final int BITS = 100;

    private final DepartmentIndex departments;
    private final ServiceNetwork network;
    private final Method method;

    BetweenDepartments(DepartmentIndex departments, ServiceNetwork network, Method method) {
        this.departments = departments;
        this.network = network;
        this.method = method;
    }

    /** Cost of one sender in a pool; credits are split by themselves, so that they follow the same shares. */
    private record Sending(PoolPart part, BaseShares shares, String sender, FinalReceivers receivers, int rows) {}

    /** Final receivers without their weights, which are long numbers and too many to keep. */
    private static final class FinalReceivers {
        private final int[] places;
        /** Of the pool's cost, what each gets in the end; null if all get their share of the base directly. */
        private final BigDecimal @Nullable [] percents;

        private FinalReceivers(int[] places, BigDecimal @Nullable [] percents) {
            this.places = places;
            this.percents = percents;
        }
    }

    void post(List<PoolPart> parts, Journal journal) {
        ClosedTable table = new ClosedTable(departments.size());
        List<Sending> sendings = new ArrayList<>();
        for (PoolPart part : parts) {
            BaseShares shares = part.shares();
            if (shares == null || part.pieces().isEmpty()) {
                continue;
            }
            FinalShares weighted = network.finalShares(shares);
            FinalReceivers receivers =
                    new FinalReceivers(weighted.places, weighted.traced ? percents(weighted.weights) : null);
            bySender(part).forEach((sender, bySign) -> {
                int rows = 0;
                for (long minor : bySign) {
                    if (minor != 0) {
                        table.add(minor, weighted.places, weighted.weights);
                        rows++;
                    }
                }
                sendings.add(new Sending(part, shares, sender, receivers, rows));
            });
        }
        long[][] amounts = table.close();
        int row = 0;
        for (Sending sending : sendings) {
            long[] sum = new long[sending.receivers().places.length];
            for (int end = row + sending.rows(); row < end; row++) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += amounts[row][i];
                }
            }
            post(sending, sum, journal);
        }
    }

    /** Two sums each: that with the sign of the first amount, so that turning all signs changes nothing else, first. */
    private static Map<String, long[]> bySender(PoolPart part) {
        Map<String, long[]> bySender = new TreeMap<>();
        for (PoolPart.Piece piece : part.pieces()) {
            long[] bySign = bySender.computeIfAbsent(piece.cell().department(), code -> new long[2]);
            int place = Long.signum(piece.minor()) == -Long.signum(bySign[0]) ? 1 : 0;
            bySign[place] = Math.addExact(bySign[place], piece.minor());
        }
        return bySender;
    }

    private void post(Sending sending, long[] amounts, Journal journal) {
        Method own = sending.part().pool().sharing().method();
        AllocationBasis.Method method =
                switch (own == null ? this.method : own) {
                    case DIRECT -> AllocationBasis.Method.DIRECT;
                    case STEP_DOWN -> AllocationBasis.Method.STEP_DOWN;
                    case RECIPROCAL -> AllocationBasis.Method.RECIPROCAL;
                };
        for (int i = 0; i < amounts.length; i++) {
            journal.post(
                    Stage.BETWEEN_DEPARTMENTS,
                    sending.part().pool().code(),
                    new Journal.Side(sending.sender(), null),
                    new Journal.Side(departments.code(sending.receivers().places[i]), null),
                    basis(sending, i, method),
                    amounts[i]);
        }
    }

    /** The base's own figures where a receiver gets its share directly; else percent of the cost in the end. */
    private static AllocationBasis basis(Sending sending, int i, AllocationBasis.Method method) {
        String base = sending.part().pool().base();
        BigDecimal[] percents = sending.receivers().percents;
        return percents == null
                ? new AllocationBasis(
                        method,
                        base,
                        sending.shares().quantities().get(i),
                        sending.shares().total())
                : new AllocationBasis(method, true, base, percents[i], HUNDRED);
    }

    /** To twelve digits. Weights are cut to {@value #BITS} bits first, which is far more and divides fast. */
    private static BigDecimal[] percents(BigInteger[] weights) {
        BigInteger total = Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add);
        int cut = Math.max(0, total.bitLength() - BITS);
        BigDecimal whole = new BigDecimal(total.shiftRight(cut));
        BigDecimal[] percents = new BigDecimal[weights.length];
        for (int i = 0; i < percents.length; i++) {
            percents[i] = new BigDecimal(weights[i].shiftRight(cut))
                    .scaleByPowerOfTen(2)
                    .divide(whole, TWELVE_DIGITS)
                    .stripTrailingZeros();
        }
        return percents;
    }
}
