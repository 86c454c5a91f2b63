package dev.apportion.intake.table;

import dev.apportion.policy.Field;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The row that came nearest to headings of a table, where there is none.
 *
 * @param row from 1
 * @param fields those that its texts name, at least one
 * @param others its other texts
 * @param months the months that stand side by side in it, none of which is the run's, for people; null if there are none
 */
public record NearestRow(
        String sheet,
        int row,
        List<Field> fields,
        List<String> others,
        @Nullable String months) {

    private static final int NAMED = 6;

    /** Whether it has more of a header row than another. */
    public boolean isNearerThan(NearestRow other) {
        return fields.size() > other.fields.size();
    }

    /** What it has, what it lacks, and what to write into the policy. */
    public String inWords() {
        boolean amount = fields.contains(Field.AMOUNT) || fields.contains(Field.DEBIT) || fields.contains(Field.CREDIT);
        if (months != null) {
            return "Row " + row + (sheet.isEmpty() ? "" : " of sheet \"" + sheet + "\"") + " has the months " + months
                    + " side by side. Ask for a file that has it.";
        }
        String texts =
                others.stream().limit(NAMED).map(text -> "\"" + text + "\"").collect(Collectors.joining(", "))
                        + (others.size() > NAMED ? " and " + (others.size() - NAMED) + " more" : "");
        return "Row " + row + (sheet.isEmpty() ? "" : " of sheet \"" + sheet + "\"") + " came nearest: it has "
                + fields.stream().map(Field::label).collect(Collectors.joining(", "))
                + (amount ? ", but nothing else that is known" : ", but no amount")
                + ". Not known: "
                + (others.isEmpty() ? "no other text stands there" : texts)
                + ". On Columns, write "
                + (amount
                        ? "under Headings what the cost is for, and Description or another field under Field"
                        : "the heading of the amount under Headings, and Amount under Field")
                + ".";
    }
}
