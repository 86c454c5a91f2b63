package dev.apportion.intake.doubt;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.intake.table.AmountReader;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Rows of one kind that have money and don't count, told together. */
public final class MoneyNotCounted {

    private final FindingCode code;
    private final BiFunction<Integer, Message, Message> said;
    private final Amounts money = new Amounts();
    private int first;
    private int rows;

    /** @param said what is said of so many rows of a kind with so much money */
    public MoneyNotCounted(FindingCode code, BiFunction<Integer, Message, Message> said) {
        this.code = code;
        this.said = said;
    }

    public void add(int row, AmountReader.@Nullable Found found) {
        add(row, found == null ? List.of() : List.of(found.amount()));
    }

    /** A row with these amounts, of which there may be several side by side. */
    public void add(int row, List<Amount> amounts) {
        first = rows++ == 0 ? row : first;
        amounts.forEach(money::add);
    }

    /** One finding on all of them; none if there are none. */
    public List<Finding> findings(@Nullable String department, String file, String sheet) {
        return rows == 0
                ? List.of()
                : List.of(new Finding(
                        Finding.Severity.WARNING,
                        code,
                        department,
                        new Source(file, sheet, first),
                        null,
                        said.apply(rows, money.inWords())));
    }
}
