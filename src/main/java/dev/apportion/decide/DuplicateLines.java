package dev.apportion.decide;

import dev.apportion.cost.ReviewerDecision;
import dev.apportion.ledger.line.CostLines;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Settings;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether lines that say exactly what another line of the month says are held, but for the first. */
public final class DuplicateLines {

    private final boolean hold;
    private final Set<String> reviewed;

    /** @param decisions reviewers' decisions: a line that one was taken for is meant as it is */
    public DuplicateLines(Policy policy, Collection<ReviewerDecision> decisions) {
        this.hold = policy.settings().decisions().duplicates() == Settings.Duplicates.HOLD;
        this.reviewed = decisions.stream().map(ReviewerDecision::lineKey).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether Settings asks to hold them. */
    public boolean areHeld() {
        return hold;
    }

    /** Whether this one is held. */
    public boolean isHeld(CostLines.Duplicate duplicate) {
        return hold && !reviewed.contains(duplicate.key());
    }

    /** A sentence without its full stop. */
    public static Message inWords(CostLines.Duplicate duplicate) {
        return Message.of("Repeats exactly what {0} says", duplicate.first().inWords());
    }
}
