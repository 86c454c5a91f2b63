package dev.apportion.intake.table;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The amounts of a table that had more decimals than their currency and were rounded: one finding a column and currency. */
public final class RoundedAmounts {

    private record Key(int column, CurrencyUnit currency) {}

    private static final class Rounded {
        private final int firstRow;
        private int count;
        private BigDecimal difference = BigDecimal.ZERO;

        private Rounded(int firstRow) {
            this.firstRow = firstRow;
        }
    }

    private final Map<Key, Rounded> all =
            new TreeMap<>(Comparator.comparingInt(Key::column).thenComparing(Key::currency));

    /** A line's amount. */
    public void add(int row, AmountReader.Found found) {
        BigDecimal difference = found.difference();
        if (difference != null) {
            Rounded rounded =
                    all.computeIfAbsent(new Key(found.column(), found.amount().currency()), first -> new Rounded(row));
            rounded.count++;
            rounded.difference = rounded.difference.add(difference);
        }
    }

    /**
     * One for each column and currency.
     *
     * @param of whose sheet it is, null if unknown
     */
    public List<Finding> findings(@Nullable String of, String file, String sheet) {
        return all.entrySet().stream()
                .map(entry -> finding(
                        of, new Source(file, sheet, entry.getValue().firstRow), entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Finding finding(@Nullable String of, Source source, Key key, Rounded rounded) {
        return new Finding(
                FindingCode.MORE_DECIMALS,
                of,
                source,
                CellAddress.of(source.row(), key.column()),
                Message.of(
                        "{0} {0,choice,1#amount of this column has|1<amounts of this column have} more decimals "
                                + "than {1} and {0,choice,1#was|1<were} rounded half up. The difference to the exact "
                                + "sum is {2}.",
                        rounded.count, key.currency(), rounded.difference.stripTrailingZeros()));
    }
}
