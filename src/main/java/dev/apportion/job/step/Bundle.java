package dev.apportion.job.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.lang3.StringUtils;

/**
 * What one part of a step does: one number, or several of those from the first to the last, one after the other. A part finds
 * them in the name of its step and not in its execution context, since Spring Batch writes the two one after the other: killed
 * between them, a process leaves a step without its context.
 */
public record Bundle(int first, int last) {

    /** Each part costs the manager some milliseconds, and each look at them reads all. Tests, and nobody else, make it fewer. */
    private static final int MOST_PARTS = 2000;

    private static final String TO = "-";

    /** The bundle that a step works on. */
    public static Bundle of(String stepName) {
        String name = StringUtils.substringAfterLast(stepName, ":");
        int first = Integer.parseInt(StringUtils.substringBefore(name, TO));
        return name.contains(TO)
                ? new Bundle(first, Integer.parseInt(StringUtils.substringAfter(name, TO)))
                : new Bundle(first, first);
    }

    /**
     * A bundle for each number if they are not too many; else neighbors together, so that the bundles weigh about the same.
     *
     * @param numbers in order
     * @param weights how long each takes, in any unit; asked for only if it matters
     */
    static List<Bundle> of(IntStream numbers, Supplier<IntToLongFunction> weights) {
        int[] all = numbers.toArray();
        int most = Integer.getInteger("apportion.most.parts", MOST_PARTS);
        if (all.length <= most) {
            return IntStream.of(all)
                    .mapToObj(number -> new Bundle(number, number))
                    .toList();
        }
        IntToLongFunction weight = weights.get();
        long total = IntStream.of(all).mapToLong(weight).sum();
        List<Bundle> bundles = new ArrayList<>();
        long before = 0;
        long place = -1;
        for (int number : all) {
            long itsPlace = (before + weight.applyAsLong(number) / 2) * most / total;
            int last = bundles.size() - 1;
            if (itsPlace == place) {
                bundles.set(last, new Bundle(bundles.get(last).first(), number));
            } else {
                bundles.add(new Bundle(number, number));
            }
            place = itsPlace;
            before += weight.applyAsLong(number);
        }
        return bundles;
    }

    /** As the step's name ends. */
    String name() {
        return first == last ? String.valueOf(first) : first + TO + last;
    }

    /** Those of these numbers that it is to do. */
    public IntStream of(IntStream numbers) {
        return numbers.filter(number -> number >= first && number <= last);
    }
}
