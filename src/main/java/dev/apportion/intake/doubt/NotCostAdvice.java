package dev.apportion.intake.doubt;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;

/** How to say by a rule of the policy that rows with a word in a column are no cost. */
final class NotCostAdvice {

    private NotCostAdvice() {}

    /** An end of a sentence. */
    static Message of(ColumnMapping mapping, int column, String word) {
        return column == mapping.column(Field.CATEGORY)
                ? Message.of("add a rule with the Category \"{0}\" and the decision Not cost.", word)
                : Message.of(
                        "add the heading as Category on the policy's Columns sheet, and add a rule with the "
                                + "Category \"{0}\" and the decision Not cost.",
                        word);
    }
}
