package dev.apportion.report.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shares that people add up on paper come to 100.0 percent. */
class SpentRowTest {

    @Test
    void thirdsAddUpToOne() {
        assertThat(SpentRow.shares(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)))
                .containsExactly(new BigDecimal("0.334"), new BigDecimal("0.333"), new BigDecimal("0.333"));
    }

    @Test
    void sharesOfACreditAreThoseOfTheSameCost() {
        assertThat(SpentRow.shares(List.of(new BigDecimal("-1"), new BigDecimal("-3"), BigDecimal.ZERO)))
                .containsExactly(new BigDecimal("0.250"), new BigDecimal("0.750"), new BigDecimal("0.000"));
    }

    @Test
    void partsOfDifferentSignsAndNothingHaveNoShares() {
        assertThat(SpentRow.shares(List.of(BigDecimal.ONE, new BigDecimal("-1"), BigDecimal.ZERO)))
                .containsExactly(null, null, null);
        assertThat(SpentRow.shares(List.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO)))
                .containsExactly(null, null, null);
    }

    @Test
    void anyPartsAddUpToOne() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<BigDecimal> parts = List.of(
                    BigDecimal.valueOf(random.nextInt(1_000_000) + 1, 2),
                    BigDecimal.valueOf(random.nextInt(1_000_000), 2),
                    BigDecimal.valueOf(random.nextInt(1_000), 2));
            assertThat(SpentRow.shares(parts).stream()
                            .map(Objects::requireNonNull)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed " + seed)
                    .isEqualByComparingTo("1");
        }
    }
}
