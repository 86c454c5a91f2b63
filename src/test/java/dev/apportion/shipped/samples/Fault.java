package dev.apportion.shipped.samples;

/** What is wrong with a line, as it happens to people; each is told in the documentation of the samples. */
enum Fault {
    NONE,
    ERROR_CELL,
    TEXT_AMOUNT,
    NO_AMOUNT,
    UNKNOWN_DEPARTMENT,
    UNKNOWN_CURRENCY,
    NO_STORED_VALUE,
    OTHER_PERIOD,
    DUPLICATE
}
