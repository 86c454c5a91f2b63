package dev.apportion.policy;

import dev.apportion.message.Message;
import java.util.Locale;

/** A field of a cost line that a column of a departmental spreadsheet can be mapped to and a rule can look at. */
public enum Field {
    DEPARTMENT("Department"),
    ACTIVITY_CODE("Activity code"),
    ACTIVITY_NAME("Activity name"),
    ACCOUNT("Account"),
    ACCOUNT_NAME("Account name"),
    DESCRIPTION("Description"),
    SUPPLIER("Supplier"),
    DOCUMENT("Document"),
    DATE("Date"),
    PERIOD("Period"),
    TYPE("Type"),
    START("Start"),
    END("End"),
    FREQUENCY("Frequency"),
    AMOUNT("Amount"),
    /** Amounts in two columns: cost in one, credit in the other; used where there is no AMOUNT. */
    DEBIT("Debit"),
    CREDIT("Credit"),
    /** Which of the two the amounts of one column are, where they have no sign: {@code D} or {@code C}, {@code S} or {@code H}. */
    SIDE("Debit or credit"),
    CURRENCY("Currency"),
    HOURS("Hours"),
    QUANTITY("Quantity"),
    /** Free text for rules, such as "Revenue" or "Expense". */
    CATEGORY("Category");

    private final String label;

    Field(String label) {
        this.label = label;
    }

    /** Whether it is nothing in itself but where an amount comes from. */
    public boolean isPartOfAmount() {
        return this == DEBIT || this == CREDIT || this == SIDE;
    }

    /** The name used in the policy workbook and in messages. */
    public String label() {
        return label;
    }

    /** The label in the language of whoever reads it. */
    public Message inWords() {
        return Message.plain(label);
    }

    /** The same within a sentence, such as {@code account name}. */
    public Message withinSentence() {
        return Message.plain(label.toLowerCase(Locale.ROOT));
    }
}
