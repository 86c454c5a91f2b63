package dev.apportion.allocate;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.allocate.base.GatheredPool;
import dev.apportion.allocate.base.PoolPart;
import dev.apportion.allocate.base.Receivers;
import dev.apportion.cost.AllocationBasis;
import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.cost.DirectCost;
import dev.apportion.money.ClosedTable;
import dev.apportion.money.Weights;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Pool;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Which pool gathers which cost: the first in the policy's order that matches. */
final class Gathering {

    private final Map<String, GatheredPool> pools = new LinkedHashMap<>();
    /** Cost that no pool gathers. */
    private final List<DirectCost> untouched = new ArrayList<>();

    private Gathering() {}

    static Gathering of(Policy policy, List<DirectCost> cells) throws AllocationException {
        Gathering gathering = new Gathering();
        List<Pool> ordered = policy.pooling().pools().stream()
                .sorted(Comparator.comparingInt(Pool::order).thenComparingInt(Pool::row))
                .toList();
        for (Pool row : ordered) {
            gathering
                    .pools
                    .computeIfAbsent(row.code(), code -> new GatheredPool(row))
                    .rows()
                    .add(row);
        }
        for (GatheredPool pool : gathering.pools.values()) {
            pool.checkPortions();
        }
        for (DirectCost cell : cells) {
            gathering.pools.values().stream()
                    .filter(pool -> pool.gathers(cell))
                    .findFirst()
                    .map(GatheredPool::cells)
                    .orElse(gathering.untouched)
                    .add(cell);
        }
        return gathering;
    }

    Collection<GatheredPool> pools() {
        return pools.values();
    }

    /** Cost that no pool gathers. */
    List<DirectCost> untouched() {
        return untouched;
    }

    /** Splits each pool into its parts; the parts of a pool add up to it, cell by cell. */
    List<PoolPart> parts(Receivers receivers) throws AllocationException {
        List<PoolPart> parts = new ArrayList<>();
        for (GatheredPool pool : pools.values()) {
            List<Pool> rows = pool.rows();
            int[] places = IntStream.range(0, rows.size()).toArray();
            BigInteger[] portions =
                    Weights.ofDecimals(rows.stream().map(Pool::portion).toList());
            ClosedTable table = new ClosedTable(rows.size());
            pool.cells().forEach(cell -> table.add(cell.minor(), places, portions));
            long[][] amounts = table.close();
            for (int place : places) {
                List<PoolPart.Piece> pieces = new ArrayList<>();
                for (int i = 0; i < amounts.length; i++) {
                    pieces.add(new PoolPart.Piece(pool.cells().get(i), amounts[i][place]));
                }
                parts.add(new PoolPart(rows.get(place), receivers.of(rows.get(place)), pieces));
            }
        }
        return parts;
    }

    /**
     * Takes the cost of the parts that are shared from its work items.
     *
     * @return the cost that stays on its work items: what no pool gathers, and what a pool can't share
     */
    List<DirectCost> post(List<PoolPart> parts, Journal journal) {
        List<DirectCost> remaining = new ArrayList<>(untouched);
        Map<PoolKey, Long> pooled = new TreeMap<>(IN_ORDER);
        Map<String, Integer> order = new LinkedHashMap<>();
        for (String pool : pools.keySet()) {
            order.put(pool, order.size());
        }
        for (PoolPart part : parts) {
            for (PoolPart.Piece piece : part.pieces()) {
                DirectCost cell = piece.cell();
                if (part.shares() == null) {
                    remaining.add(piece.asCost());
                } else {
                    String code = part.pool().code();
                    pooled.merge(
                            new PoolKey(
                                    order.getOrDefault(code, 0),
                                    code,
                                    cell.department(),
                                    cell.workItem().code(),
                                    cell.account()),
                            piece.minor(),
                            Math::addExact);
                }
            }
        }
        pooled.forEach((key, minor) -> journal.post(
                Stage.POOLED,
                key.pool(),
                key.account(),
                new Journal.Side(key.department(), key.item()),
                new Journal.Side(key.department(), null),
                new AllocationBasis(
                        AllocationBasis.Method.GATHERED, accountText(key.account()), BigDecimal.ONE, BigDecimal.ONE),
                minor));
        return CostCells.merge(remaining);
    }

    private record PoolKey(int order, String pool, String department, String item, String account) {}

    private static final Comparator<PoolKey> IN_ORDER = Comparator.comparingInt(PoolKey::order)
            .thenComparing(PoolKey::department)
            .thenComparing(PoolKey::item)
            .thenComparing(PoolKey::account);

    private static String accountText(String account) {
        return account.isEmpty() ? "" : "account " + account;
    }
}
