package dev.apportion.web.decide;

import dev.apportion.decide.Classifiers;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.policy.Policy;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.report.review.ReviewForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The held lines of a run as its review workbook has them: in groups, most money first, with what they suggest.
 *
 * @param runId of the run
 * @param policy what the suggestions are made by
 */
public record HeldLines(
        long runId,
        Policy policy,
        Map<Integer, ReviewForm.Group> groups,
        Map<Integer, List<ReviewForm.HeldLine>> lines,
        List<ReviewForm.Item> items) {

    static HeldLines of(Policy policy, Ledger ledger, Run run) {
        ReviewForm form =
                ReviewForm.of(new RunFigures(ledger, policy, run), Classifiers.suggestions(policy, ledger, run));
        Map<Integer, ReviewForm.Group> groups = new LinkedHashMap<>();
        form.held().forEach(group -> groups.put(group.group(), group));
        Map<Integer, List<ReviewForm.HeldLine>> lines = new LinkedHashMap<>();
        form.heldLines().forEach(line -> lines.computeIfAbsent(line.group(), first -> new ArrayList<>())
                .add(line));
        List<ReviewForm.Item> items = new ArrayList<>();
        form.items().forEach(items::add);
        return new HeldLines(run.id(), policy, groups, lines, items);
    }

    boolean isOf(Run run, Policy now) {
        return runId == run.id() && policy.equals(now);
    }

    int count() {
        return groups.values().stream().mapToInt(ReviewForm.Group::lines).sum();
    }
}
