package dev.apportion.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Any of several tests. */
record AnyOfTest(List<UnaryTest> tests) implements UnaryTest {

    AnyOfTest {
        tests = List.copyOf(tests);
    }

    @Override
    public boolean matches(@Nullable String text) {
        for (UnaryTest test : tests) {
            if (test.matches(text)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean matches(@Nullable BigDecimal number) {
        return tests.stream().anyMatch(test -> test.matches(number));
    }

    @Override
    public boolean matches(@Nullable LocalDate date) {
        return tests.stream().anyMatch(test -> test.matches(date));
    }

    @Override
    public String foundIn(String text) {
        return tests.stream()
                .filter(test -> test.matches(text))
                .findFirst()
                .map(test -> test.foundIn(text))
                .orElseGet(this::toString);
    }

    @Override
    public List<String> examples() {
        return tests.stream().flatMap(test -> test.examples().stream()).toList();
    }

    @Override
    public String toString() {
        return tests.stream().map(UnaryTest::toString).collect(Collectors.joining(" or "));
    }
}
