package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A credit follows the line that it reverses, wherever that went, even after a project's end. */
final class ReversalStep implements Step {

    private final History history;
    private final Function<LedgerLine, Decision> others;

    /** @param others decides the line that is reversed, if it is of the same period */
    ReversalStep(History history, Function<LedgerLine, Decision> others) {
        this.history = history;
        this.others = others;
    }

    @Override
    public String name() {
        return "Reversal";
    }

    @Override
    public @Nullable Decision decide(CostLine line, String key, List<Finding> findings) {
        if (line.minor() >= 0 || line.posting().document() == null) {
            return null;
        }
        LedgerLine original = history.reversedInPeriod(line);
        if (original != null) {
            Decision decision = others.apply(original);
            return decision.type() == null || decision.workItem() == null
                    ? Decision.held(
                            Decision.Kind.WITH_ORIGINAL,
                            Message.of(
                                    "Reverses document {0} ({1}), which is held. Decide that line, and this one follows it",
                                    document(line), original.line().source().inWords()))
                    : follow(line, original.line().source(), decision.type(), decision.workItem());
        }
        History.Reversed reversed = history.reversedBy(line);
        return reversed == null ? null : follow(line, reversed.source(), reversed.type(), reversed.workItem());
    }

    private static Decision follow(CostLine line, Source original, CostType type, String workItem) {
        return Decision.decided(
                Decision.Kind.REVERSAL,
                type,
                workItem,
                Message.of(
                        "Reverses document {0} ({1}) and follows it to {2} {3}",
                        document(line), original.inWords(), Words.type(type), workItem));
    }

    private static String document(CostLine line) {
        return String.valueOf(line.posting().document());
    }

    @Override
    public List<String> whyNot(CostLine line) {
        return List.of(line.minor() >= 0 ? "not a credit" : "no line with this document and amount");
    }
}
