package dev.apportion.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.classify.Classifier;
import dev.apportion.classify.History;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.policy.ExchangeRate;
import dev.apportion.policy.Policy;
import dev.apportion.policy.workbook.PolicyFixture;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class LineDecisionsTest {

    private static final Period OCTOBER = Period.parse("2026-10");

    /** The fixture reports in US dollars. */
    private final PolicyFixture policy = new PolicyFixture();

    @Test
    void aForeignAmountIsConvertedOnceAndKeepsItsRate() {
        policy.rates.add(new ExchangeRate(CurrencyUnit.EUR, OCTOBER, new BigDecimal("1.25")));
        LedgerLine line = asked().decide(line(100, CurrencyUnit.EUR), null).at(3, 7);
        assertThat(line.reportingMinor()).isEqualTo(125);
        assertThat(line.rate()).isEqualTo(new BigDecimal("1.25"));
        assertThat(line.decision().kind()).isEqualTo(Decision.Kind.DECLARED);
        assertThat(line.fileNumber()).isEqualTo(3);
        assertThat(line.rowSequence()).isEqualTo(7);
    }

    @Test
    void withoutARateALineIsHeldAtZeroAndWhatItsWordsSayIsKnown() {
        DecidedLine decided = reading().decide(line(100, CurrencyUnit.EUR), null);
        assertThat(decided.classified().type()).isEqualTo(CostType.OPERATION);
        assertThat(decided.decision().held()).isTrue();
        assertThat(decided.reportingMinor()).isZero();
        assertThat(decided.noRate()).asString().contains("EUR").contains("October 2026");
        assertThat(decided.findings()).extracting(Finding::code).containsExactly(FindingCode.NO_RATE);
    }

    @Test
    void whatIsHeldWhateverItSaysIsNotConverted() {
        DecidedLine decided = asked().decide(line(100, CurrencyUnit.EUR), Message.plain("Which currency?"));
        assertThat(decided.decision().evidence().toString()).isEqualTo("Which currency?");
        assertThat(decided.reportingMinor()).isZero();
        assertThat(decided.noRate()).isNull();
        assertThat(decided.findings()).isEmpty();
    }

    @Test
    void aCreditWaitsWhileLinesAreReadAndIsDecidedAfterwards() {
        CostLine credit = line(-100, CurrencyUnit.USD);
        LedgerLine waiting = reading().decide(credit, null).at(0, 0);
        assertThat(waiting.decision().kind()).isEqualTo(Decision.Kind.WAITING);
        LedgerLine decided = asked().decide(waiting, null).at(0, 0);
        assertThat(decided.decision().kind()).isEqualTo(Decision.Kind.DECLARED);
        assertThat(LineDecisions.asWhileReading(decided)).isEqualTo(waiting);
    }

    @Test
    void whatIsNoCreditOrIsHeldForItselfDoesNotWaitAgain() {
        LedgerLine cost = reading().decide(line(100, CurrencyUnit.USD), null).at(0, 0);
        LedgerLine held = reading().decide(line(-100, CurrencyUnit.EUR), null).at(0, 0);
        assertThat(LineDecisions.asWhileReading(cost)).isEqualTo(cost);
        assertThat(LineDecisions.asWhileReading(held)).isEqualTo(held);
    }

    private LineDecisions asked() {
        return LineDecisions.of(policy.build(), OCTOBER, classifier(policy.build()));
    }

    private LineDecisions reading() {
        return LineDecisions.whileReading(policy.build(), OCTOBER, classifier(policy.build()));
    }

    private static Classifier classifier(Policy built) {
        return new Classifier(built, OCTOBER, List.of(), History.NONE);
    }

    private static CostLine line(long minor, CurrencyUnit currency) {
        return new CostLine(
                new Source("a.csv", "a", 2),
                "IT",
                new CostLine.Account(null, null),
                new CostLine.Posting("Support", "Acme", "A-1", null),
                OCTOBER,
                new CostLine.Activity(null, null, CostType.OPERATION, null, null, null),
                new Amount(minor, currency),
                null,
                null,
                null);
    }
}
