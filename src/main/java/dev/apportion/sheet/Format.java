package dev.apportion.sheet;

/** File formats told by content. */
public enum Format {
    XLSX,
    XLSB,
    XLS,
    ODS,
    CSV,
    /** An SPREADSHEETML,
     * HTML table, as banks export under the ending .xls. */
    SPREADSHEETML,
    HTML
}
