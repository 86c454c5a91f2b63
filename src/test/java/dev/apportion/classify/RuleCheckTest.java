package dev.apportion.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.policy.Field;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Rule.Outcome;
import dev.apportion.policy.workbook.PolicyFixture;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleCheckTest {

    private final PolicyFixture policy = new PolicyFixture();

    @Test
    void aRuleBehindAWiderOneNeverFires() {
        policy.rule(Outcome.OPERATION, Map.of(Field.ACCOUNT, "5000..5999"))
                .rule(Outcome.PROJECT, Map.of(Field.ACCOUNT, "5400..5499", Field.SUPPLIER, "contains x"));

        assertThat(RuleCheck.check(policy.build())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.RULE_NEVER_FIRES);
            assertThat(finding.source()).hasToString("policy.xlsx, sheet Rules, row 3");
            assertThat(finding.message().toString()).startsWith("Rule 2 can never fire: rule 1 (row 2) comes first");
        });
    }

    @Test
    void anExceptionBeforeItsRuleIsFine() {
        policy.rule(Outcome.PROJECT, Map.of(Field.ACCOUNT, "5400..5499"))
                .rule(Outcome.OPERATION, Map.of(Field.ACCOUNT, "5000..5999"))
                .rule(Outcome.HOLD, Map.of());

        assertThat(RuleCheck.check(policy.build())).isEmpty();
    }

    @Test
    void rangesThatCrossAndDecideDifferentlyOverlap() {
        policy.rule(Outcome.PROJECT, Map.of(Field.ACCOUNT, "5000..5499"))
                .rule(Outcome.OPERATION, Map.of(Field.ACCOUNT, "5400..5999"))
                .rule(Outcome.OPERATION, Map.of(Field.ACCOUNT, "5900..6999"))
                .rule(Outcome.PROJECT, Map.of(Field.ACCOUNT, "7000..7999"));

        assertThat(RuleCheck.check(policy.build()))
                .extracting(finding -> finding.code().shortName(), finding -> finding.message()
                        .toString())
                .satisfiesExactly(found -> assertThat(found.toList().toString())
                        .contains("rules-overlap", "Rule 2 overlaps with rule 1 (row 2)"));
    }

    @Test
    void notCostComesFirstWhereverItStands() {
        policy.rule(Outcome.PROJECT, Map.of(Field.CATEGORY, "Revenue"))
                .rule(Outcome.NOT_COST, Map.of(Field.CATEGORY, "Revenue"));

        assertThat(RuleCheck.check(policy.build()))
                .extracting(finding -> finding.message().toString())
                .singleElement()
                .asString()
                .startsWith("Rule 1 can never fire");
    }

    @Test
    void rulesWithTheSameNoteAreToldApart() {
        policy.rule(Outcome.NOT_COST, Map.of(Field.DESCRIPTION, "Revenue"), "No cost of ours")
                .rule(Outcome.NOT_COST, Map.of(Field.DESCRIPTION, "Statistics"), "No cost of ours");
        Policy built = policy.build();
        Period period = Period.parse("2026-10");
        LineFixture revenue = new LineFixture();
        revenue.description = "Revenue";
        Classifier.NotCost notCost = new Classifier(built, period, List.of(), History.NONE)
                .notCost(revenue.build())
                .orElseThrow();

        assertThat(notCost.reason()).hasToString("No cost of ours");
        assertThat(RuleCheck.neverFired(built, period, Set.of(notCost.rule())))
                .extracting(finding -> finding.message().toString())
                .containsExactly("1 of 2 rules matched no line of October 2026: 2 (row 3).");
    }

    @Test
    void rulesThatMetNoLineAreToldTogether() {
        policy.rule(Outcome.OPERATION, Map.of(Field.ACCOUNT, "5000..5999"))
                .rule(Outcome.HOLD, Map.of(Field.SUPPLIER, "contains x"))
                .rule(Outcome.PROJECT, Map.of(Field.ACCOUNT, "7000..7999"))
                .rule(Outcome.NOT_COST, Map.of(Field.DESCRIPTION, "Revenue"));
        Policy built = policy.build();
        Period period = Period.parse("2026-10");
        Classifier classifier = new Classifier(built, period, List.of(), History.NONE);
        LineFixture held = new LineFixture();
        held.account = "6000";
        held.supplier = "Box";
        LineFixture revenue = new LineFixture();
        revenue.description = "Revenue";
        Set<Integer> fired = Set.of(
                Objects.requireNonNull(classifier.classify(held.build()).rule()),
                classifier.notCost(revenue.build()).orElseThrow().rule());

        assertThat(RuleCheck.neverFired(built, period, fired))
                .extracting(finding -> finding.message().toString())
                .containsExactly("2 of 4 rules matched no line of October 2026: 1 (row 2), 3 (row 4).");
    }
}
