package dev.apportion.allocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.cost.GrossCost;
import dev.apportion.policy.Base;
import dev.apportion.policy.Settings.Method;
import dev.apportion.policy.Share;
import dev.apportion.textbook.Textbook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Textbook cases through the allocator alone. */
class PublishedCasesTest {

    @TestFactory
    Stream<DynamicTest> casesAgreeToTheCent() {
        return Textbook.cases().stream().flatMap(example -> example.results().stream()
                .map(result -> DynamicTest.dynamicTest(
                        example.name() + ", " + result.method() + " " + result.order(),
                        () -> agrees(example, result))));
    }

    private static void agrees(Textbook.Case example, Textbook.Result result) throws AllocationException {
        Method method = Method.valueOf(result.method().toUpperCase(Locale.ROOT).replace('-', '_'));
        List<String> order = example.order(result);
        Organization organization = new Organization().method(method);
        example.cost().forEach((code, cost) -> {
            if (order.contains(code)) {
                organization.support(code, order.indexOf(code));
            } else {
                organization.operating(code);
            }
            organization.cost(code, cents(cost));
        });
        example.serves().forEach(organization::serves);
        Allocation allocation = organization.allocate();
        Map<String, Long> totals = organization.totals(allocation);
        result.totals()
                .forEach((code, published) -> assertThat(Math.abs(totals.getOrDefault(code, 0L) - cents(published)))
                        .as(code)
                        .isLessThanOrEqualTo(result.off()));
        order.forEach(support -> assertThat(totals).containsEntry(support, 0L));
        if (method == Method.RECIPROCAL) {
            example.gross().forEach((sender, gross) -> assertThat(allocation.gross())
                    .filteredOn(figure -> sender.equals(figure.sender()))
                    .extracting(GrossCost::grossMinor)
                    .containsExactly(cents(gross)));
        }
    }

    @Test
    void aClosedLoopIsNamed() {
        Organization organization = new Organization()
                .support("A", 1)
                .support("B", 2)
                .operating("X")
                .cost("A", 100_00)
                .cost("B", 50_00)
                .serves("A", Map.of("B", 100))
                .serves("B", Map.of("A", 100));
        assertThatThrownBy(organization.method(Method.RECIPROCAL)::allocate)
                .isInstanceOf(AllocationException.class)
                .hasMessageContaining("A → B → A");
    }

    @ParameterizedTest
    @ValueSource(ints = {39, 41})
    void percentagesThatAreNotHundredAreRefused(int second) {
        Organization organization =
                new Organization().support("S", 1).operating("X", "Y").cost("S", 10_000);
        organization.base("FIX", Base.Kind.PERCENTAGE, List.of()).pool("P", "S", "FIX");
        Map.of("X", 60, "Y", second)
                .forEach((code, percent) -> organization.policy.shares.add(
                        new Share("FIX", code, BigDecimal.valueOf(percent), null, null, 2)));
        assertThatThrownBy(organization::allocate)
                .isInstanceOf(AllocationException.class)
                .hasMessageContaining("add up to " + (60 + second));
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }
}
