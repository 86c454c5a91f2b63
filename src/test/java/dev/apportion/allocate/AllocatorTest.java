package dev.apportion.allocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.GrossCost;
import dev.apportion.cost.Period;
import dev.apportion.policy.Base;
import dev.apportion.policy.Settings.Method;
import dev.apportion.policy.Settings.NegativeBase;
import dev.apportion.policy.Settings.WithinBase;
import dev.apportion.policy.Share;
import dev.apportion.policy.condition.Condition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
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
    void aZeroBaseLeavesThePoolUnallocatedWhereItIs() throws Exception {
        Organization organization = new Organization()
                .support("S", 1)
                .operating("A")
                .serves("S", Map.of("A", 0))
                .cost("S", 1234);
        Allocation allocation = organization.allocate();
        assertThat(allocation.entries()).isEmpty();
        assertThat(allocation.unallocated()).containsExactly(new Allocation.Stranded("P-S", "B-S", "S", 1234));
        assertThat(allocation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.UNALLOCATED);
            assertThat(finding.message()).contains("12.34", "P-S", "B-S", "2026-04");
        });
    }

    @ParameterizedTest
    @CsvSource({"USE, 200, -100", "ABSOLUTE, 67, 33", "ZERO, 100, 0"})
    void aNegativeQuantityCountsAsThePolicySays(NegativeBase negative, long a, long b) throws Exception {
        assertThat(negativeBase(negative).totals()).containsAllEntriesOf(Map.of("A", a, "B", b, "S", 0L));
    }

    @Test
    void aNegativeQuantityAbortsOtherwise() {
        assertThatThrownBy(negativeBase(NegativeBase.ABORT)::allocate)
                .isInstanceOf(AllocationException.class)
                .hasMessageContainingAll("B-S", "negative for department B", "-5");
    }

    private static Organization negativeBase(NegativeBase negative) {
        return new Organization()
                .settings(CurrencyUnit.USD, Method.DIRECT, WithinBase.EVEN, negative)
                .support("S", 1)
                .operating("A", "B")
                .serves("S", Map.of("A", 10, "B", -5))
                .cost("S", 100);
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

    @ParameterizedTest
    @CsvSource({
        // carried from January until March's figure; April's total wins over both
        "2026-02, 100, 900",
        "2026-03, 500, 500",
        "2026-04, 0, 1000",
        "2026-05, 500, 500"
    })
    void theLatestFigureThatHoldsWins(String period, long a, long b) throws Exception {
        Organization organization = new Organization().support("S", 1).operating("A", "B");
        organization
                .base(
                        "HEADS",
                        Base.Kind.KEY_FIGURE,
                        List.of(
                                figure("A", "2026-01", "1", null, true),
                                figure("A", "2026-03", "9", null, true),
                                figure("A", "2026-04", "0", null, false),
                                figure("B", "2026-01", "9", null, true)))
                .pool("P", "S", "HEADS")
                .cost("S", 1000);
        Allocation allocation =
                Allocator.allocate(organization.policy.build(), Period.parse(period), organization.costs);
        assertThat(organization.totals(allocation)).containsAllEntriesOf(Map.of("A", a, "B", b));
    }

    @Test
    void twoFiguresOfOnePeriodAreRefused() {
        Organization organization = new Organization().support("S", 1).operating("A");
        organization
                .base(
                        "HEADS",
                        Base.Kind.KEY_FIGURE,
                        List.of(figure("A", "2026-04", "1", null, true), figure("A", "2026-04", "2", null, false)))
                .pool("P", "S", "HEADS");
        assertThatThrownBy(organization::allocate).hasMessageContainingAll("2 figures", "HEADS", "department A");
    }

    @Test
    void rateTimesQuantity() throws Exception {
        Organization organization = new Organization().support("S", 1).operating("A", "B");
        organization
                .base(
                        "KM",
                        Base.Kind.RATE_QUANTITY,
                        List.of(figure("A", "2026-04", "100", "0.30", false), figure("B", "2026-04", "70", "1", false)))
                .pool("P", "S", "KM")
                .cost("S", 1000);
        assertThat(organization.totals()).containsAllEntriesOf(Map.of("A", 300L, "B", 700L));
    }

    @Test
    void aConditionCountsUsersOnce() throws Exception {
        Organization organization = new Organization().support("S", 1).operating("A", "B", "C");
        organization
                .keyFigures("USE", Map.of("A", 400, "B", 1, "C", 0))
                .pool("P", "S", "USE")
                .cost("S", 1000);
        Base base = organization.policy.bases.get("USE");
        List<Base.Figure> figures = base == null ? List.of() : base.figures();
        organization.policy.bases.put("USE", new Base("USE", Base.Kind.KEY_FIGURE, new Positive(), figures));
        assertThat(organization.totals()).containsAllEntriesOf(Map.of("A", 500L, "B", 500L, "C", 0L));
    }

    @Test
    void percentagesHoldInTheirPeriodsAndAddUpToAHundred() throws Exception {
        Organization organization = new Organization().support("S", 1).operating("A", "B");
        organization
                .base("FIX", Base.Kind.PERCENTAGE, List.of())
                .pool("P", "S", "FIX")
                .cost("S", 1000);
        share(organization, "FIX", "A", "25", "2026-01", "2026-04", 2);
        share(organization, "FIX", "A", "50", "2026-05", null, 3);
        share(organization, "FIX", "B", "75", null, "2026-04", 4);
        share(organization, "FIX", "B", "50.5", "2026-05", null, 5);
        assertThat(organization.totals()).containsAllEntriesOf(Map.of("A", 250L, "B", 750L));
        assertThatThrownBy(() ->
                        Allocator.allocate(organization.policy.build(), Period.parse("2026-06"), organization.costs))
                .hasMessageContainingAll("100.5", "0.5 more than 100", "rows 3, 5");
        share(organization, "FIX", "A", "1", "2026-04", "2026-04", 6);
        assertThatThrownBy(organization::allocate).hasMessageContainingAll("A twice", "rows 2, 6");
    }

    @ParameterizedTest
    @CsvSource({"DIRECT_COST, 750, 250", "HOURS, 500, 500", "EVEN, 500, 500"})
    void whatADepartmentReceivesGoesToItsWorkItems(WithinBase within, long first, long second) throws Exception {
        Organization organization = new Organization()
                .settings(CurrencyUnit.USD, Method.DIRECT, within, NegativeBase.ABORT)
                .support("S", 1)
                .operating("A")
                .serves("S", Map.of("A", 1))
                .cost("S", 1000)
                .cost("A", "X", "5000", 300)
                .cost("A", "Y", "5000", 100);
        assertThat(within(organization.allocate())).containsExactly(first, second);
    }

    @Test
    void sharesOfADepartmentComeBeforeTheBase() throws Exception {
        Organization organization = new Organization()
                .support("S", 1)
                .operating("A")
                .serves("S", Map.of("A", 1))
                .cost("S", 1000)
                .cost("A", "X", "5000", 300);
        share(organization, "A", "X", "10", null, null, 2);
        share(organization, "A", "Z", "90", null, null, 3);
        assertThat(within(organization.allocate())).containsExactly(100L, 900L);
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

    private static List<Long> within(Allocation allocation) {
        return allocation.entries().stream()
                .filter(entry -> entry.stage() == Stage.WITHIN_DEPARTMENT)
                .map(AllocationEntry::minor)
                .toList();
    }

    private static Base.Figure figure(
            String department, String period, String quantity, @Nullable String rate, boolean carryForward) {
        return new Base.Figure(
                department,
                Period.parse(period),
                new BigDecimal(quantity),
                rate == null ? null : new BigDecimal(rate),
                carryForward,
                2);
    }

    private static void share(
            Organization organization,
            String of,
            String receiver,
            String percent,
            @Nullable String from,
            @Nullable String until,
            int row) {
        organization.policy.shares.add(new Share(
                of,
                receiver,
                new BigDecimal(percent),
                from == null ? null : Period.parse(from),
                until == null ? null : Period.parse(until),
                row));
    }
}
