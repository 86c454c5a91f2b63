package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.message.Message;
import dev.apportion.policy.Settings;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighted evidence against the thresholds; what lies between them is decided as earlier decisions suggest, where
 * Settings allows it and the suggestion is sure enough, else gets the default or is held. The last step.
 */
final class CriteriaStep implements Step {

    private final Criteria criteria;
    private final LearnedDecisions learned;
    private final Settings.Decisions settings;
    private final WorkItems items;

    CriteriaStep(Criteria criteria, LearnedDecisions learned, Settings.Decisions settings, WorkItems items) {
        this.criteria = criteria;
        this.learned = learned;
        this.settings = settings;
        this.items = items;
    }

    @Override
    public String name() {
        return "Criteria";
    }

    @Override
    public Decision decide(CostLine line, String key, List<Finding> findings) {
        Score score = criteria.score(line);
        if (score.points() >= settings.projectThreshold()) {
            return scored(line, CostType.PROJECT, score, settings.projectThreshold());
        }
        if (score.points() <= settings.operationThreshold()) {
            return scored(line, CostType.OPERATION, score, settings.operationThreshold());
        }
        Message found = Message.of(
                "No code, declared type or rule decides it; the score {0} is between {1} and {2}: {3}",
                signed(score.points()),
                signed(settings.operationThreshold()),
                settings.projectThreshold(),
                score.inWords());
        Decision suggested = suggested(line, found);
        if (suggested != null) {
            return suggested;
        }
        CostType otherwise = settings.undecided();
        return otherwise == null
                ? Decision.held(
                        Decision.Kind.UNCLEAR,
                        Message.of(
                                "{0}. Decide in the review workbook, declare the type, or register the activity",
                                found))
                : Decision.decided(
                        Decision.Kind.DEFAULT,
                        otherwise,
                        items.own(line, otherwise),
                        Message.of("{0}. Undecided lines count as {1}", found, Words.type(otherwise)));
    }

    @Override
    public List<String> whyNot(CostLine line) {
        return List.of();
    }

    private @Nullable Decision suggested(CostLine line, Message found) {
        BigDecimal from = settings.learnedFrom();
        LearnedDecisions.Suggestion suggestion = from == null ? null : learned.suggest(line);
        if (from == null || suggestion == null || suggestion.confidence().compareTo(from) < 0) {
            return null;
        }
        return Decision.decided(
                Decision.Kind.LEARNED,
                suggestion.type(),
                items.own(line, suggestion.type()),
                Message.of(
                        "Learned from earlier decisions: {0}, confidence {1} % (decides from {2} %). {3}",
                        suggestion.inWords(), suggestion.confidence(), from.stripTrailingZeros(), found));
    }

    private Decision scored(CostLine line, CostType type, Score score, int threshold) {
        return Decision.decided(
                Decision.Kind.CRITERIA,
                type,
                items.own(line, type),
                Message.of(
                        "Score {0} ({1} from {2}): {3}",
                        signed(score.points()), Words.type(type), signed(threshold), score.inWords()));
    }

    private static String signed(int points) {
        return points < 0 ? "−" + -points : String.valueOf(points);
    }
}
