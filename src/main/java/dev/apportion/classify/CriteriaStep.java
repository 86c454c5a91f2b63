package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
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
            return scored(line, CostType.PROJECT, score, "project from " + settings.projectThreshold());
        }
        if (score.points() <= settings.operationThreshold()) {
            return scored(line, CostType.OPERATION, score, "operation from " + signed(settings.operationThreshold()));
        }
        String found = "No code, declared type or rule decides it; the score " + signed(score.points()) + " is between "
                + signed(settings.operationThreshold()) + " and " + settings.projectThreshold() + ": "
                + score.inWords();
        Decision suggested = suggested(line, found);
        if (suggested != null) {
            return suggested;
        }
        CostType otherwise = settings.undecided();
        return otherwise == null
                ? Decision.held(
                        Decision.Kind.UNCLEAR,
                        found + ". Decide in the review workbook, declare the type, or register the activity")
                : Decision.decided(
                        Decision.Kind.DEFAULT,
                        otherwise,
                        items.own(line, otherwise),
                        found + ". Undecided lines count as " + Words.type(otherwise));
    }

    @Override
    public List<String> whyNot(CostLine line) {
        return List.of();
    }

    private @Nullable Decision suggested(CostLine line, String found) {
        BigDecimal from = settings.learnedFrom();
        LearnedDecisions.Suggestion suggestion = from == null ? null : learned.suggest(line);
        if (from == null || suggestion == null || suggestion.confidence().compareTo(from) < 0) {
            return null;
        }
        return Decision.decided(
                Decision.Kind.LEARNED,
                suggestion.type(),
                items.own(line, suggestion.type()),
                "Learned from earlier decisions: " + suggestion.inWords() + ", confidence " + suggestion.confidence()
                        + " % (decides from " + from.stripTrailingZeros().toPlainString() + " %). " + found);
    }

    private Decision scored(CostLine line, CostType type, Score score, String threshold) {
        return Decision.decided(
                Decision.Kind.CRITERIA,
                type,
                items.own(line, type),
                "Score " + signed(score.points()) + " (" + threshold + "): " + score.inWords());
    }

    private static String signed(int points) {
        return points < 0 ? "−" + -points : String.valueOf(points);
    }
}
