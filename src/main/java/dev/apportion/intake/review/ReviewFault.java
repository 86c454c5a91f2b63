package dev.apportion.intake.review;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.message.Message;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Something in a review workbook that can't be taken over.
 *
 * @param finding what is wrong, without what follows from it
 * @param holds whether something stays undecided by it
 * @param lines what it would have decided; empty if nothing, or if that isn't known
 */
record ReviewFault(Finding finding, boolean holds, List<ReviewLines.Line> lines) {

    /**
     * What is left of it beside other decisions: nothing once each of its lines was decided on a later day. Decided
     * before or on the same day they aren't held either, but the fault may be in what was meant to correct that.
     *
     * @param day when the faulty decision was made
     */
    Optional<Finding> beside(Collection<ReviewerDecision> decisions, LocalDate day, Period period) {
        if (!holds) {
            return Optional.of(finding);
        }
        List<List<ReviewerDecision>> others = lines.stream()
                .map(line -> decisions.stream()
                        .filter(decision -> decision.covers(line.key(), line.department(), line.activity(), period))
                        .toList())
                .toList();
        if (others.isEmpty() || others.stream().anyMatch(List::isEmpty)) {
            return Optional.of(and(
                    finding.severity(), Message.of("{0} The lines it was to decide stay held.", finding.message())));
        }
        boolean later = others.stream().allMatch(known -> known.stream()
                .anyMatch(decision -> decision.decided().isAfter(day)));
        return later
                ? Optional.empty()
                : Optional.of(and(
                        Finding.Severity.WARNING,
                        Message.of(
                                "{0} Another review decided its lines, and that decision counts.", finding.message())));
    }

    private Finding and(Finding.Severity severity, Message message) {
        return new Finding(severity, finding.code(), finding.department(), finding.source(), finding.cell(), message);
    }
}
