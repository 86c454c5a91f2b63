package dev.apportion.shipped.templates;

/** Rows that compare two figures, and one cell that says whether all of them tie. */
final class Checks {

    private final TemplateSheet at;
    private final int first;
    private int row;

    /** Begins with headings in a row; the checks stand below. */
    Checks(TemplateSheet at, int headings) {
        this.at = at;
        String[] texts = {"Check", "One side", "Other side", "Difference", "Result"};
        for (int i = 0; i < texts.length; i++) {
            boolean amount = i > 0 && i < 4;
            Theme.Look text = i == 4 ? Theme.Look.HEAD_APART : Theme.Look.HEAD;
            at.put((char) ('A' + i) + String.valueOf(headings), texts[i], amount ? Theme.Look.HEAD_RIGHT : text);
        }
        this.first = headings + 1;
        this.row = first;
    }

    void ties(String label, String left, String right) {
        at.put("A" + row, label, Theme.Look.WRAP);
        at.put("B" + row, left, Theme.Look.MONEY);
        at.put("C" + row, right, Theme.Look.MONEY);
        at.put("D" + row, "=ROUND(SUM(B" + row + ")-SUM(C" + row + "),3)", Theme.Look.MONEY);
        at.put("E" + row, TemplateSheet.verdict("D" + row, "B" + row), Theme.Look.VERDICT);
        row++;
    }

    /** The cell that says whether all checks above tie; named {@code All_checks}. */
    void roundUp(String label, String address, String otherwise) {
        int last = row - 1;
        String results = "E" + first + ":E" + last;
        at.put(label, "All checks", Theme.Look.LABEL_BOLD);
        at.put(
                address,
                "=IF(COUNTIF(" + results + ",\"OK\")=ROWS(" + results + "),IF(COUNTA(Exact[Exact amount])=0,"
                        + "\"OK: every figure ties\",\"OK to 15 digits\"),\"" + otherwise + "\")",
                Theme.Look.VERDICT);
        at.name("All_checks", address);
        Verdicts.color(at.sheet, results);
        Verdicts.color(at.sheet, address);
    }

    int nextRow() {
        return row;
    }
}
