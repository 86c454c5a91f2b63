package dev.apportion.ledger.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.DepartmentSum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedSumsTest {

    private static final List<String> TEXTS = List.of("", "P-1", "Müller & Söhne", "水道局", "x".repeat(500));
    private static final List<Long> AMOUNTS = List.of(0L, 1L, -1L, 12_345L, Long.MAX_VALUE, Long.MIN_VALUE);
    private static final List<CurrencyUnit> CURRENCIES = List.of(CurrencyUnit.EUR, CurrencyUnit.JPY);

    private static final List<@Nullable CostType> TYPES = Arrays.asList(null, CostType.PROJECT, CostType.OPERATION);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300})
    void sumsComeBackAsTheyWentIn(int size) {
        Random random = new Random(size);
        List<CostSum> sums = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            sums.add(new CostSum(
                    "IT",
                    one(random, TYPES),
                    one(random, TEXTS),
                    one(random, TEXTS),
                    one(random, CURRENCIES),
                    one(random, AMOUNTS),
                    one(random, AMOUNTS),
                    random.nextBoolean()
                            ? BigDecimal.ZERO
                            : BigDecimal.valueOf(random.nextInt(), 10).stripTrailingZeros(),
                    random.nextInt(1000)));
        }
        assertThat(PackedSums.unpack("IT", PackedSums.of(sums))).isEqualTo(sums);
    }

    @Test
    void aDepartmentsTotalIsThatOfItsSums() {
        Random random = new Random(7);
        List<CostSum> sums = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            sums.add(new CostSum(
                    "IT",
                    one(random, TYPES),
                    one(random, TEXTS),
                    one(random, TEXTS),
                    CurrencyUnit.EUR,
                    random.nextInt(),
                    random.nextInt(),
                    BigDecimal.ONE,
                    1));
        }
        assertThat(List.of(PackedSums.total("IT", PackedSums.of(sums)))).isEqualTo(DepartmentSum.of(sums));
    }

    @Test
    void aDamagedBlockAndOneOfALaterVersionAreTold() {
        byte[] block = PackedSums.of(List.of());
        block[3]++;
        assertThatThrownBy(() -> PackedSums.unpack("IT", block))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged");
        PackedOutput later = new PackedOutput();
        later.count(99);
        assertThatThrownBy(() -> PackedSums.unpack("IT", Deflated.of(later.toBytes())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("later");
    }

    private static <T extends @Nullable Object> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
