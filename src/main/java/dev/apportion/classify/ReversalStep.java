package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A credit follows the line that it reverses, wherever that went, even after a project's end. */
final class ReversalStep implements Step {

    private final History history;

    ReversalStep(History history) {
        this.history = history;
    }

    @Override
    public String name() {
        return "Reversal";
    }

    @Override
    public @Nullable Decision decide(CostLine line, List<Finding> findings) {
        if (line.minor() >= 0 || line.document() == null) {
            return null;
        }
        History.Reversed reversed = history.reversedBy(line);
        return reversed == null
                ? null
                : Words.decided(
                        Decision.Kind.REGISTER,
                        reversed.type(),
                        reversed.workItem(),
                        "Reverses document " + line.document() + " (" + reversed.source() + ") and follows it to "
                                + Words.type(reversed.type()) + " " + reversed.workItem());
    }

    @Override
    public List<String> whyNot(CostLine line) {
        return List.of(line.minor() >= 0 ? "not a credit" : "no earlier line with this document and amount");
    }
}
