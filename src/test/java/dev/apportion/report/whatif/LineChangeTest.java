package dev.apportion.report.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.ledger.TestLines;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class LineChangeTest {

    @Test
    void aReversalDoesNotPoseAsARegisteredCode() {
        LedgerLine before = line(decided(Decision.Kind.REGISTER, "O1"));
        assertThat(new LineChange(before, line(decided(Decision.Kind.REVERSAL, "P1")), false).causeInWords())
                .isEqualTo("Reversal of an earlier line; before: registered code");
    }

    @Test
    void theSameRuleIsKnownByItsNumberWhateverItsWords() {
        LedgerLine before = line(rule(3, "Rule 3: account 4000"));
        assertThat(new LineChange(before, line(rule(3, "Rule 3: account 4000–4999")), false).causeInWords())
                .isEqualTo("Rule 3: account 4000–4999, changed");
        assertThat(new LineChange(before, line(rule(4, "Rule 4: account 4000")), false).causeInWords())
                .isEqualTo("Rule 4: account 4000; before: Rule 3: account 4000");
    }

    private static Decision rule(int number, String words) {
        return new Decision(Decision.Kind.RULE, number, CostType.OPERATION, "O1", words, List.of());
    }

    private static Decision decided(Decision.Kind kind, String item) {
        return Decision.decided(kind, CostType.OPERATION, item, "");
    }

    private static LedgerLine line(Decision decision) {
        return LedgerLine.of(
                0, 0, "0123456789abcdef", TestLines.line(2, "IT", "4000", 100, CurrencyUnit.EUR), null, 100, decision);
    }
}
