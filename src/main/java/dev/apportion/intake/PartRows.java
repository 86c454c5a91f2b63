package dev.apportion.intake;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.intake.table.AmountReader;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.money.MinorUnits;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Rows that say of themselves that they are a part of the row above: "of which licences". They don't count a second time. */
final class PartRows {

    /** The first of them that the table has says what its rows are. */
    private static final List<Field> NAMES =
            List.of(Field.DESCRIPTION, Field.ACCOUNT_NAME, Field.ACTIVITY_NAME, Field.ACCOUNT, Field.CATEGORY);

    private static final Set<String> WORDS = Set.of(
            "of which",
            "thereof",
            "davon",
            "darunter",
            "hiervon",
            "dont",
            "di cui",
            "de los cuales",
            "de las cuales",
            "dos quais",
            "das quais",
            "waarvan",
            "w tym",
            "heraf",
            "herav",
            "varav",
            "josta",
            "joista",
            "z toho");

    private final Map<CurrencyUnit, Long> money = new TreeMap<>();
    private int first;
    private int rows;

    /** Whether a row is a part of one above it. */
    boolean isOne(RowCursor row, ColumnMapping mapping) {
        for (Field name : NAMES) {
            int column = mapping.column(name);
            if (column >= 0) {
                return row.type(column) == CellType.TEXT && isPart(row.text(column));
            }
        }
        return false;
    }

    private static boolean isPart(String text) {
        int letter = 0;
        while (letter < text.length() && !Character.isLetter(text.charAt(letter))) {
            letter++;
        }
        if (letter == text.length() || "otdhwvjzODTHWVJZ".indexOf(text.charAt(letter)) < 0) {
            return false;
        }
        String label = Headings.normalize(text.substring(letter, Math.min(text.length(), letter + 40)));
        return WORDS.stream().anyMatch(word -> label.startsWith(word + " "));
    }

    void add(int row, AmountReader.@Nullable Found found) {
        first = rows++ == 0 ? row : first;
        if (found != null) {
            money.merge(found.amount().currency(), found.amount().minor(), Math::addExact);
        }
    }

    /** One finding on all of them; none if there are none. */
    List<Finding> findings(@Nullable String department, String file, String sheet) {
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
                        (rows == 1
                                        ? "1 row says that it is a part of the row above and does"
                                        : rows + " rows say that they are parts of the row above and do")
                                + " not count: " + sums
                                + " in all. If they are cost of their own, write only what they are for."));
    }
}
