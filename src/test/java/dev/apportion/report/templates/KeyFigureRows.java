package dev.apportion.report.templates;

import org.jspecify.annotations.Nullable;

/** The block of key figures: this month as live formulas, earlier ones from the ledger. */
final class KeyFigureRows {

    private final TemplateSheet at;
    private int row;

    KeyFigureRows(TemplateSheet at, int row) {
        this.at = at;
        this.row = row;
    }

    void head(String... headings) {
        for (int i = 0; i < headings.length; i++) {
            at.put(
                    (char) ('A' + i) + String.valueOf(row),
                    headings[i],
                    i == 0 ? Theme.Look.HEAD : Theme.Look.HEAD_RIGHT);
        }
        at.sheet.getRow(row - 1).setHeightInPoints(20);
        row++;
    }

    /** A row whose earlier months are a field of the ledger's figures, or the sum of those above. */
    void row(String label, String now, @Nullable String field, boolean bold) {
        Theme.Look look = bold ? Theme.Look.TOTAL_MONEY : Theme.Look.MONEY;
        at.put("A" + row, label, bold ? Theme.Look.TOTAL : Theme.Look.TEXT);
        at.put("B" + row, now, look);
        at.put("C" + row, field == null ? earlier("last") : value("last", field), look);
        at.put("D" + row, "=IF(ISNUMBER(C" + row + "),B" + row + "-C" + row + ",\"–\")", look);
        at.put("E" + row, field == null ? earlier("year") : value("year", field), look);
        at.put("F" + row, "", look);
        at.put("G" + row, "", look);
        row++;
    }

    private static String value(String when, String field) {
        return "${" + when + "." + field + "}";
    }

    private String earlier(String when) {
        String column = when.equals("last") ? "C" : "E";
        String first = column + (row - 4);
        return "=IF(ISNUMBER(" + first + "),SUM(" + first + ":" + column + (row - 1) + "),\"–\")";
    }
}
