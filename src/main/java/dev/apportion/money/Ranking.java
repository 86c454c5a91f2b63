package dev.apportion.money;

import java.util.stream.IntStream;

/** Orders places by a comparison; what compares equal keeps its order, the earlier place first. */
final class Ranking {

    private Ranking() {}

    interface PlaceComparison {
        int compare(int a, int b);
    }

    static int[] order(int count, PlaceComparison comparison) {
        return IntStream.range(0, count)
                .boxed()
                .sorted((a, b) -> comparison.compare(a, b))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
