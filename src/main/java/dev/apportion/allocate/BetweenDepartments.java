package dev.apportion.allocate;

import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.money.ClosedTable;
import dev.apportion.policy.Settings.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Shares each pool between its final receivers, all pools in one closed table. */
final class BetweenDepartments {

    private final DepartmentIndex departments;
    private final ServiceNetwork network;
    private final Method method;

    BetweenDepartments(DepartmentIndex departments, ServiceNetwork network, Method method) {
        this.departments = departments;
        this.network = network;
        this.method = method;
    }

    /** Cost of one sender in a pool; credits are split by themselves, so that they follow the same shares. */
    private record Sending(PoolPart part, BaseShares shares, String sender, FinalShares receivers, int rows) {}

    void post(List<PoolPart> parts, Journal journal) {
        ClosedTable table = new ClosedTable(departments.size());
        List<Sending> sendings = new ArrayList<>();
        for (PoolPart part : parts) {
            BaseShares shares = part.shares();
            if (shares == null || part.pieces().isEmpty()) {
                continue;
            }
            FinalShares receivers = network.finalShares(shares);
            bySender(part).forEach((sender, bySign) -> {
                int rows = 0;
                for (long minor : bySign) {
                    if (minor != 0) {
                        table.add(minor, receivers.places, receivers.weights);
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
        FinalShares receivers = sending.receivers();
        BigInteger total = Arrays.stream(receivers.weights).reduce(BigInteger.ZERO, BigInteger::add);
        for (int i = 0; i < amounts.length; i++) {
            journal.post(
                    Stage.BETWEEN_DEPARTMENTS,
                    sending.part().pool().code(),
                    new Journal.Side(sending.sender(), null),
                    new Journal.Side(departments.code(receivers.places[i]), null),
                    basis(sending, i, total),
                    amounts[i]);
        }
    }

    /** The base's own figures where a receiver gets its share directly; else percent of the cost in the end. */
    private Journal.Basis basis(Sending sending, int i, BigInteger total) {
        Method used = sending.part().pool().method() == null
                ? method
                : sending.part().pool().method();
        String name = used.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String base = sending.part().pool().base();
        if (!sending.receivers().traced) {
            return new Journal.Basis(
                    name,
                    base,
                    sending.shares().quantities().get(i),
                    sending.shares().total());
        }
        BigDecimal percent = new BigDecimal(sending.receivers().weights[i].multiply(BigInteger.valueOf(100)))
                .divide(new BigDecimal(total), new MathContext(12))
                .stripTrailingZeros();
        return new Journal.Basis(name + ", percent after all charges", base, percent, BigDecimal.valueOf(100));
    }
}
