package dev.apportion.ledger.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.cost.Recurrence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedRecurrencesTest {

    private static final List<String> TEXTS = List.of("", "4000", "Müller & Söhne", "水道局", "x".repeat(500));
    private static final List<Long> AMOUNTS = List.of(0L, 1L, -1L, 12_345L, Long.MAX_VALUE, Long.MIN_VALUE);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20})
    void amountsComeBackAsTheyWentIn(int groups) {
        Random random = new Random(groups);
        Map<Recurrence, long[]> amounts = new HashMap<>();
        for (int i = 0; i < groups; i++) {
            amounts.put(
                    new Recurrence(
                            TEXTS.get(random.nextInt(TEXTS.size())) + i, TEXTS.get(random.nextInt(TEXTS.size()))),
                    random.longs(random.nextInt(30), 0, AMOUNTS.size())
                            .map(one -> AMOUNTS.get((int) one))
                            .sorted()
                            .distinct()
                            .toArray());
        }

        byte[] block = PackedRecurrences.of(amounts);

        assertThat(PackedRecurrences.unpack(block)).containsExactlyInAnyOrderEntriesOf(amounts);
        assertThat(PackedRecurrences.of(new HashMap<>(amounts))).isEqualTo(block);
    }

    @Test
    void aDamagedBlockAndOneOfALaterVersionAreTold() {
        byte[] block = PackedRecurrences.of(Map.of());
        block[3]++;
        assertThatThrownBy(() -> PackedRecurrences.unpack(block))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged");
        PackedOutput later = new PackedOutput();
        later.count(99);
        assertThatThrownBy(() -> PackedRecurrences.unpack(Deflated.of(later.toBytes())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("later");
    }
}
