package dev.apportion.job.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {

    @Test
    @DisplayName("Few numbers are a part each, whatever they weigh")
    void few() {
        assertThat(Bundle.of(IntStream.of(3, 4, 9), () -> {
                    throw new AssertionError("weights don't matter");
                }))
                .extracting(Bundle::name)
                .containsExactly("3", "4", "9");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName(
            "Very many come together, each once and in order, at most 2,000 parts, none much heavier than the others")
    void many(long seed) {
        Random random = new Random(seed);
        int[] numbers =
                random.ints(0, 100_000).distinct().limit(20_000).sorted().toArray();
        long[] weights = random.longs(100_000, 1, 1000).toArray();
        List<Bundle> bundles = Bundle.of(IntStream.of(numbers), () -> number -> weights[number]);
        assertThat(bundles).as("seed %d", seed).hasSizeLessThanOrEqualTo(2000);
        assertThat(bundles.stream()
                        .flatMapToInt(bundle -> bundle.of(IntStream.of(numbers)))
                        .toArray())
                .containsExactly(numbers);
        long all = IntStream.of(numbers).mapToLong(number -> weights[number]).sum();
        assertThat(bundles).allSatisfy(bundle -> assertThat(bundle.of(IntStream.of(numbers))
                        .mapToLong(number -> weights[number])
                        .sum())
                .isLessThan(all / 2000 + 1000));
    }

    @Test
    @DisplayName("A step's name says what it does")
    void names() {
        assertThat(Bundle.of("collectFileStep:17")).isEqualTo(new Bundle(17, 17));
        assertThat(Bundle.of("collectFileStep:" + new Bundle(5, 120).name())).isEqualTo(new Bundle(5, 120));
    }
}
