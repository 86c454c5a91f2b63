package dev.apportion.intake.infer;

import dev.apportion.cost.received.SheetReading.Looks;
import dev.apportion.intake.numbers.ValueLooks;
import dev.apportion.intake.table.SampleRow;
import dev.apportion.intake.table.SheetSample;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns that a table would have if a row were its headings. */
final class SampledTable {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    /** Smaller than days and years as numbers. */
    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(1000);

    private final int header;
    private final int headerRow;
    private final List<String> headings = new ArrayList<>();
    private final List<String> own;
    private final List<String> above;

    /** Made when asked for: most tables need hardly any. */
    private final @Nullable ColumnProfile[] profiles;

    private final List<SampleRow> below = new ArrayList<>();
    private final ValueLooks looks;
    private int rows;

    /**
     * Takes in what stands below.
     *
     * @param header index of the row in the sample
     * @param most so many rows below are looked at
     */
    SampledTable(SheetSample sample, int header, int most, ValueLooks looks) throws UnreadableWorkbookException {
        this.header = header;
        this.looks = looks;
        SampleRow row = sample.row(header);
        this.headerRow = row.number();
        this.own = row.cells().stream().map(SampledTable::heading).toList();
        this.above = sample.above(header);
        for (int column = 0; column < own.size(); column++) {
            String upper = column < above.size() ? above.get(column) : "";
            headings.add(own.get(column).isEmpty() ? upper : own.get(column));
        }
        for (int index = header + 1; index - header <= most && sample.has(index); index++) {
            SampleRow next = sample.row(index);
            below.add(next);
            while (headings.size() < next.width()) {
                headings.add("");
            }
            rows += next.isFilled(2) ? 1 : 0;
        }
        profiles = new ColumnProfile[headings.size()];
    }

    private static String heading(SampleRow.Cell cell) {
        return cell.type() == CellType.TEXT || cell.isYear() ? cell.textOrNumber() : "";
    }

    int header() {
        return header;
    }

    int headerRow() {
        return headerRow;
    }

    int width() {
        return headings.size();
    }

    /** The row right below the headings, null if there is none. */
    @Nullable
    SampleRow firstBelow() {
        return below.isEmpty() ? null : below.get(0);
    }

    /** Rows below the headings that have more than one value. */
    int rows() {
        return rows;
    }

    /** The text of the header row, where blank that of the row above; may be empty. */
    String heading(int column) {
        return headings.get(column);
    }

    /** Whether a heading names another currency than that of the reports. */
    boolean isForeign(String heading) {
        return looks.isForeign(heading);
    }

    /** Whether a heading is a number, such as a row of values has, and no year. */
    boolean isNumber(String heading) {
        return looks.number(heading) != null && !YEAR.matcher(heading).lookingAt();
    }

    /** What stands in the row above a column, or before it if that spans several; empty if nothing does. */
    String group(int column) {
        for (int at = Math.min(column, above.size() - 1); at >= 0; at--) {
            if (!above.get(at).isEmpty()) {
                return above.get(at);
            }
        }
        return "";
    }

    /** Texts of the header row, years included. */
    List<String> own() {
        return own;
    }

    ColumnProfile profile(int column) {
        ColumnProfile profile = profiles[column];
        if (profile == null) {
            profile = new ColumnProfile(looks);
            for (SampleRow row : below) {
                profile.add(row, column);
            }
            profiles[column] = profile;
        }
        return profile;
    }

    /** Cells of a column that are not blank. */
    int present(int column) {
        int present = 0;
        for (SampleRow row : below) {
            present += row.cell(column).text().isEmpty() ? 0 : 1;
        }
        return present;
    }

    /** The first values of a column that are not blank, so many at most. */
    Stream<String> first(int column, int most) {
        return below.stream()
                .map(row -> row.cell(column).text())
                .filter(text -> !text.isEmpty())
                .limit(most);
    }

    /** Whether a column has at least so many blank cells, and none in the first row. */
    boolean hasGaps(int column, int least) {
        if (below.isEmpty() || below.get(0).cell(column).text().isEmpty()) {
            return false;
        }
        int gaps = 0;
        for (SampleRow row : below) {
            gaps += row.cell(column).text().isEmpty() ? 1 : 0;
            if (gaps == least) {
                return true;
            }
        }
        return false;
    }

    /** Whether a column has blank cells, but in the first row, and each of its values once. */
    boolean namesOnce(int column) {
        List<String> named =
                rowsWith(column).stream().map(row -> row.cell(column).text()).toList();
        return hasGaps(column, 1) && new HashSet<>(named).size() == named.size();
    }

    /** The rows below the headings. */
    List<SampleRow> below() {
        return Collections.unmodifiableList(below);
    }

    /** The rows below the headings that have a value in a column. */
    List<SampleRow> rowsWith(int column) {
        return below.stream().filter(row -> !row.cell(column).text().isEmpty()).toList();
    }

    /** Whether a column has numbers that are not zero, and all of them a minus. */
    boolean isNegative(int column) {
        List<Integer> signs = below.stream()
                .map(row -> ColumnProfile.number(row.cell(column), looks))
                .filter(Objects::nonNull)
                .map(BigDecimal::signum)
                .filter(sign -> sign != 0)
                .distinct()
                .toList();
        return signs.equals(List.of(-1));
    }

    /** Whether a column has small numbers and nothing else; stops at anything else. */
    boolean isCounted(int column) {
        boolean some = false;
        for (SampleRow row : below) {
            SampleRow.Cell cell = row.cell(column);
            boolean small = cell.number() != null && cell.number().abs().compareTo(LARGEST_COUNT) < 0;
            if (!small && cell.type() != CellType.BLANK) {
                return false;
            }
            some |= small;
        }
        return some;
    }

    /** Whether a column has a number; stops at the first. */
    boolean hasNumber(int column) {
        for (SampleRow row : below) {
            if (ColumnProfile.number(row.cell(column), looks) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether some value of a column is of a kind; stops at the first. */
    boolean has(int column, Looks kind) {
        for (SampleRow row : below) {
            if (row.cell(column).type() != CellType.BLANK
                    && looks.of(row.cell(column).text()) == kind) {
                return true;
            }
        }
        return false;
    }

    /** Whether a column is in all rows the sum of columns that stand right before it, two or more. */
    boolean isSumOfLeft(int column) {
        BigDecimal[] sums = new BigDecimal[below.size()];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (int from = column - 1; from >= 0 && profile(from).mayBeMoneyOrNothing(); from--) {
            boolean equal = true;
            boolean some = false;
            for (int row = 0; row < sums.length; row++) {
                BigDecimal whole = amount(below.get(row), column);
                BigDecimal part = amount(below.get(row), from);
                sums[row] = sums[row].add(part);
                equal &= whole.compareTo(sums[row]) == 0;
                some |= part.signum() != 0 && whole.compareTo(part) != 0;
            }
            if (equal && some && from < column - 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether an amount is in each row at most half of another one. */
    boolean isWithin(int part, int whole) {
        boolean some = false;
        for (SampleRow row : below) {
            BigDecimal one = amount(row, part).abs();
            some |= one.signum() > 0;
            if (one.add(one).compareTo(amount(row, whole).abs()) > 0) {
                return false;
            }
        }
        return some;
    }

    /** The number of a cell, null if it has none. */
    @Nullable
    BigDecimal number(SampleRow row, int column) {
        return ColumnProfile.number(row.cell(column), looks);
    }

    /** The same, where there is none nothing. */
    BigDecimal amount(SampleRow row, int column) {
        BigDecimal number = number(row, column);
        return number == null ? BigDecimal.ZERO : number;
    }
}
