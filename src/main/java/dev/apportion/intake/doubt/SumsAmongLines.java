package dev.apportion.intake.doubt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds rows that are the sums of the rows right above or right below them, at any number of levels, by their amounts
 * alone. Such sums happen by chance; so they are reported only where they cover at least half of the lines.
 */
final class SumsAmongLines {

    /** Of a longer table only a last or first row that is the sum of all others is found. */
    private static final int LONGEST = 20_000;

    private static final int FEWEST_COVERED = 3;

    /** A row, or several that a sum adds up. */
    private record Entry(long before, int lines, boolean sum) {}

    private int count;
    private long all;
    private int lastRow;
    private int[] rows = new int[64];
    private long[] amounts = new long[64];

    /** A line of the table; all in one currency, in minor units. */
    void add(int row, long minor) {
        all = Math.addExact(all, minor);
        if (count == rows.length && count < LONGEST) {
            rows = Arrays.copyOf(rows, Math.min(LONGEST, count * 2));
            amounts = Arrays.copyOf(amounts, rows.length);
        }
        int place = Math.min(count, rows.length - 1);
        rows[place] = row;
        amounts[place] = minor;
        lastRow = row;
        count++;
    }

    /** The rows that are sums, by row number, with their amounts; empty if there are none. */
    Map<Integer, Long> found() {
        if (count > LONGEST) {
            return ofAll();
        }
        Map<Integer, Long> below = parse(false);
        return below.isEmpty() ? parse(true) : below;
    }

    private Map<Integer, Long> ofAll() {
        long last = amounts[rows.length - 1];
        if (last != 0 && all - last == last) {
            return Map.of(lastRow, last);
        }
        return amounts[0] != 0 && all - amounts[0] == amounts[0] ? Map.of(rows[0], amounts[0]) : Map.of();
    }

    /** Goes over the rows and replaces those that the next one is the sum of by that one. */
    private Map<Integer, Long> parse(boolean upward) {
        List<Entry> open = new ArrayList<>();
        Map<Long, Integer> places = new HashMap<>();
        Map<Integer, Long> sums = new TreeMap<>();
        long sum = 0;
        for (int step = 0; step < count; step++) {
            int index = upward ? count - 1 - step : step;
            long amount = amounts[index];
            Integer place = amount == 0 ? null : places.get(sum - amount);
            if (place != null && isSum(open, place, step + 1 == count)) {
                List<Entry> parts = open.subList(place, open.size());
                int lines = parts.stream().mapToInt(Entry::lines).sum();
                parts.forEach(part -> places.remove(part.before()));
                parts.clear();
                places.put(sum - amount, open.size());
                open.add(new Entry(sum - amount, lines, true));
                sums.put(rows[index], amount);
            } else {
                places.put(sum, open.size());
                open.add(new Entry(sum, 1, false));
                sum = Math.addExact(sum, amount);
            }
        }
        int covered = open.stream().filter(Entry::sum).mapToInt(Entry::lines).sum();
        boolean enough = covered >= FEWEST_COVERED && 2 * covered >= count - sums.size();
        return enough ? sums : Collections.emptyMap();
    }

    /** Two rows at least make a sum; the last one may say again what the sum before it says, as a grand total does. */
    private static boolean isSum(List<Entry> open, int from, boolean last) {
        return open.size() - from >= 2
                || (last && open.size() - from == 1 && open.get(from).sum());
    }
}
