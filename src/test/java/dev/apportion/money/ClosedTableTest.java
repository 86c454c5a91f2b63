package dev.apportion.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedTableTest {

    @Test
    void receiversDoNotDriftByACentWithEachRow() {
        ClosedTable table = new ClosedTable(3);
        for (int row = 0; row < 3; row++) {
            table.add(100, new int[] {0, 1, 2}, whole(1, 1, 1));
        }
        assertThat(totals(table.close(), 3)).containsExactly(100, 100, 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 14, 159, 2653})
    void oneRowIsSplitAsByItself(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            long amount = random.nextInt() / (1 << random.nextInt(30));
            long[] weights = random.longs(1 + random.nextInt(8), 1, 20).toArray();
            ClosedTable table = new ClosedTable(weights.length);
            table.add(amount, IntStream.range(0, weights.length).toArray(), whole(weights));
            assertThat(table.close()[0])
                    .as("seed %s, round %s, %s by %s", seed, round, amount, Arrays.toString(weights))
                    .isEqualTo(Split.split(amount, weights));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 71, 828, 1828})
    void rowsCloseAndTotalsAreRightToTheCent(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            int receivers = 2 + random.nextInt(6);
            int rows = 1 + random.nextInt(12);
            int[] places = IntStream.range(0, receivers).toArray();
            long[] amounts = random.longs(rows, -5000, 5000).toArray();
            ClosedTable table = new ClosedTable(receivers);
            ClosedTable negative = new ClosedTable(receivers);
            double[] exact = new double[receivers];
            for (long amount : amounts) {
                long[] weights = random.longs(receivers, 1, 50).toArray();
                double sum = LongStream.of(weights).sum();
                for (int i = 0; i < receivers; i++) {
                    exact[i] += amount * weights[i] / sum;
                }
                table.add(amount, places, whole(weights));
                negative.add(-amount, places, whole(weights));
            }
            String what = "seed " + seed + ", round " + round;
            long[][] parts = table.close();
            for (int row = 0; row < rows; row++) {
                assertThat(LongStream.of(parts[row]).sum()).as(what).isEqualTo(amounts[row]);
            }
            long[] totals = totals(parts, receivers);
            for (int i = 0; i < receivers; i++) {
                assertThat(Math.abs(totals[i] - exact[i])).as(what).isLessThan(1);
            }
            long[][] turned = negative.close();
            for (int row = 0; row < rows; row++) {
                assertThat(turned[row])
                        .as(what)
                        .isEqualTo(LongStream.of(parts[row]).map(part -> -part).toArray());
            }
        }
    }

    @Test
    void unitsAreExchangedAlongSeveralRows() {
        // No row holds both the receiver with one too many and the one with one too few.
        ClosedTable table = new ClosedTable(4);
        table.add(1, new int[] {0, 1}, whole(1, 1));
        table.add(1, new int[] {1, 2}, whole(1, 1));
        table.add(1, new int[] {2, 3}, whole(1, 1));
        table.add(1, new int[] {3, 0}, whole(1, 1));
        long[][] parts = table.close();
        for (int receiver = 0; receiver < 4; receiver++) {
            long fromOwnRow = parts[receiver][0];
            long fromRowBefore = parts[(receiver + 3) % 4][1];
            assertThat(fromOwnRow + fromRowBefore).isEqualTo(1);
        }
    }

    @Test
    void weightsThatAddUpToZeroAreRefused() {
        ClosedTable table = new ClosedTable(2);
        assertThatThrownBy(() -> table.add(1, new int[] {0, 1}, whole(1, -1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BigInteger[] whole(long... weights) {
        return LongStream.of(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }

    private static long[] totals(long[][] parts, int receivers) {
        long[] totals = new long[receivers];
        for (long[] row : parts) {
            for (int i = 0; i < row.length; i++) {
                totals[i] += row[i];
            }
        }
        return totals;
    }
}
