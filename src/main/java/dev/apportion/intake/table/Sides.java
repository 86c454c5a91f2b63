package dev.apportion.intake.table;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.intake.value.CellReader;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.sheet.RowCursor;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether amounts without a sign are debits or credits, as a column beside them says: ledgers export {@code 40 H} for a credit of
 * 40. An amount that has a minus is a credit already.
 */
public final class Sides {

    private static final Set<String> DEBIT = Set.of(
            "d", "dr", "db", "debit", "debits", "s", "soll", "debe", "dare", "debet", "debito", "wn", "winien", "+");

    private static final Set<String> CREDIT =
            Set.of("c", "cr", "credit", "credits", "h", "haben", "haber", "a", "avere", "credito", "ma", "kredit", "-");

    private int column = -1;
    private int firstRow;
    private int credits;
    private int negative;

    /** 1 for a debit, -1 for a credit, 0 for a text that says neither. */
    public static int of(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        // Signs are no words.
        String word = bare.length() == 1 ? bare : Headings.normalize(text);
        return DEBIT.contains(word) ? 1 : CREDIT.contains(word) ? -1 : 0;
    }

    /** Whether a text is a plus or a minus and nothing else. */
    public static boolean isSign(String text) {
        return text.equals("+") || text.equals("-");
    }

    /** Whether a row's amount is a credit; a text that says neither is a fault. */
    boolean isCredit(RowCursor row, ColumnMapping mapping, CellReader cells) {
        column = mapping.column(Field.SIDE);
        String text = column < 0 ? null : cells.text(row, column, Field.SIDE.label());
        if (text == null) {
            return false;
        }
        int side = of(text);
        if (side == 0) {
            cells.fault(
                    row,
                    column,
                    Field.SIDE.label(),
                    Message.of("This is neither debit nor credit. Write D or C, or S or H, or leave it empty where "
                            + "the amount has its sign."));
        }
        return side < 0;
    }

    /** A credit was read. */
    void add(int row, boolean hadMinus) {
        firstRow = firstRow == 0 ? row : firstRow;
        credits++;
        negative += hadMinus ? 1 : 0;
    }

    /**
     * What is to be told of the table.
     *
     * @param of whose sheet it is, null if unknown
     */
    List<Finding> findings(@Nullable String of, String file, String sheet) {
        if (credits == 0) {
            return List.of();
        }
        boolean mixed = negative > 0 && negative < credits;
        return List.of(new Finding(
                mixed ? Finding.Severity.WARNING : Finding.Severity.INFO,
                FindingCode.COLUMN_READ,
                of,
                new Source(file, sheet, firstRow),
                CellAddress.of(firstRow, column),
                mixed
                        ? Message.of(
                                "{0} {0,choice,1#amount is a credit|1<amounts are credits} and counts less, as "
                                        + "this column says. {1} of them have a minus and others have not; those "
                                        + "with a minus count less too. Check them.",
                                credits, negative)
                        : Message.of(
                                "{0} {0,choice,1#amount is a credit|1<amounts are credits} and counts less, as this column says.",
                                credits)));
    }
}
