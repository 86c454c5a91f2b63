package dev.apportion.sheet.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredNumbersTest {

    private static final long SEED = 7;

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "-1", "+1.5", ".5", "5.", "1e3", "1E-400", "000.10", "123456789012345678901234567890.12"})
    void numbersAreExact(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(StoredNumbers.isNumber(bytes, 0, bytes.length)).isTrue();
        assertThat(StoredNumbers.decimal(bytes, 0, bytes.length)).isEqualTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1,5", "1e", "1e+", "1e401", "NaN", "0x1", "1 2", "--1", "1.2.3"})
    void othersAreNot(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(StoredNumbers.isNumber(bytes, 0, bytes.length)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "46326", "46326.0", "999999.000", "007", "5."})
    void daysAreShortWholeNumbers(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(StoredNumbers.shortWhole(bytes, 0, bytes.length)).isEqualTo(new BigDecimal(text).intValueExact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".0", "-1", "1000000", "46326.5", "46326.01", "4E4", "46326.0 "})
    void otherNumbersAreNoDays(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(StoredNumbers.shortWhole(bytes, 0, bytes.length)).isNegative();
    }

    @Test
    void doublesComeBackAsTheyWere() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            double value = random.nextBoolean() ? random.nextInt() / 100.0 : random.nextDouble() * random.nextLong();
            assertThat(Double.parseDouble(StoredNumbers.text(value)))
                    .as("seed %d", SEED)
                    .isEqualTo(value);
        }
    }
}
