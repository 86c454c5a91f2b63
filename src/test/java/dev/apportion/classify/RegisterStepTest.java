package dev.apportion.classify;

import static dev.apportion.classify.LineFixture.line;
import static dev.apportion.cost.CostType.OPERATION;
import static dev.apportion.cost.CostType.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Decision;
import dev.apportion.cost.Decision.Kind;
import dev.apportion.cost.Finding;
import dev.apportion.policy.Field;
import dev.apportion.policy.RegisteredProject.Status;
import dev.apportion.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisterStepTest extends ClassifierFixture {

    @Test
    void aRegisteredCodeBeatsDeclaredTypeAndRules() {
        project(Status.ACTIVE, null);
        policy.rule(Rule.Outcome.OPERATION, Map.of(Field.ACTIVITY_CODE, "ERP"));
        Decision decision =
                decide(line().code(" erp ").on("2026-03-03").declared(OPERATION).described("monthly rent"));

        assertDecided(decision, Kind.REGISTER, PROJECT, "ERP-22");
        assertThat(decision.evidence())
                .hasToString("Registered project ERP-22, 3 Mar 2026 to 20 Oct 2026 (extended by CR-7)");
        assertFindings(decision, "declared-differs");
    }

    @Test
    void theLastDayOfTheProjectStillCounts() {
        project(Status.ACTIVE, null);
        assertDecided(decide(line().code("ERP-22").on("2026-10-20")), Kind.REGISTER, PROJECT, "ERP-22");
    }

    @Test
    void afterTheEndTheReceivingOperationTakesIt() {
        project(Status.ACTIVE, "OPS-1");
        Decision decision = decide(line().code("ERP-22").on("2026-10-21"));
        assertDecided(decision, Kind.REGISTER, OPERATION, "OPS-1");
        assertFindings(decision, "after-approved-end");

        project(Status.ACTIVE, null);
        decision = decide(line().code("ERP-22").on("2026-10-21"));
        assertDecided(decision, Kind.OUT_OF_TERM, null, null);
        assertFindings(decision, "after-approved-end");
    }

    @Test
    void withoutADateTheLastDayOfThePeriodCounts() {
        project(Status.ACTIVE, "OPS-1");
        assertDecided(decide(line().code("ERP-22")), Kind.REGISTER, OPERATION, "OPS-1");
    }

    @Test
    void aClosedProjectTakesNoMore() {
        project(Status.CLOSED, "OPS-1");
        Decision decision = decide(line().code("ERP-22").on("2026-10-01"));
        assertDecided(decision, Kind.REGISTER, OPERATION, "OPS-1");
        assertThat(decision.findings().get(0).severity()).isEqualTo(Finding.Severity.ERROR);
        assertFindings(decision, "closed-project");

        project(Status.CLOSED, null);
        assertDecided(decide(line().code("ERP-22").on("2026-10-01")), Kind.OUT_OF_TERM, null, null);
    }

    @Test
    void plannedAndPausedProjectsTakeCostWithAFinding() {
        project(Status.PLANNED, null);
        assertFindings(decide(line().code("ERP-22").on("2026-10-01")), "planned-project");
        project(Status.ON_HOLD, null);
        assertFindings(decide(line().code("ERP-22").on("2026-10-01")), "project-on-hold");
    }

    @Test
    void preProjectCostIsHeldUnlessDeclared() {
        project(Status.ACTIVE, "OPS-1");
        assertDecided(decide(line().code("ERP").on("2026-03-02")), Kind.OUT_OF_TERM, null, null);
        assertFindings(decide(line().code("ERP").on("2026-03-02")), "pre-project-cost");
        assertDecided(decide(line().code("ERP").on("2026-03-02").declared(PROJECT)), Kind.DECLARED, PROJECT, "ERP-22");
        assertDecided(
                decide(line().code("ERP").on("2026-03-02").declared(OPERATION)),
                Kind.DECLARED,
                OPERATION,
                "MKT-GENERAL");
    }

    @Test
    void depreciationOnAProjectIsAFinding() {
        project(Status.ACTIVE, null);
        LineFixture line = line().code("ERP-22").on("2026-10-01");
        line.accountName = "Depreciation of equipment";
        assertFindings(decide(line), "depreciation-on-project");
        assertThat(decide(line().described("Depreciation").declared(OPERATION)).findings())
                .isEmpty();
        assertThat(decide(line().code("ERP-22").on("2026-10-01").described("Absolutely deplorable amounts"))
                        .findings())
                .isEmpty();
        for (String word : List.of("AMORTIZATION", "10/2026 Amortisation", "abschreibung", "Amortissements")) {
            assertFindings(decide(line().code("ERP-22").on("2026-10-01").described(word)), "depreciation-on-project");
        }
    }
}
