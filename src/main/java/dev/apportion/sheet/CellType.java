package dev.apportion.sheet;

/** The type of a cell's stored value; for a formula that of its stored result. */
public enum CellType {
    BLANK,
    NUMBER,
    /** A number whose format shows a date or time, or an ISO 8601 date cell. */
    DATE,
    TEXT,
    BOOLEAN,
    ERROR
}
