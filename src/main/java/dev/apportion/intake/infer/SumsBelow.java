package dev.apportion.intake.infer;

import dev.apportion.intake.infer.NestedRows.Head;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of an outline that stand below the deeper rows that they sum up, as Excel has it unless somebody says otherwise. */
final class SumsBelow {

    /** Rows of one depth that no shallower row has come for. */
    private record Waiting(int depth, int first, BigDecimal sum) {}

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<Head> heads = new ArrayList<>();

    void add(int row, int depth, String label, @Nullable BigDecimal amount) {
        Head head = new Head(row, depth, label, amount);
        head.first = row;
        head.last = row;
        while (!waiting.isEmpty() && waiting.peek().depth() > depth) {
            Waiting deeper = waiting.pop();
            head.children = head.children.add(deeper.sum());
            head.first = deeper.first();
            head.count++;
        }
        if (head.count > 0 && amount != null && heads.size() <= NestedRows.MOST_HEADS) {
            heads.add(head);
        }
        Waiting same = waiting.peek();
        if (same != null && same.depth() == depth) {
            waiting.pop();
            waiting.push(new Waiting(depth, same.first(), same.sum().add(head.whole())));
        } else {
            waiting.push(new Waiting(depth, head.first, head.whole()));
        }
    }

    long agreeing() {
        return heads.stream().filter(Head::isSum).count();
    }

    List<Head> heads() {
        return heads;
    }
}
