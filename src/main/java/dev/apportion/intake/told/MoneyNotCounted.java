package dev.apportion.intake.told;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.intake.table.AmountReader;
import dev.apportion.money.MinorUnits;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Rows of one kind that don't count since other rows have their money, and told together. */
public final class MoneyNotCounted {

    private final String one;
    private final String many;
    private final String otherwise;
    private final Map<CurrencyUnit, Long> money = new TreeMap<>();
    private int first;
    private int rows;

    /**
     * Rows of a kind.
     *
     * @param one what one such row does, such as "carries a balance forward and does"; {@code many} that of several
     * @param otherwise what to do if they are cost
     */
    public MoneyNotCounted(String one, String many, String otherwise) {
        this.one = one;
        this.many = many;
        this.otherwise = otherwise;
    }

    public void add(int row, AmountReader.@Nullable Found found) {
        first = rows++ == 0 ? row : first;
        if (found != null) {
            money.merge(found.amount().currency(), found.amount().minor(), Math::addExact);
        }
    }

    /** One finding on all of them; none if there are none. */
    public List<Finding> findings(@Nullable String department, String file, String sheet) {
        String sums = money.entrySet().stream()
                .map(sum -> MinorUnits.withCode(sum.getValue(), sum.getKey()))
                .collect(Collectors.joining(" and "));
        return rows == 0
                ? List.of()
                : List.of(new Finding(
                        FindingCode.COUNTED_TWICE,
                        department,
                        new Source(file, sheet, first),
                        null,
                        (rows == 1 ? "1 row " + one : rows + " rows " + many) + " not count: " + sums + " in all. "
                                + otherwise));
    }
}
