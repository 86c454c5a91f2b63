package dev.apportion.web.decide;

import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.report.review.ReviewForm;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decisions that are found by their lines: a line's own, else that of its activity. */
record Choices(Map<String, ReviewerDecision> byLine, List<ReviewerDecision> ofActivities) {

    static Choices of(List<ReviewerDecision> decisions) {
        Map<Boolean, List<ReviewerDecision>> ofLine = decisions.stream()
                .collect(Collectors.partitioningBy(decision -> decision.scope() == ReviewerDecision.Scope.LINE));
        return new Choices(
                ofLine.getOrDefault(true, List.of()).stream()
                        .collect(Collectors.toMap(
                                ReviewerDecision::lineKey, Function.identity(), (one, other) -> other)),
                ofLine.getOrDefault(false, List.of()));
    }

    @Nullable
    ReviewerDecision about(ReviewForm.HeldLine line, Period period) {
        ReviewerDecision own = byLine.get(line.key());
        return own != null
                ? own
                : ofActivities.stream()
                        .filter(decision -> decision.covers(line.key(), line.department(), line.activity(), period))
                        .findFirst()
                        .orElse(null);
    }
}
