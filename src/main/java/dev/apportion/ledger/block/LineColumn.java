package dev.apportion.ledger.block;

/** The columns of a block of lines, in the order in which they are stored; a new one goes to the end. */
public enum LineColumn {
    /** Each as the difference to the line before. */
    SEQUENCE,
    /** Each as the difference to the line before. */
    ROW,
    KEY,
    SHEET,
    DEPARTMENT,
    ACTIVITY_CODE,
    ACTIVITY_NAME,
    ACCOUNT,
    ACCOUNT_NAME,
    DESCRIPTION,
    SUPPLIER,
    DOCUMENT,
    DATE,
    PERIOD,
    DECLARED_TYPE,
    START,
    END,
    FREQUENCY,
    MINOR,
    CURRENCY,
    HOURS,
    QUANTITY,
    CATEGORY,
    RATE,
    /** What the reporting amount is more than the line's own; may wrap around, as adding it back does. */
    REPORTING_MORE,
    DECISION,
    TYPE,
    WORK_ITEM,
    EVIDENCE,
    /** 0 for none. */
    RULE;

    /** Its place in a block. */
    @SuppressWarnings("EnumOrdinal") // the order is the stored one, as said above
    int place() {
        return ordinal();
    }
}
