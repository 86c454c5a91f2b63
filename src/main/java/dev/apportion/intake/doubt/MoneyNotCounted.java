package dev.apportion.intake.doubt;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.intake.table.AmountReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one kind that don't count since other rows have their money, and told together. */
public final class MoneyNotCounted {

    private final String one;
    private final String many;
    private final String otherwise;
    private final Amounts money = new Amounts();
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
            money.add(found.amount());
        }
    }

    /** One finding on all of them; none if there are none. */
    public List<Finding> findings(@Nullable String department, String file, String sheet) {
        return rows == 0
                ? List.of()
                : List.of(new Finding(
                        FindingCode.COUNTED_TWICE,
                        department,
                        new Source(file, sheet, first),
                        null,
                        (rows == 1 ? "1 row " + one : rows + " rows " + many) + " not count: " + money + " in all. "
                                + otherwise));
    }
}
