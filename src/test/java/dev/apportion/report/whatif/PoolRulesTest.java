package dev.apportion.report.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.AllocationBasis;
import dev.apportion.cost.AllocationBasis.Method;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.message.Message;
import dev.apportion.message.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is said of a pool that another policy shares otherwise: only what differs. */
class PoolRulesTest {

    @Test
    void theMethodAloneIsNamedWhereTheBaseIsTheSame() {
        Message message = rules("SQM", Method.DIRECT).insteadOf(rules("SQM", Method.STEP_DOWN), "FAC");
        assertThat(message).hasToString("Pool FAC: direct instead of step-down");
        assertThat(Wording.in(Locale.GERMAN).of(message)).isEqualTo("Pool FAC: direkt statt Stufenleiter");
    }

    @Test
    void theBaseAloneIsNamedWhereTheMethodIsTheSame() {
        assertThat(rules("SQM", Method.DIRECT).insteadOf(rules("HEADS", Method.DIRECT), "FAC"))
                .hasToString("Pool FAC by SQM instead of HEADS");
    }

    @Test
    void bothAreNamedWhereBothDiffer() {
        assertThat(rules("SQM", Method.RECIPROCAL).insteadOf(rules("HEADS", Method.DIRECT), "FAC"))
                .hasToString("Pool FAC by SQM (reciprocal method) instead of HEADS (direct method)");
    }

    @Test
    void nothingIsSaidOfRulesThatAreTheSame() {
        assertThat(rules("SQM", Method.DIRECT).insteadOf(rules("SQM", Method.DIRECT), "FAC"))
                .hasToString("Pool FAC");
    }

    private static PoolRules rules(String base, Method method) {
        AllocationEntry entry = new AllocationEntry(
                1,
                Stage.BETWEEN_DEPARTMENTS,
                "FAC",
                "",
                "FAC",
                null,
                "MKT",
                null,
                new AllocationBasis(method, base, BigDecimal.ONE, BigDecimal.ONE),
                100);
        return Objects.requireNonNull(PoolRules.of(List.of(entry)).get("FAC"));
    }
}
