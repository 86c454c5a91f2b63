package dev.apportion.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Period;
import dev.apportion.policy.workbook.PolicyFixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearnedDecisionsTest {

    private static final String[] PROJECT = {"quay", "berth", "crane", "dredging", "pier"};
    private static final String[] OPERATION = {"laundry", "cleaning", "postage", "lighting", "heating"};
    private static final String[] BOTH = {
        "invoice", "october", "services", "delivery", "north", "south", "second", "third"
    };

    @Test
    void suggestsWithItsStrongestWordsAndWhatItGotRight() {
        LearnedDecisions.Suggestion suggestion = Objects.requireNonNull(
                LearnedDecisions.from(examples(200, 0)).suggest(line("crane for the pier, invoice north")));
        assertThat(suggestion.type()).isEqualTo(CostType.PROJECT);
        assertThat(suggestion.words()).contains("crane", "pier").doesNotContain("invoice", "north");
        assertThat(suggestion.of()).isEqualTo(50);
        assertThat(suggestion.right()).isEqualTo(50);
        assertThat(suggestion.confidence()).isEqualByComparingTo("98");
        assertThat(suggestion.inWords().toString())
                .startsWith("project, by the words ")
                .contains("right for 50 of 50");
    }

    /** Where every third earlier line was decided the other way, no suggestion may claim to be sure. */
    @Test
    void confidenceIsWhatItWouldHaveGotRight() {
        LearnedDecisions learned = LearnedDecisions.from(examples(600, 3));
        int claimed = 0;
        int right = 0;
        int suggestions = 0;
        for (LearnedDecisions.Example example : examples(300, 3, 99)) {
            LearnedDecisions.Suggestion suggestion = learned.suggest(line(String.join(" ", example.words())));
            if (suggestion != null) {
                suggestions++;
                claimed += suggestion.confidence().intValueExact();
                right += suggestion.type() == example.type() ? 100 : 0;
            }
        }
        assertThat(suggestions).isGreaterThan(200);
        assertThat(claimed / suggestions).isBetween(55, 78);
        assertThat(Math.abs(claimed - right) / suggestions)
                .as("claimed against right")
                .isLessThanOrEqualTo(8);
    }

    @Test
    void fewExamplesOrOneTypeOnlyTeachNothing() {
        assertThat(LearnedDecisions.from(examples(20, 0))).isSameAs(LearnedDecisions.NONE);
        List<LearnedDecisions.Example> projects = examples(200, 0);
        projects.removeIf(example -> example.type() == CostType.OPERATION);
        assertThat(LearnedDecisions.from(projects)).isSameAs(LearnedDecisions.NONE);
        assertThat(LearnedDecisions.NONE.suggest(line("crane"))).isNull();
    }

    @Test
    void wordsThatNobodyHasSeenSuggestNothing() {
        assertThat(LearnedDecisions.from(examples(200, 0)).suggest(line("zeppelin 4711")))
                .isNull();
    }

    @Test
    void theOrderOfExamplesDoesNotMatter() {
        List<LearnedDecisions.Example> shuffled = examples(200, 4);
        Collections.shuffle(shuffled, new Random(5));
        CostLine line = line("crane hire for berth, lighting");
        assertThat(LearnedDecisions.from(shuffled).suggest(line))
                .isEqualTo(LearnedDecisions.from(examples(200, 4)).suggest(line));
    }

    @Test
    void decidesOnlyFromTheConfidenceThatSettingsNames() {
        PolicyFixture policy = new PolicyFixture();
        assertThat(decide(policy).kind()).isEqualTo(Decision.Kind.UNCLEAR);
        policy.decidingFrom("99");
        assertThat(decide(policy).kind()).isEqualTo(Decision.Kind.UNCLEAR);
        policy.decidingFrom("95");
        Decision decision = decide(policy);
        assertThat(decision.kind()).isEqualTo(Decision.Kind.LEARNED);
        assertThat(decision.type()).isEqualTo(CostType.PROJECT);
        assertThat(decision.evidence().toString())
                .startsWith("Learned from earlier decisions: project")
                .contains("decides from 95 %");
    }

    private static Decision decide(PolicyFixture policy) {
        return new Classifier(
                        policy.build(),
                        Period.parse("2026-10"),
                        List.of(),
                        History.NONE,
                        LearnedDecisions.from(examples(200, 0)))
                .classify(line("crane for the pier"));
    }

    private static List<LearnedDecisions.Example> examples(int count, int everyOtherWay) {
        return examples(count, everyOtherWay, 1);
    }

    /** Two telling words and three that tell nothing; every n-th is decided the other way, 0 for none. */
    private static List<LearnedDecisions.Example> examples(int count, int everyOtherWay, long seed) {
        Random random = new Random(seed);
        List<LearnedDecisions.Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean project = random.nextBoolean();
            String[] words = project ? PROJECT : OPERATION;
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 5; word++) {
                String[] from = word < 2 ? words : BOTH;
                text.append(from[random.nextInt(from.length)]).append(' ');
            }
            boolean told = (everyOtherWay > 0 && random.nextInt(everyOtherWay) == 0) != project;
            examples.add(
                    LearnedDecisions.Example.of(line(text.toString()), told ? CostType.PROJECT : CostType.OPERATION));
        }
        return examples;
    }

    private static CostLine line(String description) {
        return LineFixture.line().described(description).build();
    }
}
