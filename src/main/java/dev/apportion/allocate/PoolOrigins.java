package dev.apportion.allocate;

import dev.apportion.allocate.base.PlainNumbers;
import dev.apportion.cost.AllocationBasis;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.money.ClosedTable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Leads received amounts back to the cost that their pools gathered. */
final class PoolOrigins {

    private record PoolAt(String pool, String department) {}

    private final Map<PoolAt, List<AllocationEntry>> gathered = new HashMap<>();
    private final Map<PoolAt, List<AllocationEntry>> received = new HashMap<>();

    PoolOrigins(List<AllocationEntry> entries) {
        for (AllocationEntry entry : entries) {
            if (entry.stage() == Stage.POOLED) {
                list(gathered, new PoolAt(entry.pool(), entry.fromDepartment())).add(entry);
            } else if (entry.stage() == Stage.BETWEEN_DEPARTMENTS) {
                list(received, new PoolAt(entry.pool(), entry.toDepartment())).add(entry);
            }
        }
    }

    private static <K, V> List<V> list(Map<K, List<V>> map, K key) {
        return map.computeIfAbsent(key, absent -> new ArrayList<>());
    }

    /** A cell of direct cost, {@code minor} of it. */
    static TraceNode cell(String department, @Nullable String item, String account, long minor) {
        TraceNode.Origin origin = new TraceNode.Origin(department, String.valueOf(item), account);
        return TraceNode.leaf(
                department + ", " + item + (account.isEmpty() ? "" : ", account " + account), minor, origin);
    }

    static String basis(AllocationEntry entry) {
        AllocationBasis basis = entry.basis();
        return PlainNumbers.text(basis.quantity()) + " of " + PlainNumbers.text(basis.total()) + " by " + basis.base()
                + " (" + basis.methodInWords() + ")";
    }

    /** A work item's part of what its department received from a pool. */
    TraceNode within(AllocationEntry entry) {
        List<AllocationEntry> sources =
                received.getOrDefault(new PoolAt(entry.pool(), entry.fromDepartment()), List.of());
        long[] parts = apportion(
                entry.minor(),
                sources.stream().mapToLong(AllocationEntry::minor).toArray());
        List<TraceNode> children = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            children.add(received(sources.get(i), parts[i]));
        }
        return closed("pool " + entry.pool() + ", " + basis(entry), entry.minor(), children);
    }

    /** An amount that arrived from a sender's pool, {@code minor} of it. */
    TraceNode received(AllocationEntry entry, long minor) {
        List<AllocationEntry> sources =
                gathered.getOrDefault(new PoolAt(entry.pool(), entry.fromDepartment()), List.of());
        long[] parts = apportion(
                minor, sources.stream().mapToLong(AllocationEntry::minor).toArray());
        List<TraceNode> children = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            if (parts[i] != 0) {
                AllocationEntry source = sources.get(i);
                children.add(cell(source.fromDepartment(), source.fromItem(), source.account(), parts[i]));
            }
        }
        return closed("from " + entry.fromDepartment() + ", " + basis(entry), minor, children);
    }

    /** Credits and charges that cancel out can leave a cent that no source accounts for: it is shown. */
    private static TraceNode closed(String label, long minor, List<TraceNode> children) {
        long sum = children.stream().mapToLong(TraceNode::minor).sum();
        if (sum != minor) {
            children.add(TraceNode.leaf(TraceNode.ROUNDING, minor - sum));
        }
        return new TraceNode(label, minor, children, null);
    }

    private static long[] apportion(long minor, long[] weights) {
        BigInteger[] whole = new BigInteger[weights.length];
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < weights.length; i++) {
            whole[i] = BigInteger.valueOf(weights[i]);
            sum = sum.add(whole[i]);
        }
        if (sum.signum() == 0) {
            return new long[weights.length];
        }
        ClosedTable table = new ClosedTable(weights.length);
        table.add(minor, IntStream.range(0, weights.length).toArray(), whole);
        return table.close()[0];
    }
}
