package dev.apportion.web.decide;

import dev.apportion.cost.ReviewerDecision;
import dev.apportion.report.review.ReviewForm;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Held lines that one decision can cover, with what is decided of them.
 *
 * @param amount in words
 * @param hasActivity whether the activity can be decided from now on
 * @param decided how many of the lines are
 * @param choice the decision that the first decided line has; null if none has one
 */
public record GroupView(
        ReviewForm.Group group,
        String amount,
        boolean hasActivity,
        List<LineView> lines,
        long decided,
        @Nullable ReviewerDecision choice) {

    /**
     * A line.
     *
     * @param amount in words
     * @param choice its decision; null if it has none
     */
    public record LineView(
            ReviewForm.HeldLine line,
            String amount,
            @Nullable ReviewerDecision choice) {}

    static GroupView of(ReviewForm.Group group, String amount, List<LineView> lines) {
        Optional<ReviewerDecision> first = lines.stream()
                .flatMap(line -> Optional.ofNullable(line.choice()).stream())
                .findFirst();
        return new GroupView(
                group,
                amount,
                lines.get(0).line().activity() != null,
                lines,
                lines.stream().filter(line -> line.choice() != null).count(),
                first.orElse(null));
    }

    /** Whether nothing of it is left to decide. */
    public boolean isSettled() {
        return decided == lines.size();
    }
}
