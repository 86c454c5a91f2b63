package dev.apportion.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.textbook.Textbook;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    @ParameterizedTest
    @CsvSource({
        "7.00,   USD, 1 1 1,        2.34 2.33 2.33",
        "-7.00,  USD, 1 1 1,        -2.34 -2.33 -2.33",
        "0.02,   EUR, 1 1 1,        0.01 0.01 0.00",
        "0.01,   EUR, 5 95,         0.00 0.01",
        "0.05,   EUR, 50 50,        0.03 0.02",
        "99.99,  USD, 12.5 87.5,    12.50 87.49",
        "1000,   JPY, 3 3 1,        429 428 143",
        "1.000,  KWD, 1 1 1 1 1 1 1, 0.143 0.143 0.143 0.143 0.143 0.143 0.142",
        "0.00,   USD, 1 2,          0.00 0.00",
        "5.00,   USD, 0 1 0,        0.00 5.00 0.00"
    })
    void partsAddUp(String total, String currency, String weights, String expected) {
        check(total, currency, weights, expected);
    }

    @Test
    void textbookSplits() {
        assertThat(Textbook.splits()).isNotEmpty().allSatisfy(split -> {
            int decimals = CurrencyUnit.of(split.currency()).getDecimalPlaces();
            long[] parts = Split.split(minor(split.total().toPlainString(), decimals), split.weights());
            assertThat(Arrays.stream(parts).mapToObj(minor -> BigDecimal.valueOf(minor, decimals)))
                    .isEqualTo(split.parts());
        });
    }

    private static void check(String total, String currency, String weights, String expected) {
        int decimals = CurrencyUnit.of(currency).getDecimalPlaces();
        long[] parts = Split.split(
                minor(total, decimals),
                Arrays.stream(weights.split(" ", -1)).map(BigDecimal::new).toList());
        long[] wanted = Arrays.stream(expected.split(" ", -1))
                .mapToLong(part -> minor(part, decimals))
                .toArray();
        assertThat(parts).as("%s %s by %s", total, currency, weights).isEqualTo(wanted);
    }

    private static long minor(String amount, int decimals) {
        return new BigDecimal(amount).movePointRight(decimals).longValueExact();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4000})
    void randomSplitsCloseAndTurnWithTheSign(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            long amount = random.nextLong() / (1L << random.nextInt(62));
            long[] weights = random.longs(1 + random.nextInt(9), 0, 1 + random.nextInt(1000))
                    .toArray();
            weights[0]++;
            String what = "seed " + seed + ", round " + round;
            long[] parts = Split.split(amount, weights);
            assertThat(LongStream.of(parts).sum()).as(what).isEqualTo(amount);
            if (amount != Long.MIN_VALUE) {
                assertThat(Split.split(-amount, weights))
                        .as(what)
                        .isEqualTo(LongStream.of(parts).map(part -> -part).toArray());
            }
        }
    }

    @Test
    void hugeAmountsAndFineWeightsStayExact() {
        long[] parts = Split.split(
                Long.MAX_VALUE,
                List.of(new BigDecimal("0.333333333333333333"), new BigDecimal("0.666666666666666667")));
        assertThat(parts[0] + parts[1]).isEqualTo(Long.MAX_VALUE);
        assertThat(parts[0]).isEqualTo(3074457345618258599L);
    }

    @Test
    void weightsThatShareNothingAreRefused() {
        assertThatThrownBy(() -> Split.split(1, new long[] {0, 0})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Split.split(1, new long[] {2, -1})).hasMessageContaining("-1");
    }
}
