package dev.apportion.intake.review;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a returned review workbook says. */
public final class ReviewDecisions {

    private final List<ReviewerDecision> decisions;
    private final List<ReviewFault> faults;
    private final LocalDate day;
    private final Period period;

    /** @param day when they were made */
    ReviewDecisions(List<ReviewerDecision> decisions, List<ReviewFault> faults, LocalDate day, Period period) {
        this.decisions = List.copyOf(decisions);
        this.faults = List.copyOf(faults);
        this.day = day;
        this.period = period;
    }

    /** The decisions in the workbook's order. */
    public List<ReviewerDecision> decisions() {
        return decisions;
    }

    /**
     * Decisions that can't be taken over, with their cells, unless others have since decided the same lines.
     *
     * @param all the decisions of all reviews, of this one too
     */
    public List<Finding> findings(Collection<ReviewerDecision> all) {
        return faults.stream()
                .map(fault -> fault.beside(all, day, period))
                .flatMap(Optional::stream)
                .toList();
    }
}
