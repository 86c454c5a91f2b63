package dev.apportion.sheet;

/** A limit of {@link ReadLimits} that the environment can set. */
public enum Limit {
    /** {@link ReadLimits#inflatedBytes}, in units of 1,048,576 bytes. */
    INFLATED_MB,
    RATIO,
    COLUMNS,
    CELL_CHARACTERS,
    DEPTH;

    /** The environment variable that sets it. */
    public String variable() {
        return "APPORTION_READ_" + name();
    }
}
