package dev.apportion.allocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apportion.policy.Base;
import dev.apportion.policy.Settings.Method;
import dev.apportion.policy.Share;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Textbook cases that are kept beside the project; skipped where they are not there. */
class PublishedCasesTest {

    private static final Path CASES = Path.of("../shared/worked-examples/allocation.json");

    private JsonNode root = JsonMapper.shared().createObjectNode();

    @BeforeAll
    static void casesAreThere() {
        assumeTrue(Files.exists(CASES), "no published cases beside the project");
    }

    @TestFactory
    Stream<DynamicTest> casesAgreeToTheCent() {
        root = JsonMapper.shared().readTree(CASES.toFile());
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode example : root.path("cases")) {
            String name = example.path("name").asString();
            List<String> sheetOrder = List.copyOf(example.path("drivers").propertyNames());
            if (example.has("direct")) {
                tests.add(test(name + ", direct", example, Method.DIRECT, sheetOrder, example.path("direct")));
            }
            for (JsonNode stepDown : example.path("stepDown")) {
                List<String> order = new ArrayList<>();
                stepDown.path("order").forEach(code -> order.add(code.asString()));
                tests.add(
                        test(name + ", step-down " + order, example, Method.STEP_DOWN, order, stepDown.path("result")));
            }
            if (example.has("reciprocal")) {
                tests.add(test(
                        name + ", reciprocal", example, Method.RECIPROCAL, sheetOrder, example.path("reciprocal")));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> casesThatMustFail() {
        root = JsonMapper.shared().readTree(CASES.toFile());
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode example : root.path("mustFail")) {
            tests.add(DynamicTest.dynamicTest(example.path("name").asString(), () -> mustFail(example)));
        }
        return tests.stream();
    }

    private static void mustFail(JsonNode example) {
        if (example.has("percent")) {
            Organization organization = new Organization().support("S", 1).cost("S", 10_000);
            organization.base("FIX", Base.Kind.PERCENTAGE, List.of()).pool("P", "S", "FIX");
            BigDecimal sum = BigDecimal.ZERO;
            for (Map.Entry<String, JsonNode> percent : example.path("percent").properties()) {
                organization.operating(percent.getKey());
                BigDecimal value = percent.getValue().decimalValue();
                organization.policy.shares.add(new Share("FIX", percent.getKey(), value, null, null, 2));
                sum = sum.add(value);
            }
            assertThatThrownBy(organization::allocate)
                    .isInstanceOf(AllocationException.class)
                    .hasMessageContaining("add up to " + sum.toPlainString());
        } else {
            Organization organization =
                    organization(example, List.copyOf(example.path("drivers").propertyNames()));
            assertThatThrownBy(organization.method(Method.RECIPROCAL)::allocate)
                    .isInstanceOf(AllocationException.class)
                    .hasMessageContaining("A → B → A");
        }
    }

    private static DynamicTest test(
            String name, JsonNode example, Method method, List<String> order, JsonNode expected) {
        return DynamicTest.dynamicTest(name, () -> {
            Organization organization = organization(example, order).method(method);
            Allocation allocation = organization.allocate();
            Map<String, Long> totals = organization.totals(allocation);
            long sum = 0;
            long published = 0;
            for (Map.Entry<String, JsonNode> entry : expected.properties()) {
                sum += totals.getOrDefault(entry.getKey(), 0L);
                published += cents(entry.getValue());
            }
            // Where the published figures, each rounded by itself, add up to a cent too much, one must differ.
            long spare = Math.abs(published - sum);
            for (Map.Entry<String, JsonNode> entry : expected.properties()) {
                long off = Math.abs(totals.getOrDefault(entry.getKey(), 0L) - cents(entry.getValue()));
                assertThat(off).as(entry.getKey()).isLessThanOrEqualTo(spare);
            }
            assertThat(spare).isLessThanOrEqualTo(name.startsWith("Hospital") ? 1 : 0);
            order.forEach(support -> assertThat(totals).containsEntry(support, 0L));
            if (method == Method.RECIPROCAL) {
                for (Map.Entry<String, JsonNode> gross :
                        example.path("reciprocalGross").properties()) {
                    assertThat(allocation.gross())
                            .filteredOn(figure -> gross.getKey().equals(figure.sender()))
                            .extracting(Allocation.Gross::grossMinor)
                            .containsExactly(cents(gross.getValue()));
                }
            }
        });
    }

    private static Organization organization(JsonNode example, List<String> order) {
        Organization organization = new Organization();
        for (Map.Entry<String, JsonNode> cost : example.path("cost").properties()) {
            String code = cost.getKey();
            if (order.contains(code)) {
                organization.support(code, order.indexOf(code));
            } else {
                organization.operating(code);
            }
            organization.cost(code, cents(cost.getValue()));
        }
        for (Map.Entry<String, JsonNode> driver : example.path("drivers").properties()) {
            Map<String, BigDecimal> quantities = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> quantity : driver.getValue().properties()) {
                quantities.put(quantity.getKey(), quantity.getValue().decimalValue());
            }
            organization.serves(driver.getKey(), quantities);
        }
        return organization;
    }

    private static long cents(JsonNode amount) {
        return amount.decimalValue().movePointRight(2).longValueExact();
    }
}
