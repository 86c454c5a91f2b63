package dev.apportion.allocate;

import dev.apportion.allocate.base.AllocationException;
import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.policy.Settings.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Times reciprocal allocation: {@code supports operating receivers items}; 0 receivers: everybody. */
final class AllocationBenchmark {

    private AllocationBenchmark() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws AllocationException {
        int[] sizes = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        int supports = sizes[0];
        int operating = sizes[1];
        Organization organization = organization(supports, operating, sizes[2], sizes[3], new Random(42));
        long start = System.nanoTime();
        Allocation allocation = organization.allocate();
        double seconds = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        RepeatedDistribution repeated = new RepeatedDistribution(organization, supports);
        int rounds = repeated.distribute();
        double repeatedSeconds = (System.nanoTime() - start) / 1e9;
        long off = repeated.centsOff(organization.totals(allocation));
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long items = allocation.entries().stream()
                .filter(entry -> entry.stage() == Stage.WITHIN_DEPARTMENT)
                .count();
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %s | %d | %d | %.1f | %d | %.3f | %.0f | %d | %d |%n",
                supports,
                operating,
                sizes[2] == 0 ? "all" : String.valueOf(sizes[2]),
                allocation.entries().size() - items - supports,
                items,
                seconds,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                repeatedSeconds,
                seconds / repeatedSeconds,
                rounds,
                off);
    }

    private static Organization organization(int supports, int operating, int receivers, int items, Random random) {
        Organization organization = new Organization().method(Method.RECIPROCAL);
        String[] codes = new String[supports + operating];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (i < supports ? "S" : "D") + i;
            if (i < supports) {
                organization.support(codes[i], i);
            } else {
                organization.operating(codes[i]);
                for (int item = 0; item < items; item++) {
                    organization.cost(codes[i], codes[i] + "-" + item, "5000", 1 + random.nextInt(1_000_000));
                }
            }
        }
        for (int i = 0; i < supports; i++) {
            Map<String, Integer> quantities = new LinkedHashMap<>();
            for (int k = 0; receivers == 0 ? k < codes.length : quantities.size() < receivers; k++) {
                quantities.put(codes[receivers == 0 ? k : random.nextInt(codes.length)], 1 + random.nextInt(500));
            }
            quantities.put(codes[supports + random.nextInt(operating)], 1 + random.nextInt(500));
            organization.serves(codes[i], quantities).cost(codes[i], 1 + random.nextInt(1_000_000_000));
        }
        return organization;
    }
}
