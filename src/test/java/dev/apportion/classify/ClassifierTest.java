package dev.apportion.classify;

import static dev.apportion.classify.LineFixture.line;
import static dev.apportion.cost.CostType.OPERATION;
import static dev.apportion.cost.CostType.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Decision.Kind;
import dev.apportion.cost.LineKey;
import dev.apportion.cost.Source;
import dev.apportion.policy.Field;
import dev.apportion.policy.RegisteredProject.Status;
import dev.apportion.policy.Rule;
import dev.apportion.policy.Settings;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClassifierTest extends ClassifierFixture {

    @Test
    void anotherPeriodIsHeldOrPosted() {
        LineFixture line = line().code("OPS-1").period("2026-09");
        assertDecided(decide(line), Kind.OTHER_PERIOD, null, null);
        assertThat(decide(line).evidence().toString()).startsWith("Belongs to September 2026, not to October 2026");

        Settings s = policy.settings;
        policy.settings = new Settings(
                s.organization(),
                s.currency(),
                s.locale(),
                s.moreDecimals(),
                s.language(),
                s.fiscalYearStart(),
                new Settings.Decisions(
                        OPERATION,
                        s.decisions().duplicates(),
                        Settings.OtherPeriods.POST,
                        s.decisions().budgetAction(),
                        3,
                        -3,
                        s.decisions().learnedFrom(),
                        s.decisions().codesInDescriptions()),
                s.allocation(),
                Settings.Controls.NONE);
        assertDecided(decide(line), Kind.REGISTER, OPERATION, "OPS-1");
        assertFindings(decide(line), "prior-period");
        assertFindings(decide(line().code("OPS-1").period("2026-11")), "later-period");
        assertDecided(decide(line()), Kind.DEFAULT, OPERATION, "MKT-GENERAL");
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
        assertThat(decision.evidence().toString())
                .isEqualTo("Rule 1: account 5400–5499 and supplier contains 'contractor'");

        LineFixture small = line().account("5450").from("Other");
        small.minor = 9_999;
        assertDecided(decide(small), Kind.RULE, OPERATION, "MKT-GENERAL");
        assertDecided(decide(line().account("5450").from("Other")), Kind.ASKED, null, null);
        assertThat(decide(line().account("5450")).rule()).isEqualTo(3);
        assertThat(decide(line().account("5450")).evidence().toString())
                .startsWith("Rule 3: account 5400–5499 asks for a review");
    }

    @Test
    void rowsThatAreNoCostAreToldFirst() {
        policy.rule(Rule.Outcome.PROJECT, Map.of(Field.ACCOUNT, "4000..4999"))
                .rule(Rule.Outcome.NOT_COST, Map.of(Field.ACCOUNT, "4711"));
        Classifier classifier = new Classifier(policy.build(), OCTOBER, reviews, history);

        assertThat(classifier.notCost(line().account("4711").build())).hasValueSatisfying(notCost -> {
            assertThat(notCost.rule()).isEqualTo(2);
            assertThat(notCost.reason()).hasToString("Rule 2: account 4711");
        });
        assertThat(classifier.notCost(line().account("4712").build())).isEmpty();
    }

    @Test
    void criteriaDecideBeyondTheThresholds() {
        Decision decision = decide(line().described("Migration to the new CRM, approved budget"));
        assertDecided(decision, Kind.CRITERIA, PROJECT, "MKT-PROJECTS");
        assertThat(decision.evidence().toString())
                .isEqualTo("Score 5 (project from 3): Change or development +3 ('migration'),"
                        + " Fixed budget +2 ('approved budget')");
        assertDecided(decide(line().described("Office rent")), Kind.CRITERIA, OPERATION, "MKT-GENERAL");

        Decision doubtful = decide(line().described("Support during the migration"));
        assertDecided(doubtful, Kind.UNCLEAR, null, null);
        assertThat(doubtful.evidence().toString())
                .contains("score 0 is between −3 and 3")
                .contains("review workbook");
    }

    @Test
    void repetitionAndDatesAreEvidence() {
        history = line -> 3;
        assertDecided(decide(line().described("Invoice")), Kind.CRITERIA, OPERATION, "MKT-GENERAL");
        history = line -> 2;
        assertDecided(decide(line().described("Invoice")), Kind.UNCLEAR, null, null);
        LineFixture dated = line();
        dated.start = LocalDate.of(2026, 1, 1);
        dated.end = LocalDate.of(2026, 12, 31);
        assertDecided(decide(dated), Kind.UNCLEAR, null, null);
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
                return "R-1".equals(credit.posting().document())
                        ? new Reversed(new Source("sept.xlsx", "Costs", 7), PROJECT, "ERP-22")
                        : null;
            }
        };
        LineFixture credit = line().code("ERP-22");
        credit.document = "R-1";
        credit.minor = -500;
        assertDecided(decide(credit), Kind.REVERSAL, PROJECT, "ERP-22");
        credit.document = "R-2";
        assertDecided(decide(credit), Kind.OUT_OF_TERM, null, null);
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
                        "Registered code: \"X-1\" is neither a registered code, alias nor name",
                        "Declared type: the department declared none",
                        "Rules: rule 1 doesn't match: supplier is 'Acme', the rule requires contains 'contractor'",
                        "Rules: Rule 2: account 5400–5499",
                        "Decision: operation, work item X-1");
    }
}
