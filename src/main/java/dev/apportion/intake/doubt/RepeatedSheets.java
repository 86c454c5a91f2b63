package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.message.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds sheets of a workbook that say again what its other sheets say, such as one of all departments beside one for
 * each.
 */
public final class RepeatedSheets {

    /** Fewer lines than these may well be alike. */
    private static final int FEWEST = 3;

    private static final long PERCENT = 90;

    /**
     * Sheets whose lines count twice.
     *
     * @param sums whether they are the sums of the other sheets' lines, not the same lines
     */
    public record Found(List<String> sheets, int lines, Amounts amounts, boolean sums) {

        public Message inWords() {
            String names = sheets.stream().map(sheet -> '"' + sheet + '"').collect(Collectors.joining(", "));
            return sums
                    ? Message.of(
                            "The lines on the sheet {0} add up to the same as those on all other sheets: {1}.",
                            names, amounts.inWords())
                    : Message.of(
                            "{0} lines are already on other sheets and on {1} again, {2} in all.",
                            lines, names, amounts.inWords());
        }
    }

    private static final class Said {
        private final String sheet;
        private final Amounts money = new Amounts();
        private long[] lines = new long[16];
        private int count;

        Said(String sheet) {
            this.sheet = sheet;
        }

        void add(long line) {
            lines = count < lines.length ? lines : Arrays.copyOf(lines, count * 2);
            lines[count++] = line;
        }
    }

    private final List<Said> sheets = new ArrayList<>();

    public void add(CostLine line) {
        String sheet = line.source().sheet();
        if (sheets.isEmpty() || !sheets.get(sheets.size() - 1).sheet.equals(sheet)) {
            sheets.add(new Said(sheet));
        }
        Said said = sheets.get(sheets.size() - 1);
        said.add(print(line));
        said.money.add(line.amount());
    }

    /** What counts twice; nothing where no sheet repeats others. */
    public List<Found> found() {
        Found repeated = repeated();
        return repeated.lines() >= FEWEST ? List.of(repeated) : summary();
    }

    /** Sheets whose lines stand on those before them. */
    private Found repeated() {
        List<String> names = new ArrayList<>();
        Amounts amounts = new Amounts();
        int lines = 0;
        long[] before = new long[0];
        for (Said said : sheets) {
            long[] own = Arrays.copyOf(said.lines, said.count);
            Arrays.sort(own);
            if (common(own, before) * 100L >= own.length * PERCENT) {
                names.add(said.sheet);
                amounts.add(said.money);
                lines += own.length;
            }
            before = merged(before, own);
        }
        return new Found(names, lines, amounts, false);
    }

    /** The sheet whose lines add up to what those of all other sheets do. */
    private List<Found> summary() {
        Amounts all = new Amounts();
        sheets.forEach(sheet -> all.add(sheet.money));
        boolean many = sheets.stream().mapToInt(sheet -> sheet.count).sum() > FEWEST;
        return sheets.stream()
                .filter(sheet -> many && sheet.money.isHalfOf(all))
                .reduce((first, second) -> second.count <= first.count ? second : first)
                .map(sheet -> new Found(List.of(sheet.sheet), sheet.count, sheet.money, true))
                .stream()
                .toList();
    }

    private static long print(CostLine line) {
        String text = Stream.of(
                        line.posting().description(),
                        line.activity().name(),
                        line.account().name(),
                        line.account().code())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return 31L * (31L * Objects.hash(line.department(), text, line.period()) + line.minor())
                + line.currency().hashCode();
    }

    private static int common(long[] one, long[] other) {
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    private static long[] merged(long[] one, long[] other) {
        long[] merged = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, merged, one.length, other.length);
        Arrays.sort(merged);
        return merged;
    }
}
