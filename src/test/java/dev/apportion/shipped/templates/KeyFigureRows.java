package dev.apportion.shipped.templates;

/** The block of key figures: this month as live formulas, earlier ones from the ledger. Changes are this month's less theirs. */
final class KeyFigureRows {

    private final TemplateSheet at;
    private final int first;
    private int row;

    KeyFigureRows(TemplateSheet at, int row) {
        this.at = at;
        this.first = row + 1;
        this.row = row;
    }

    void head(String title) {
        String[] headings = {
            title, "This month", "Share", "Last month", "Change", "A year ago", "Change", "Year to date"
        };
        for (int i = 0; i < headings.length; i++) {
            at.put(
                    (char) ('A' + i) + String.valueOf(row),
                    headings[i],
                    i == 0 ? Theme.Look.HEAD : Theme.Look.HEAD_RIGHT);
        }
        at.sheet.getRow(row - 1).setHeightInPoints(20);
        row++;
    }

    /** Says under the heading what the year to date is of. */
    void noteYear() {
        at.note(
                "H" + (first - 1),
                "The fiscal year up to this month, as far as the ledger knows its months; see About.");
    }

    /** A row whose earlier months are a field of the ledger's figures. */
    void row(String label, String now, String field, boolean bold) {
        earlier(label, now, "${last." + field + "}", "${year." + field + "}", "${yearToDate." + field + "}", bold);
    }

    /** A row that adds up the rows above. */
    void total(String label) {
        earlier(label, sum("B"), sum("D"), sum("F"), sum("H"), true);
    }

    private String sum(String column) {
        String top = column + first;
        return "=IF(ISNUMBER(" + top + "),SUM(" + top + ":" + column + (row - 1) + "),\"–\")";
    }

    private void earlier(String label, String now, String last, String year, String toDate, boolean bold) {
        Theme.Look look = bold ? Theme.Look.MONEY_BOLD : Theme.Look.MONEY;
        at.put("A" + row, label, bold ? Theme.Look.LABEL_BOLD : Theme.Look.TEXT);
        at.put("B" + row, now, look);
        at.put("C" + row, "", Theme.Look.PERCENT);
        at.put("D" + row, last, look);
        at.put("E" + row, change("D"), look);
        at.put("F" + row, year, look);
        at.put("G" + row, change("F"), look);
        at.put("H" + row, toDate, look);
        row++;
    }

    private String change(String column) {
        return "=IF(ISNUMBER(" + column + row + "),B" + row + "-" + column + row + ",\"–\")";
    }

    /** Says in each row which part of a cell's amount it is. */
    void shares(String of) {
        shares(of, first);
    }

    /** The same from a row on. */
    void shares(String of, int from) {
        for (int i = from; i < row; i++) {
            at.put("C" + i, "=IF(" + fixed(of) + "=0,\"–\",B" + i + "/" + fixed(of) + ")", Theme.Look.PERCENT);
        }
    }

    private static String fixed(String cell) {
        return cell.replaceAll("([A-Z]+)(\\d+)", "\\$$1\\$$2");
    }

    int nextRow() {
        return row;
    }
}
