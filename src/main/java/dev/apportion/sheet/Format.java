package dev.apportion.sheet;

/** File formats, detected by content. */
public enum Format {
    XLSX,
    XLSB,
    XLS,
    ODS,
    CSV,
    /** The XML of Excel 2003. */
    SPREADSHEETML,
    /** A web page with tables, as banks export under the ending .xls. */
    HTML
}
