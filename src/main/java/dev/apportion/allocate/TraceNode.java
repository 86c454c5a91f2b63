package dev.apportion.allocate;

import java.util.List;

/**
 * A part of an explained amount. A node without children is a source: a cell of direct cost, or a sum that was taken
 * away from one. The children of a node add up to it, and so do the leaves of a tree to its root.
 *
 * @param label what it is, in a finance person's words
 * @param minor amount in minor units of the reporting currency
 */
public record TraceNode(String label, long minor, List<TraceNode> children) {

    public TraceNode {
        children = List.copyOf(children);
    }

    static TraceNode leaf(String label, long minor) {
        return new TraceNode(label, minor, List.of());
    }

    static TraceNode sum(String label, List<TraceNode> children) {
        long sum = 0;
        for (TraceNode child : children) {
            sum = Math.addExact(sum, child.minor());
        }
        return new TraceNode(label, sum, children);
    }
}
