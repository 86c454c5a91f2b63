package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
import dev.apportion.policy.Layout;
import dev.apportion.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lines of a sender's sheet belong to that nothing more exact decides, as the policy's Layouts sheet says. */
final class LayoutStep implements Step {

    private final Policy.Reading reading;
    private final WorkItems items;
    private final ProjectBounds bounds;

    LayoutStep(Policy.Reading reading, WorkItems items) {
        this.reading = reading;
        this.items = items;
        this.bounds = new ProjectBounds(items);
    }

    @Override
    public String name() {
        return "Layouts";
    }

    @Override
    public @Nullable Decision decide(CostLine line, String key, List<Finding> findings) {
        if (reading.layouts().isEmpty()) {
            return null;
        }
        Source source = line.source();
        String code = reading.said(Layout::workItem, line.department(), source.file(), source.sheet());
        WorkItems.Registered registered = code == null ? null : items.find(code);
        if (registered == null) {
            return null;
        }
        if (registered.project() != null) {
            Decision outside = bounds.outside(line, registered.project(), RegisterStep.costDate(line), findings);
            if (outside != null) {
                return outside;
            }
        }
        return Decision.decided(
                Decision.Kind.DEFAULT,
                registered.type(),
                registered.code(),
                Message.of(
                        "Lines of this sheet are {0} where nothing else decides, by the policy's Layouts",
                        registered.code()));
    }

    @Override
    public List<String> whyNot(CostLine line) {
        return List.of("the policy's Layouts say nothing of its sheet");
    }
}
