package dev.apportion.allocate;

import dev.apportion.money.ClosedTable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A part of an explained amount. A node without children is a source: a cell of direct cost, or a sum that was taken
 * away from one. The children of a node add up to it, and so do the leaves of a tree to its root.
 *
 * @param label what it is, in a finance person's words
 * @param minor amount in minor units of the reporting currency
 * @param origin whose lines the amount is, or is a share of; null for nodes with children
 * @param line key of the one line that the amount is, or is a share of; null if it is none's
 */
public record TraceNode(
        String label,
        long minor,
        List<TraceNode> children,
        @Nullable Origin origin,
        @Nullable String line) {

    /** A cell of direct cost: the lines of a work item on an account in a department. */
    public record Origin(String department, String workItem, String account) {}

    static final String ROUNDING = "rounding of charges and credits that cancel out";

    public TraceNode {
        children = List.copyOf(children);
    }

    /** A part that is no single line. */
    public TraceNode(String label, long minor, List<TraceNode> children, @Nullable Origin origin) {
        this(label, minor, children, origin, null);
    }

    static TraceNode leaf(String label, long minor) {
        return new TraceNode(label, minor, List.of(), null);
    }

    static TraceNode sum(String label, List<TraceNode> children) {
        long sum = 0;
        for (TraceNode child : children) {
            sum = Math.addExact(sum, child.minor());
        }
        return new TraceNode(label, sum, children, null);
    }

    static TraceNode leaf(String label, long minor, Origin origin) {
        return new TraceNode(label, minor, List.of(), origin);
    }

    /**
     * This node with an amount's parts below it, each with its share of this node's amount, closed to the cent. Credits
     * and charges that cancel out can leave a cent that no part accounts for: it is shown.
     *
     * @param whole the parts with their whole amounts
     */
    public TraceNode brokenDown(List<TraceNode> whole) {
        BigInteger[] weights = new BigInteger[whole.size()];
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = BigInteger.valueOf(whole.get(i).minor());
            sum = sum.add(weights[i]);
        }
        long[] shares = new long[weights.length];
        if (sum.signum() != 0) {
            ClosedTable table = new ClosedTable(weights.length);
            table.add(minor, IntStream.range(0, weights.length).toArray(), weights);
            shares = table.close()[0];
        }
        List<TraceNode> parts = new ArrayList<>();
        long left = minor;
        for (int i = 0; i < shares.length; i++) {
            left = Math.subtractExact(left, shares[i]);
            if (shares[i] != 0) {
                parts.add(new TraceNode(
                        whole.get(i).label(),
                        shares[i],
                        List.of(),
                        null,
                        whole.get(i).line()));
            }
        }
        if (left != 0) {
            parts.add(leaf(ROUNDING, left));
        }
        return new TraceNode(label, minor, parts, null);
    }
}
