package dev.apportion.intake.table;

import dev.apportion.message.Message;
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
        @Nullable Message months) {

    private static final int NAMED = 6;

    /** Whether it has more of a header row than another. */
    public boolean isNearerThan(NearestRow other) {
        return fields.size() > other.fields.size();
    }

    /** What it has, what it lacks, and what to write into the policy. */
    public Message inWords() {
        Message place =
                sheet.isEmpty() ? Message.of("Row {0}", row) : Message.of("Row {0} of sheet \"{1}\"", row, sheet);
        if (months != null) {
            return Message.of("{0} has the months {1} side by side. Ask for a file that has it.", place, months);
        }
        boolean amount = fields.contains(Field.AMOUNT) || fields.contains(Field.DEBIT) || fields.contains(Field.CREDIT);
        Message known = Message.joined(", ", fields.stream().map(Field::inWords).toList());
        return amount
                ? Message.of(
                        "{0} came nearest: it has {1}, but nothing else that is known. Not known: {2}. On "
                                + "Columns, write under Headings what the cost is for, and Description or another "
                                + "field under Field.",
                        place, known, unknown())
                : Message.of(
                        "{0} came nearest: it has {1}, but no amount. Not known: {2}. On Columns, write the "
                                + "heading of the amount under Headings, and Amount under Field.",
                        place, known, unknown());
    }

    private Message unknown() {
        if (others.isEmpty()) {
            return Message.of("no other text stands there");
        }
        String texts =
                others.stream().limit(NAMED).map(text -> "\"" + text + "\"").collect(Collectors.joining(", "));
        return others.size() > NAMED
                ? Message.of("{0} and {1} more", texts, others.size() - NAMED)
                : Message.of("{0}", texts);
    }
}
