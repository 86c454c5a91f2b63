package dev.apportion.intake.row;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.intake.doubt.MoneyNotCounted;
import dev.apportion.intake.table.AmountReader;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows that say of themselves that they are a part of the row above: "of which licences". They don't count a second time. */
public final class PartRows {

    /** The first of them that the table has says what its rows are. */
    private static final List<Field> NAMES =
            List.of(Field.DESCRIPTION, Field.ACCOUNT_NAME, Field.ACTIVITY_NAME, Field.ACCOUNT, Field.CATEGORY);

    private static final Set<String> WORDS = HeadingWords.all(Role.PART);

    /** A cheap check that rules out nearly all texts. */
    private static final Set<Character> FIRST =
            WORDS.stream().map(word -> word.charAt(0)).collect(Collectors.toUnmodifiableSet());

    private final MoneyNotCounted told = new MoneyNotCounted(
            FindingCode.COUNTED_TWICE,
            (rows, money) -> Message.of(
                    "{0} {0,choice,1#row says that it is a part of the row above and does|1<rows say that they are parts "
                            + "of the row above and do} not count: {1} in all. If they are cost of their own, write only "
                            + "what they are for.",
                    rows, money));

    /** Whether a row is a part of one above it. */
    public boolean isOne(RowCursor row, ColumnMapping mapping) {
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
        if (letter == text.length() || !FIRST.contains(Character.toLowerCase(text.charAt(letter)))) {
            return false;
        }
        String label = Headings.normalize(text.substring(letter, Math.min(text.length(), letter + 40)));
        return WORDS.stream().anyMatch(word -> label.startsWith(word + " "));
    }

    public void add(int row, AmountReader.@Nullable Found found) {
        told.add(row, found);
    }

    /** One finding on all of them; none if there are none. */
    public List<Finding> findings(@Nullable String department, String file, String sheet) {
        return told.findings(department, file, sheet);
    }
}
