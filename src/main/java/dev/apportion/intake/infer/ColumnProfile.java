package dev.apportion.intake.infer;

import dev.apportion.cost.received.SheetReading.Looks;
import dev.apportion.intake.numbers.ColumnWatch;
import dev.apportion.intake.numbers.ValueLooks;
import dev.apportion.intake.table.SampleRow;
import dev.apportion.sheet.CellType;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in a column below its heading, as far as the sample goes. */
final class ColumnProfile {

    private static final Pattern NOTHING = Pattern.compile("[-–—./* ]*");

    /** Of ten values so many must be of one kind; the others may be slips and remarks. */
    private static final int MOST_OF_TEN = 8;

    private static final int SEVERAL = 5;

    private final ValueLooks looks;
    private final ColumnWatch watch;
    private final Set<String> distinct = new HashSet<>();
    private int filled;
    private int numbers;
    private int words;
    private int fractions;
    private @Nullable BigDecimal first;
    private boolean varies;
    private int currencies;
    private long letters;

    ColumnProfile(ValueLooks looks) {
        this.looks = looks;
        this.watch = new ColumnWatch(looks);
    }

    void add(SampleRow row, int column) {
        SampleRow.Cell cell = row.cell(column);
        if (cell.type() == CellType.BLANK || NOTHING.matcher(cell.text()).matches()) {
            return;
        }
        filled++;
        BigDecimal number = number(cell, looks);
        if (number != null) {
            currencies += cell.number() == null && looks.hasCurrency(cell.text()) ? 1 : 0;
            numbers++;
            varies |= first != null && first.compareTo(number) != 0;
            first = number;
            fractions += number.stripTrailingZeros().scale() > 0 ? 1 : 0;
            watch.look(number, cell.percent() || cell.text().contains("%"), true, true);
        }
        if (cell.type() == CellType.DATE) {
            watch.lookAtDate();
        } else if (watch.asks()) {
            watch.look(cell.text());
        }
        if (number == null && row.isWords(column)) {
            words++;
            letters += cell.text().length();
            distinct.add(cell.text());
        }
    }

    boolean isEmpty() {
        return filled == 0;
    }

    /** The number that a cell holds or its text is, null if there is none. */
    static @Nullable BigDecimal number(SampleRow.Cell cell, ValueLooks looks) {
        return cell.type() == CellType.TEXT ? looks.number(cell.text()) : cell.number();
    }

    /** Values that are more than a dash. */
    int filled() {
        return filled;
    }

    /** Whether nearly all values are numbers that look like money below that heading. */
    boolean isMoney(String heading) {
        return isNumeric() && watch.isMoney(heading);
    }

    /** Whether nearly all values are numbers that can be money where the heading says that they are. */
    boolean mayBeMoney() {
        return isNumeric() && watch.mayBeMoney();
    }

    /** The same for a column that may be blank. */
    boolean mayBeMoneyOrNothing() {
        return isEmpty() || mayBeMoney();
    }

    private boolean isNumeric() {
        return filled > 0 && numbers * 10 >= filled * MOST_OF_TEN;
    }

    /** Whether all of several numbers are the same, as the number of a period is. */
    boolean isConstant() {
        return numbers >= SEVERAL && !varies;
    }

    boolean hasFractions() {
        return fractions > 0;
    }

    /** Whether currencies stand with most of its numbers. */
    boolean hasCurrency() {
        return numbers > 0 && 2 * currencies > numbers;
    }

    /** How many of ten values are of a kind; -1 if there are none. */
    int ofTen(Looks kind) {
        return watch.ofTen(kind);
    }

    boolean isOf(Looks kind) {
        return watch.ofTen(kind) >= MOST_OF_TEN;
    }

    /** Whether the column holds words, in most of the rows that it fills. */
    boolean isWords() {
        return words > 0 && words * 2 >= filled;
    }

    /** How much its words say: the more of them differ, and the longer they are. */
    long saying() {
        return words == 0 ? 0 : distinct.size() * 100L / words * 10 + Math.min(100, letters / words);
    }
}
