package dev.apportion.shipped.templates;

/** A block that compares cost with budgets: budget, spent, left and used, which is no percentage from ten times the budget on. */
final class BudgetRows {

    private final TemplateSheet at;
    private int row;

    /** Begins with headings in a row; what is compared stands below. */
    BudgetRows(TemplateSheet at, int headings) {
        this.at = at;
        String[] texts = {"Against budget", "Budget", "Spent", "Left", "Used"};
        for (int i = 0; i < texts.length; i++) {
            at.put(
                    (char) ('A' + i) + String.valueOf(headings),
                    texts[i],
                    i == 0 ? Theme.Look.HEAD : Theme.Look.HEAD_RIGHT);
        }
        this.row = headings + 1;
    }

    void row(String label, String budget, String spent) {
        at.put("A" + row, label, Theme.Look.TEXT);
        at.put("B" + row, budget, Theme.Look.MONEY);
        at.put("C" + row, spent, Theme.Look.MONEY);
        at.put("D" + row, "=IF(ISNUMBER(B" + row + "),B" + row + "-C" + row + ",\"–\")", Theme.Look.MONEY);
        at.put(
                "E" + row,
                "=IF(ISNUMBER(B" + row + "),IF(ABS(SUM(C" + row + "))<10*B" + row + ",C" + row + "/B" + row
                        + ",\"–\"),\"–\")",
                Theme.Look.PERCENT);
        row++;
    }
}
