package dev.apportion.intake.numbers;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.money.MinorUnits;
import dev.apportion.ooxml.CellAddress;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The lines of a sheet that are held because their currency is in a column that is not read. */
public final class UnreadCurrencies {

    private final Map<CurrencyUnit, BigDecimal> sums = new TreeMap<>();
    private @Nullable UnreadCurrency first;
    private int firstRow;
    private int lines;

    /**
     * Adds a line that is held.
     *
     * @param minor in minor units of the currency
     */
    public void add(int row, UnreadCurrency unread, long minor) {
        if (first == null) {
            first = unread;
            firstRow = row;
        }
        lines++;
        CurrencyUnit currency = unread.currency();
        sums.merge(currency, MinorUnits.decimal(minor, currency), BigDecimal::add);
    }

    public boolean isEmpty() {
        return lines == 0;
    }

    /** One finding about them; none if there are none. */
    public List<Finding> findings(@Nullable String department, String file, String sheet) {
        if (first == null) {
            return List.of();
        }
        Message amounts = Message.joined(
                ", ",
                sums.entrySet().stream()
                        .map(sum -> new Amount(MinorUnits.exactly(sum.getValue(), sum.getKey()), sum.getKey()))
                        .toList());
        Message advice = first.heading().isEmpty()
                ? Message.of(
                        "Give the column a heading such as Currency, or name the currency in the heading of the amount.")
                : Message.of(
                        "Add \"{0}\" to Currency on the Columns sheet of the policy and run again.", first.heading());
        return List.of(new Finding(
                FindingCode.CURRENCY_NOT_READ,
                department,
                new Source(file, sheet, firstRow),
                CellAddress.of(firstRow, first.column()),
                Message.of(
                        "Column {0} looks like currencies but is not used. {1} {1,choice,1#line is|1<lines are} held: {2}. {3}",
                        first.name(), lines, amounts, advice)));
    }
}
