package dev.apportion.report.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.ledger.TestLines;
import dev.apportion.message.Message;
import dev.apportion.message.Wording;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class PolicyDifferencesTest {

    private static final PolicyOutcome NOTHING = new PolicyOutcome(List.of(), List.of(), List.of());

    @Test
    void linesMovedByTheSameRuleAreOneCauseInTheWordsOfTheFirst() {
        assertThat(causes(change(3, "Rule 3: rent"), change(3, "Rule 3: rent of ships")))
                .containsExactly("Rule 3: rent; before: default for undecided lines");
    }

    @Test
    void twoRulesInTheSameWordsAreTwoCauses() {
        assertThat(causes(change(3, "Rent"), change(4, "Rent")))
                .hasSize(2)
                .containsOnly("Rent; before: default for undecided lines");
    }

    private static List<String> causes(LineChange... changes) {
        PolicyDifferences differences = PolicyDifferences.of(NOTHING, NOTHING, List.of(changes));
        return differences.lines.keySet().stream()
                .map(cause -> differences.inWords(cause, Wording.ENGLISH))
                .toList();
    }

    private static LineChange change(int rule, String words) {
        return new LineChange(
                line(Decision.decided(Decision.Kind.DEFAULT, CostType.OPERATION, "O1", Message.plain(""))),
                line(new Decision(Decision.Kind.RULE, rule, CostType.PROJECT, "P1", Message.plain(words), List.of())),
                false);
    }

    private static LedgerLine line(Decision decision) {
        return new LedgerLine(
                0, 0, "0123456789abcdef", TestLines.line(2, "IT", "4000", 100, CurrencyUnit.EUR), null, 100, decision);
    }
}
