package dev.apportion.allocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.policy.Base;
import dev.apportion.policy.Settings.Method;
import dev.apportion.policy.Settings.NegativeBase;
import dev.apportion.policy.Settings.WithinBase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the figures of a base mean for who receives how much. */
class BasesTest {

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
            assertThat(finding.message().toString()).contains("12.34", "P-S", "B-S", "April 2026");
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
        organization.policy.bases.put("USE", new Base("USE", Base.Kind.KEY_FIGURE, new Positive(), null, figures));
        assertThat(organization.totals()).containsAllEntriesOf(Map.of("A", 500L, "B", 500L, "C", 0L));
    }

    @Test
    void percentagesHoldInTheirPeriodsAndAddUpToAHundred() throws Exception {
        Organization organization = new Organization().support("S", 1).operating("A", "B");
        organization
                .base("FIX", Base.Kind.PERCENTAGE, List.of())
                .pool("P", "S", "FIX")
                .cost("S", 1000);
        organization.share("FIX", "A", "25", "2026-01", "2026-04", 2);
        organization.share("FIX", "A", "50", "2026-05", null, 3);
        organization.share("FIX", "B", "75", null, "2026-04", 4);
        organization.share("FIX", "B", "50.5", "2026-05", null, 5);
        assertThat(organization.totals()).containsAllEntriesOf(Map.of("A", 250L, "B", 750L));
        assertThatThrownBy(() ->
                        Allocator.allocate(organization.policy.build(), Period.parse("2026-06"), organization.costs))
                .hasMessageContainingAll("100.5", "0.5 more than 100", "rows 3, 5");
        organization.share("FIX", "A", "1", "2026-04", "2026-04", 6);
        assertThatThrownBy(organization::allocate).hasMessageContainingAll("A twice", "rows 2, 6");
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
}
