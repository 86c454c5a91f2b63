package dev.apportion.classify;

import static dev.apportion.classify.LineFixture.line;
import static dev.apportion.cost.CostType.OPERATION;
import static dev.apportion.cost.CostType.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Decision.Kind;
import dev.apportion.cost.Department;
import dev.apportion.cost.Finding;
import dev.apportion.cost.LineKey;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.cost.Source;
import dev.apportion.policy.Field;
import dev.apportion.policy.Handover;
import dev.apportion.policy.RegisteredProject;
import dev.apportion.policy.RegisteredProject.Status;
import dev.apportion.policy.Rule;
import dev.apportion.policy.Settings;
import dev.apportion.policy.workbook.PolicyFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClassifierTest {

    private static final Period OCTOBER = Period.parse("2026-10");

    private final PolicyFixture policy = new PolicyFixture()
            .department("MKT", "Marketing", Department.Kind.OPERATING)
            .operation("OPS-1", "MKT")
            .shippedCriteria();
    private final List<ReviewerDecision> reviews = new ArrayList<>();
    private History history = History.NONE;

    private Decision decide(LineFixture line) {
        return new Classifier(policy.build(), OCTOBER, reviews, history).classify(line.build());
    }

    private void project(Status status, @Nullable String receiver) {
        LocalDate end = LocalDate.of(2026, 9, 30);
        policy.projects.put(
                "ERP-22",
                new RegisteredProject(
                        "ERP-22",
                        List.of("ERP"),
                        "New ERP",
                        "MKT",
                        status,
                        LocalDate.of(2026, 3, 3),
                        end,
                        LocalDate.of(2026, 10, 20),
                        "CR-7",
                        null,
                        CurrencyUnit.USD,
                        receiver == null
                                ? null
                                : new Handover(end, end, List.of(new Handover.Step(end, BigDecimal.TEN)), receiver),
                        false,
                        null));
    }

    private void review(
            ReviewerDecision.Scope scope, CostLine line, CostType type, @Nullable String item, String who, int day) {
        reviews.add(new ReviewerDecision(
                scope,
                LineKey.of(line),
                line.department(),
                WorkItems.activity(line),
                line.period(),
                type,
                item,
                who,
                LocalDate.of(2026, 11, day),
                ""));
    }

    private static void assertDecided(Decision decision, Kind kind, @Nullable CostType type, @Nullable String item) {
        assertThat(decision.kind()).as(decision.evidence()).isEqualTo(kind);
        assertThat(decision.type()).as(decision.evidence()).isEqualTo(type);
        assertThat(decision.workItem()).isEqualTo(item);
    }

    private static void assertFindings(Decision decision, String... codes) {
        assertThat(decision.findings())
                .extracting(finding -> finding.code().shortName())
                .containsExactly(codes);
    }

    @Test
    void aReviewerBeatsEverything() {
        project(Status.ACTIVE, null);
        LineFixture line =
                line().code("erp-22").on("2026-09-15").period("2026-09").declared(PROJECT);
        review(ReviewerDecision.Scope.LINE, line.build(), OPERATION, "ops-1", "Ann", 2);

        Decision decision = decide(line);

        assertDecided(decision, Kind.REVIEWER, OPERATION, "OPS-1");
        assertThat(decision.evidence()).isEqualTo("Decided by Ann on 2 Nov 2026 for this line");
    }

    @Test
    void aReviewerDecidesAnActivityFromAPeriodOn() {
        LineFixture line = line().code("X-9");
        review(ReviewerDecision.Scope.ACTIVITY, line.build(), PROJECT, null, "Ann", 2);

        assertDecided(decide(line().code("x-9 ").described("rent")), Kind.REVIEWER, PROJECT, "x-9");
        assertDecided(decide(line().code("X-9").period("2026-09")), Kind.HELD, null, null);
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
    void aReviewersOutdatedWorkItemIsAFinding() {
        LineFixture line = line();
        review(ReviewerDecision.Scope.LINE, line.build(), PROJECT, "OPS-1", "Ann", 2);

        assertDecided(decide(line), Kind.REVIEWER, PROJECT, "MKT-PROJECTS");
        assertFindings(decide(line), "outdated-decision");
    }

    @Test
    void anotherPeriodIsHeldOrPosted() {
        LineFixture line = line().code("OPS-1").period("2026-09");
        assertDecided(decide(line), Kind.HELD, null, null);
        assertThat(decide(line).evidence()).startsWith("Belongs to 2026-09, not to 2026-10");

        Settings s = policy.settings;
        policy.settings = new Settings(
                s.organization(),
                s.currency(),
                s.locale(),
                s.language(),
                s.fiscalYearStart(),
                new Settings.Decisions(
                        OPERATION,
                        s.decisions().duplicates(),
                        Settings.OtherPeriods.POST,
                        s.decisions().budgetAction(),
                        3,
                        -3,
                        s.decisions().learnedFrom()),
                s.allocation(),
                Settings.Controls.NONE);
        assertDecided(decide(line), Kind.REGISTER, OPERATION, "OPS-1");
        assertFindings(decide(line), "prior-period");
        assertFindings(decide(line().code("OPS-1").period("2026-11")), "later-period");
        assertDecided(decide(line()), Kind.DEFAULT, OPERATION, "MKT-GENERAL");
    }

    @Test
    void aRegisteredCodeBeatsDeclaredTypeAndRules() {
        project(Status.ACTIVE, null);
        policy.rule(Rule.Outcome.OPERATION, Map.of(Field.ACTIVITY_CODE, "ERP"));
        Decision decision =
                decide(line().code(" erp ").on("2026-03-03").declared(OPERATION).described("monthly rent"));

        assertDecided(decision, Kind.REGISTER, PROJECT, "ERP-22");
        assertThat(decision.evidence())
                .isEqualTo("Registered project ERP-22, 3 Mar 2026 to 20 Oct 2026 (extended by CR-7)");
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
        assertDecided(decision, Kind.HELD, null, null);
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
        assertDecided(decide(line().code("ERP-22").on("2026-10-01")), Kind.HELD, null, null);
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
        assertDecided(decide(line().code("ERP").on("2026-03-02")), Kind.HELD, null, null);
        assertFindings(decide(line().code("ERP").on("2026-03-02")), "pre-project-cost");
        assertDecided(decide(line().code("ERP").on("2026-03-02").declared(PROJECT)), Kind.DECLARED, PROJECT, "ERP-22");
        assertDecided(
                decide(line().code("ERP").on("2026-03-02").declared(OPERATION)),
                Kind.DECLARED,
                OPERATION,
                "MKT-GENERAL");
    }

    @Test
    void declaredBeatsRules() {
        policy.rule(Rule.Outcome.OPERATION, Map.of(Field.ACCOUNT, "5400..5499"));
        assertDecided(decide(line().account("5400").declared(PROJECT)), Kind.DECLARED, PROJECT, "MKT-PROJECTS");
        assertDecided(decide(line().code("NEW-1").declared(PROJECT)), Kind.DECLARED, PROJECT, "NEW-1");
    }

    @Test
    void theFirstRuleThatMatchesDecides() {
        policy.rule(
                        Rule.Outcome.PROJECT,
                        Map.of(Field.ACCOUNT, "5400..5499", Field.SUPPLIER, "contains \"contractor\""))
                .rule(Rule.Outcome.OPERATION, Map.of(Field.ACCOUNT, "5400..5499", Field.AMOUNT, "< 100"))
                .rule(Rule.Outcome.HOLD, Map.of(Field.ACCOUNT, "5400..5499"));

        Decision decision =
                decide(line().account("5450").from("ACME Contractors").described("rent"));
        assertDecided(decision, Kind.RULE, PROJECT, "MKT-PROJECTS");
        assertThat(decision.rule()).isEqualTo(1);
        assertThat(decision.evidence()).isEqualTo("Rule 1: account 5400–5499 and supplier contains 'contractor'");

        LineFixture small = line().account("5450").from("Other");
        small.minor = 9_999;
        assertDecided(decide(small), Kind.RULE, OPERATION, "MKT-GENERAL");
        assertDecided(decide(line().account("5450").from("Other")), Kind.HELD, null, null);
        assertThat(decide(line().account("5450")).rule()).isEqualTo(3);
        assertThat(decide(line().account("5450")).evidence()).startsWith("Rule 3: account 5400–5499 asks for a review");
    }

    @Test
    void rowsThatAreNoCostAreToldFirst() {
        policy.rule(Rule.Outcome.PROJECT, Map.of(Field.ACCOUNT, "4000..4999"))
                .rule(Rule.Outcome.NOT_COST, Map.of(Field.ACCOUNT, "4711"));
        Classifier classifier = new Classifier(policy.build(), OCTOBER, reviews, history);

        assertThat(classifier.notCost(line().account("4711").build()))
                .contains(new Classifier.NotCost(2, "Rule 2: account 4711"));
        assertThat(classifier.notCost(line().account("4712").build())).isEmpty();
    }

    @Test
    void criteriaDecideBeyondTheThresholds() {
        Decision decision = decide(line().described("Migration to the new CRM, approved budget"));
        assertDecided(decision, Kind.CRITERIA, PROJECT, "MKT-PROJECTS");
        assertThat(decision.evidence())
                .isEqualTo("Score 5 (project from 3): Change or development +3 ('migration'),"
                        + " Fixed budget +2 ('approved budget')");
        assertDecided(decide(line().described("Office rent")), Kind.CRITERIA, OPERATION, "MKT-GENERAL");

        Decision doubtful = decide(line().described("Support during the migration"));
        assertDecided(doubtful, Kind.HELD, null, null);
        assertThat(doubtful.evidence()).contains("score 0 is between −3 and 3").contains("review workbook");
    }

    @Test
    void repetitionAndDatesAreEvidence() {
        history = line -> 3;
        assertDecided(decide(line().described("Invoice")), Kind.CRITERIA, OPERATION, "MKT-GENERAL");
        history = line -> 2;
        assertDecided(decide(line().described("Invoice")), Kind.HELD, null, null);
        LineFixture dated = line();
        dated.start = LocalDate.of(2026, 1, 1);
        dated.end = LocalDate.of(2026, 12, 31);
        assertDecided(decide(dated), Kind.HELD, null, null);
        dated.description = "Within the approved budget";
        assertDecided(decide(dated), Kind.CRITERIA, PROJECT, "MKT-PROJECTS");
    }

    @Test
    void aCreditFollowsTheLineItReverses() {
        project(Status.CLOSED, null);
        history = new History() {
            @Override
            public int periodsWithSimilarCost(CostLine line) {
                return 0;
            }

            @Override
            public @Nullable Reversed reversedBy(CostLine credit) {
                return "R-1".equals(credit.document())
                        ? new Reversed(new Source("sept.xlsx", "Costs", 7), PROJECT, "ERP-22")
                        : null;
            }
        };
        LineFixture credit = line().code("ERP-22");
        credit.document = "R-1";
        credit.minor = -500;
        assertDecided(decide(credit), Kind.REVERSAL, PROJECT, "ERP-22");
        credit.document = "R-2";
        assertDecided(decide(credit), Kind.HELD, null, null);
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

    @Test
    void thePathTellsWhatDidNotMatch() {
        policy.rule(Rule.Outcome.PROJECT, Map.of(Field.SUPPLIER, "contains \"contractor\""))
                .rule(Rule.Outcome.OPERATION, Map.of(Field.ACCOUNT, "5400..5499"));
        CostLine line = line().code("X-1").account("5400").from("Acme").build();
        Classifier.Path path = new Classifier(policy.build(), OCTOBER, reviews, history).path(line, LineKey.of(line));

        assertThat(path.decision()).isNotNull().extracting(Decision::rule).isEqualTo(2);
        assertThat(path.tests())
                .containsExactly(
                        "Reviewer's decision: none for this line or its activity",
                        "Period: the line belongs to 2026-10",
                        "Reversal: not a credit",
                        "Registered code: \"X-1\" is neither a registered code nor an alias",
                        "Declared type: the department declared none",
                        "Rules: rule 1 doesn't match: supplier is 'Acme', the rule requires contains 'contractor'",
                        "Rules: Rule 2: account 5400–5499",
                        "Decision: operation, work item X-1");
    }
}
