package dev.apportion.classify;

import dev.apportion.classify.rule.RuleTable;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds a line whose code or name is near to a registered one, with what is proposed. Nothing near is ever applied: only a
 * person, or a rule that names the work item, knows what was meant.
 */
public final class ProposalStep implements Step {

    /** As many are told; if more are equally near, none is a proposal. */
    private static final int MOST = 3;

    private final WorkItems items;
    private final RuleTable rules;

    ProposalStep(WorkItems items, RuleTable rules) {
        this.items = items;
        this.rules = rules;
    }

    /**
     * What a held line may be, for a person to confirm.
     *
     * @param type null if what is near is of both types
     * @param workItem code of the one that is near; null if several are
     * @param words one sentence
     */
    public record Proposal(
            @Nullable CostType type, @Nullable String workItem, Message words) {}

    /** What the review workbook proposes for a held line; null if there is nothing near. */
    public static Function<CostLine, @Nullable Proposal> proposals(Policy policy) {
        WorkItems items = new WorkItems(policy);
        return line -> {
            ItemNames.Answer answer = items.answer(line);
            return isToBeDecided(answer) ? proposal(answer) : null;
        };
    }

    private static Proposal proposal(ItemNames.Answer answer) {
        WorkItems.Registered first = answer.items().get(0);
        boolean alike = answer.items().stream().allMatch(item -> item.type() == first.type());
        return new Proposal(
                alike ? first.type() : null,
                answer.items().size() == 1 ? first.code() : null,
                Message.of("Suggestion: work item {0}", inWords(answer)));
    }

    @Override
    public String name() {
        return "Near a registered code";
    }

    @Override
    public @Nullable Decision decide(CostLine line, String key, List<Finding> findings) {
        ItemNames.Answer answer = items.answer(line);
        if (!isToBeDecided(answer)) {
            return null;
        }
        int rule = rules.first(line);
        return rule >= 0 && rules.rule(rule).workItem() != null
                ? null
                : Decision.held(Decision.Kind.RESEMBLING, reason(line, answer));
    }

    @Override
    public List<String> whyNot(CostLine line) {
        return isToBeDecided(items.answer(line))
                ? List.of("\"" + WorkItems.activity(line) + "\" is near to one, but a rule gives the work item")
                : List.of();
    }

    /** Whether a text may mean one or a few work items, but which one is for a person to say. */
    static boolean isToBeDecided(ItemNames.Answer answer) {
        return answer.how() != ItemNames.How.NONE
                && answer.sure() == null
                && answer.items().size() <= MOST;
    }

    /** Such as {@code P-100, Trail shoe 2027, or P-700, Trail shoe 2028}. */
    static Message inWords(ItemNames.Answer answer) {
        return Message.joined(
                "; or ",
                answer.items().stream().map(WorkItems.Registered::inWords).toList());
    }

    private static Message reason(CostLine line, ItemNames.Answer answer) {
        String activity = WorkItems.activity(line);
        return activity == null
                ? Message.of("Its description names {0}: decide in the review workbook", inWords(answer))
                : Message.of(
                        "\"{0}\" is not registered; did you mean {1}? Correct it, or have it decided in "
                                + "the review workbook or added as an alias to the policy",
                        activity, inWords(answer));
    }
}
