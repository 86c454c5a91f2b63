package dev.apportion.allocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.cost.GrossCost;
import dev.apportion.policy.Settings.Method;
import dev.apportion.policy.Settings.NegativeBase;
import dev.apportion.policy.Settings.WithinBase;
import dev.apportion.policy.condition.Condition;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocatorTest {

    /** IT serves HR, A and B; HR serves IT, A and B. */
    private static Organization mutual() {
        return new Organization()
                .support("IT", 1)
                .support("HR", 2)
                .operating("A", "B")
                .serves("IT", Map.of("HR", 10, "A", 50, "B", 40))
                .serves("HR", Map.of("IT", 20, "A", 30, "B", 50))
                .cost("IT", 10_000)
                .cost("HR", 5_000)
                .cost("A", 0)
                .cost("B", 100);
    }

    @ParameterizedTest
    @CsvSource({"DIRECT, 7431, 7669", "STEP_DOWN, 7250, 7850", "RECIPROCAL, 7449, 7651"})
    void theMethodsDifferInWhoMayReceive(Method method, long a, long b) throws Exception {
        assertThat(mutual().method(method).totals())
                .containsExactlyInAnyOrderEntriesOf(Map.of("IT", 0L, "HR", 0L, "A", a, "B", b));
    }

    @Test
    void grossFiguresSatisfyTheirOwnEquations() throws Exception {
        // IT = 10,000 + 20 % of HR; HR = 5,000 + 10 % of IT.
        assertThat(mutual().method(Method.RECIPROCAL).allocate().gross())
                .extracting(GrossCost::pool, GrossCost::ownMinor, GrossCost::grossMinor)
                .containsExactly(tuple("P-IT", 10_000L, 11_224L), tuple("P-HR", 5_000L, 6_122L));
    }

    @Test
    void aClosedLoopIsNamed() {
        Organization loop = new Organization()
                .support("IT", 1)
                .support("HR", 2)
                .operating("A")
                .serves("IT", Map.of("HR", 1))
                .serves("HR", Map.of("IT", 3))
                .cost("IT", 100);
        assertThatThrownBy(loop.method(Method.RECIPROCAL)::allocate)
                .isInstanceOf(AllocationException.class)
                .hasMessageContaining("IT → HR → IT");
    }

    @ParameterizedTest
    @CsvSource({"JPY, 100, 34, 33, 33", "KWD, 10000, 3334, 3333, 3333", "USD, -100, -34, -33, -33"})
    void partsAreClosedInMinorUnitsOfTheCurrency(String currency, long minor, long a, long b, long c) throws Exception {
        Organization organization = new Organization()
                .settings(CurrencyUnit.of(currency), Method.DIRECT, WithinBase.EVEN, NegativeBase.ABORT)
                .support("S", 1)
                .operating("A", "B", "C")
                .serves("S", Map.of("A", 1, "B", 1, "C", 1))
                .cost("S", minor);
        assertThat(organization.totals()).containsAllEntriesOf(Map.of("A", a, "B", b, "C", c, "S", 0L));
    }

    @Test
    void fixedAndVariablePartsHaveTheirOwnBases() throws Exception {
        Organization organization = new Organization().support("S", 1).operating("A", "B");
        organization
                .keyFigures("CAPACITY", Map.of("A", 1, "B", 1))
                .keyFigures("USAGE", Map.of("A", 9, "B", 1))
                .pool("P", "S", "CAPACITY", Condition.ANY, List.of(), "60")
                .pool("P", "S", "USAGE", Condition.ANY, List.of(), "40")
                .cost("S", 1000);
        assertThat(organization.totals()).containsAllEntriesOf(Map.of("A", 660L, "B", 340L));
    }

    @Test
    void portionsThatLeaveSomethingOverAreRefused() {
        Organization organization = new Organization().support("S", 1).operating("A");
        organization
                .keyFigures("CAPACITY", Map.of("A", 1))
                .pool("P", "S", "CAPACITY", Condition.ANY, List.of(), "60")
                .pool("P", "S", "CAPACITY", Condition.ANY, List.of(), "39.5");
        assertThatThrownBy(organization::allocate).hasMessageContainingAll("99.5", "rows 2, 3");
    }

    @Test
    void costGoesToTheFirstPoolThatGathersIt() throws Exception {
        Organization organization = new Organization().support("S", 1).operating("A", "B");
        organization
                .keyFigures("AREA", Map.of("A", 1))
                .keyFigures("HEADS", Map.of("B", 1))
                .pool("RENT", null, "AREA", new StartsWith("6"), List.of(), "100")
                .pool("REST", "S", "HEADS")
                .cost("S", "RUN", "6100", 300)
                .cost("S", "RUN", "5000", 70)
                .cost("B", "RUN-B", "6100", 1)
                .cost("A", "RUN-A", "5000", 1);
        assertThat(organization.totals()).isEqualTo(Map.of("S", 0L, "A", 302L, "B", 70L));
    }

    @Test
    void aSupportDepartmentWithoutPoolKeepsWhatItReceives() throws Exception {
        Organization organization = new Organization()
                .support("IT", 1)
                .support("HR", 2)
                .operating("A")
                .serves("IT", Map.of("HR", 1, "A", 1))
                .cost("IT", 500)
                .cost("HR", "PAYROLL", "5000", 10);
        Allocation allocation = organization.allocate();
        assertThat(organization.totals(allocation)).isEqualTo(Map.of("IT", 0L, "HR", 260L, "A", 250L));
        assertThat(allocation.entries())
                .filteredOn(entry -> entry.stage() == Stage.WITHIN_DEPARTMENT)
                .extracting(AllocationEntry::toItem)
                .containsExactlyInAnyOrder("PAYROLL", "A-GENERAL");
    }

    @Test
    void creditsFollowTheSharesOfTheirPool() throws Exception {
        Organization organization = new Organization()
                .support("S", 1)
                .operating("A", "B")
                .serves("S", Map.of("A", 3, "B", 1))
                .cost("S", "RUN", "5000", 1000)
                .cost("S", "RUN", "5900", -200);
        assertThat(organization.totals()).containsAllEntriesOf(Map.of("A", 600L, "B", 200L, "S", 0L));
    }
}
