package dev.apportion.sheet;

/** File formats told by content. */
public enum Format {
    XLSX,
    XLSB,
    XLS,
    ODS,
    CSV,
    /** An HTML table, as banks export under the ending .xls. */
    HTML
}
