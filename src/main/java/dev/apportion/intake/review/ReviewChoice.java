package dev.apportion.intake.review;

import dev.apportion.cost.CostType;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.cost.WorkItem;
import dev.apportion.intake.value.TypeWords;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reviewer chose in a row. A blank work item leaves each line's own activity. */
record ReviewChoice(CostType type, @Nullable String workItem) {

    /** Confirms what stands beside; a suggestion that nobody confirmed decides nothing. */
    private static final String AS_SUGGESTED = "as suggested";

    /**
     * The choice of the current row; null if it can't be taken over, which is a fault then.
     *
     * @param lines what it decides
     */
    static @Nullable ReviewChoice of(ReviewTable table, Policy policy, List<ReviewLines.Line> lines) {
        boolean asSuggested = table.meaning("decision").equals(AS_SUGGESTED);
        CostType type = TypeWords.parse(table.meaning(asSuggested ? "suggested" : "decision"));
        String written = table.text("work item");
        String workItem = asSuggested && written.isEmpty() ? table.text("suggested work item") : written;
        if (asSuggested && type == null) {
            table.fault(
                    "decision",
                    Message.of(
                            "Nothing is suggested in this row. Choose {0} or {1}.",
                            table.said("project"), table.said("operation")),
                    lines);
            return null;
        }
        if (type == null) {
            table.fault(
                    "decision",
                    Message.of("A decision is {0} or {1}.", table.said("project"), table.said("operation")),
                    lines);
            return null;
        }
        if (workItem.isEmpty()) {
            return new ReviewChoice(type, null);
        }
        String fresh = table.after("new", workItem);
        String code = code(fresh == null ? workItem : fresh, type, policy);
        if (code != null) {
            return new ReviewChoice(type, code);
        }
        if (fresh != null && !fresh.isEmpty() && !isRegistered(fresh, policy)) {
            return new ReviewChoice(type, ReviewerDecision.NEW + fresh);
        }
        table.fault(
                "work item",
                Message.of(
                        "\"{0}\" is not registered as the decided type. Choose one from the list, or write {1}, "
                                + "a colon, and code and name of a new one.",
                        workItem, table.said("new")),
                lines);
        return null;
    }

    private static boolean isRegistered(String written, Policy policy) {
        return policy.register().workItems().anyMatch(item -> isNamed(item, written));
    }

    /** The registered code that a text names: by the code, the code with the name, or the name alone; null if none or several. */
    private static @Nullable String code(String written, CostType type, Policy policy) {
        WorkItem exact = policy.register()
                .workItem(written)
                .filter(item -> item.type() == type)
                .orElse(null);
        if (exact != null) {
            return written;
        }
        List<String> named = policy.register()
                .workItems()
                .filter(item -> item.type() == type && isNamed(item, written))
                .map(WorkItem::code)
                .toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    private static boolean isNamed(WorkItem item, String written) {
        String text = words(written);
        return text.equals(words(item.code()))
                || text.equals(words(item.name()))
                || text.equals(words(item.code() + item.name()));
    }

    /** Letters and digits alone, in small letters. */
    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
