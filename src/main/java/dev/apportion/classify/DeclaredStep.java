package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the department says it is. */
final class DeclaredStep implements Step {

    private final WorkItems items;

    DeclaredStep(WorkItems items) {
        this.items = items;
    }

    @Override
    public String name() {
        return "Declared type";
    }

    @Override
    public @Nullable Decision decide(CostLine line, String key, List<Finding> findings) {
        CostType declared = line.activity().declaredType();
        return declared == null
                ? null
                : Decision.decided(
                        Decision.Kind.DECLARED,
                        declared,
                        items.own(line, declared),
                        Message.of("Declared as {0} by the department", Words.type(declared)));
    }

    @Override
    public List<String> whyNot(CostLine line) {
        return List.of("the department declared none");
    }
}
