package dev.apportion.allocate.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefinedInverseTest {

    private static final BigFraction PROVEN = BigFraction.of(1, 2).pow(RefinedInverse.PROVEN);

    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(RefinedInverse.BITS);

    @Test
    void agreesWithExactFractionsOnAThousandSystems() throws Exception {
        for (int seed = 1; seed <= 1000; seed++) {
            Random random = new Random(seed);
            List<Map<Integer, BigFraction>> transfers = system(random, 2 + random.nextInt(6), 1 + random.nextInt(1000));
            assertClose(RefinedInverse.solve(transfers), ExactElimination.solve(transfers), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-12, -1e-9, 1e-6, -1e-3})
    void disturbingTheFloatingPointGuideDoesNotShow(double disturbance) throws Exception {
        for (int seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            List<Map<Integer, BigFraction>> transfers = system(random, 8, 50);
            assertClose(
                    RefinedInverse.solve(transfers, disturbance), ExactElimination.solve(transfers), "seed " + seed);
        }
    }

    @Test
    void sparseNetworksAreSolvedHopByHop() throws Exception {
        for (int seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            List<Map<Integer, BigFraction>> transfers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Map<Integer, BigFraction> row = new TreeMap<>();
                row.put((i + 1 + random.nextInt(59)) % 60, BigFraction.of(1 + random.nextInt(40), 97));
                transfers.add(row);
            }
            assertThat(SeriesGuide.of(transfers)).as("seed " + seed).isNotNull();
            assertClose(RefinedInverse.solve(transfers), ExactElimination.solve(transfers), "seed " + seed);
        }
    }

    @Test
    void numbersTooLongForMachineWordsAreSolvedAsWell() throws Exception {
        BigInteger large = BigInteger.TEN.pow(30);
        BigFraction most = BigFraction.of(large.subtract(BigInteger.TWO), large);
        List<Map<Integer, BigFraction>> transfers =
                List.of(new TreeMap<>(Map.of(1, most)), new TreeMap<>(Map.of(0, BigFraction.of(1, 3))));
        assertClose(RefinedInverse.solve(transfers), ExactElimination.solve(transfers), "long numbers");
    }

    @Test
    void aSystemThatIsAlmostAClosedLoopIsLeftToFractions() {
        BigInteger large = BigInteger.TEN.pow(40);
        BigFraction almostAll = BigFraction.of(large.subtract(BigInteger.ONE), large);
        List<Map<Integer, BigFraction>> transfers =
                List.of(new TreeMap<>(Map.of(1, almostAll)), new TreeMap<>(Map.of(0, almostAll)));
        assertThat(RefinedInverse.solve(transfers)).isNull();
    }

    private static void assertClose(
            BigInteger @Nullable [][] refined, List<Map<Integer, BigFraction>> exact, String what) {
        assertThat(refined).as(what).isNotNull();
        for (int i = 0; i < exact.size(); i++) {
            for (int j = 0; j < exact.size(); j++) {
                BigFraction solved = refined == null ? BigFraction.ZERO : BigFraction.of(refined[i][j], ONE);
                BigFraction off = solved.subtract(exact.get(i).getOrDefault(j, BigFraction.ZERO));
                assertThat(off.abs()).as(what).isLessThan(PROVEN);
            }
        }
    }

    /** Whoever sends shares among the others and, with a quantity of at least one, somebody who keeps it. */
    private static List<Map<Integer, BigFraction>> system(Random random, int size, int largest) {
        List<Map<Integer, BigFraction>> transfers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long[] quantities = random.longs(size, 0, largest + 1L).toArray();
            quantities[i] = 0;
            long total = 1;
            for (long quantity : quantities) {
                total += quantity;
            }
            Map<Integer, BigFraction> row = new TreeMap<>();
            for (int j = 0; j < size; j++) {
                if (quantities[j] != 0) {
                    row.put(j, BigFraction.of(quantities[j], total));
                }
            }
            transfers.add(row);
        }
        return transfers;
    }
}
