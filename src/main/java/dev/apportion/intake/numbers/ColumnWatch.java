package dev.apportion.intake.numbers;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SheetReading.Looks;
import dev.apportion.cost.received.SheetReading.Numbers;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What is in one column of a table or other area: all its numbers, and what its values look like. */
@SuppressWarnings("EnumOrdinal") // asked for each number of a file
public final class ColumnWatch {

    /** Texts are looked at until a column has shown what it is. */
    private static final int ENOUGH = 50;

    private final ValueLooks looks;
    private final long[] counts = new long[RowOutcome.Kind.values().length];
    private final BigDecimal[] sums = new BigDecimal[RowOutcome.Kind.values().length];
    private final NumberLook numberLook = new NumberLook();
    private final Map<Looks, Integer> told = new EnumMap<>(Looks.class);
    private long textCount;
    private BigDecimal textSum = BigDecimal.ZERO;
    private int asked;

    public ColumnWatch(ValueLooks looks) {
        this.looks = looks;
        Arrays.fill(sums, BigDecimal.ZERO);
    }

    boolean hasNumbers() {
        return textCount > 0 || counts[0] > 0 || counts[1] > 0 || counts[2] > 0;
    }

    void number(BigDecimal number, RowOutcome.Kind row) {
        counts[row.ordinal()]++;
        sums[row.ordinal()] = sums[row.ordinal()].add(number);
    }

    /** A text that reads as a number. */
    void numberAsText(BigDecimal number) {
        textCount++;
        textSum = textSum.add(number);
    }

    public void look(BigDecimal number, boolean percent, boolean besideWords, boolean behindWords) {
        numberLook.add(number, percent, besideWords, behindWords);
    }

    public void look(String value) {
        asked++;
        Looks look = looks.of(value);
        if (look != null) {
            told.merge(look, 1, Integer::sum);
        }
    }

    /** Whether it has not shown yet what it is, so that values are worth a look. */
    public boolean asks() {
        return asked < ENOUGH;
    }

    public void lookAtDate() {
        asked++;
        told.merge(Looks.DATES, 1, Integer::sum);
    }

    /** The currency in a cell of a column in which nothing but currencies stood so far. */
    @Nullable
    CurrencyUnit currency(String text) {
        return told.getOrDefault(Looks.CURRENCIES, 0) == asked ? looks.currency(text) : null;
    }

    /** How many of ten values that were looked at are of a kind; -1 if none was. */
    public int ofTen(Looks kind) {
        return asked == 0 ? -1 : told.getOrDefault(kind, 0) * 10 / asked;
    }

    /** Whether its numbers look like amounts below that heading. */
    public boolean isMoney(String heading) {
        return looks.amounts(heading, numberLook);
    }

    /** Whether its numbers can be amounts where the heading says that they are. */
    public boolean mayBeMoney() {
        return numberLook.mayBeAmounts();
    }

    /** What the column looks like below a heading, null if nothing that matters. */
    @Nullable
    Looks looks(String heading) {
        // One in ten may be something else, such as a dash.
        for (Map.Entry<Looks, Integer> look : told.entrySet()) {
            if (look.getValue() * 10 >= asked * 9) {
                return look.getKey();
            }
        }
        return hasNumbers() && looks.amounts(heading, numberLook) ? Looks.AMOUNTS : null;
    }

    Numbers numbers(RowOutcome.Kind row) {
        return new Numbers(counts[row.ordinal()], sums[row.ordinal()]);
    }

    Numbers asText() {
        return new Numbers(textCount, textSum);
    }
}
