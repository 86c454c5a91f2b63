package dev.apportion.classify;

import static dev.apportion.classify.LineFixture.line;
import static dev.apportion.cost.CostType.OPERATION;
import static dev.apportion.cost.CostType.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Decision;
import dev.apportion.cost.Decision.Kind;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.policy.RegisteredProject.Status;
import org.junit.jupiter.api.Test;

class ReviewStepTest extends ClassifierFixture {

    @Test
    void aReviewerBeatsEverything() {
        project(Status.ACTIVE, null);
        LineFixture line =
                line().code("erp-22").on("2026-09-15").period("2026-09").declared(PROJECT);
        review(ReviewerDecision.Scope.LINE, line.build(), OPERATION, "ops-1", "Ann", 2);

        Decision decision = decide(line);

        assertDecided(decision, Kind.REVIEWER, OPERATION, "OPS-1");
        assertThat(decision.evidence()).hasToString("Decided by Ann on 2 Nov 2026 for this line");
    }

    @Test
    void aReviewerDecidesAnActivityFromAPeriodOn() {
        LineFixture line = line().code("X-9");
        review(ReviewerDecision.Scope.ACTIVITY, line.build(), PROJECT, null, "Ann", 2);

        assertDecided(decide(line().code("x-9 ").described("rent")), Kind.REVIEWER, PROJECT, "x-9");
        assertDecided(decide(line().code("X-9").period("2026-09")), Kind.OTHER_PERIOD, null, null);
        LineFixture elsewhere = line().code("X-9");
        elsewhere.department = "IT";
        assertThat(decide(elsewhere).kind()).isNotEqualTo(Kind.REVIEWER);
    }

    @Test
    void theLatestOfConflictingDecisionsCounts() {
        LineFixture line = line().code("X-9");
        review(ReviewerDecision.Scope.ACTIVITY, line.build(), PROJECT, null, "Ann", 2);
        review(ReviewerDecision.Scope.ACTIVITY, line.build(), OPERATION, null, "Bob", 3);

        assertDecided(decide(line), Kind.REVIEWER, OPERATION, "X-9");
        assertFindings(decide(line), "conflicting-decisions");
    }

    @Test
    void ofOneDayTheOneThatWasKeptLastCounts() {
        LineFixture line = line().code("X-9");
        review(ReviewerDecision.Scope.LINE, line.build(), PROJECT, null, "Ann", 2);
        review(ReviewerDecision.Scope.LINE, line.build(), OPERATION, null, "Ann", 2);
        assertDecided(decide(line), Kind.REVIEWER, OPERATION, "X-9");

        review(ReviewerDecision.Scope.LINE, line.build(), PROJECT, null, "Ann", 2);
        assertDecided(decide(line), Kind.REVIEWER, PROJECT, "X-9");
    }

    @Test
    void aReviewersOutdatedWorkItemIsAFinding() {
        LineFixture line = line();
        review(ReviewerDecision.Scope.LINE, line.build(), PROJECT, "OPS-1", "Ann", 2);

        assertDecided(decide(line), Kind.REVIEWER, PROJECT, "MKT-PROJECTS");
        assertFindings(decide(line), "outdated-decision");
    }
}
