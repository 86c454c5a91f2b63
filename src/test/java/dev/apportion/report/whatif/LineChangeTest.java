package dev.apportion.report.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.ledger.TestLines;
import dev.apportion.message.Message;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class LineChangeTest {

    @Test
    void aReversalDoesNotPoseAsARegisteredCode() {
        LedgerLine before = line(decided(Decision.Kind.REGISTER, "O1"));
        assertThat(new LineChange(before, line(decided(Decision.Kind.REVERSAL, "P1")), false).causeInWords())
                .hasToString("reversal of an earlier line; before: registered code");
    }

    @Test
    void theSameRuleIsKnownByItsNumberWhateverItsWords() {
        LedgerLine before = line(rule(3, "Rule 3: account 4000"));
        assertThat(new LineChange(before, line(rule(3, "Rule 3: account 4000–4999")), false).causeInWords())
                .hasToString("Rule 3: account 4000–4999, changed");
        assertThat(new LineChange(before, line(rule(4, "Rule 4: account 4000")), false).causeInWords())
                .hasToString("Rule 4: account 4000; before: Rule 3: account 4000");
    }

    @Test
    void eachKindOfDecisionHasWordsOfItsOwn() {
        LedgerLine after = line(rule(7, "Rule 7"));
        List<String> causes = Stream.of(Decision.Kind.values())
                .filter(kind -> kind != Decision.Kind.WAITING)
                .map(kind -> new LineChange(line(decided(kind, "O1")), after, false)
                        .causeInWords()
                        .toString())
                .toList();
        assertThat(causes).doesNotHaveDuplicates().contains("Rule 7; before: held", "Rule 7; before: criteria");
        LedgerLine waiting = line(decided(Decision.Kind.WAITING, "O1"));
        assertThat(new LineChange(waiting, after, false).causeInWords())
                .as("to a reader a line that waits is held")
                .hasToString("Rule 7; before: held");
    }

    @Test
    void whatIsNoLongerCostDiffersEvenIfNothingElseDoes() {
        LedgerLine line = line(rule(3, "Rule 3: account 4000"));
        assertThat(new LineChange(line, line, false).differs()).isFalse();
        LineChange gone = new LineChange(line, line, true);
        assertThat(gone.differs()).isTrue();
        assertThat(gone.typeAfter()).isEqualTo("Not cost");
        assertThat(gone.causeInWords()).hasToString("not cost by Rule 3: account 4000; before: Rule 3: account 4000");
    }

    private static Decision rule(int number, String words) {
        return new Decision(Decision.Kind.RULE, number, CostType.OPERATION, "O1", Message.plain(words), List.of());
    }

    private static Decision decided(Decision.Kind kind, String item) {
        return Decision.decided(kind, CostType.OPERATION, item, Message.plain(""));
    }

    private static LedgerLine line(Decision decision) {
        return new LedgerLine(
                0, 0, "0123456789abcdef", TestLines.line(2, "IT", "4000", 100, CurrencyUnit.EUR), null, 100, decision);
    }
}
