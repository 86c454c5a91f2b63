package dev.apportion.shipped.templates;

/**
 * A column of a table in a template.
 *
 * @param body field or, beginning with =, formula, in which # stands for the row
 * @param total whether the totals row adds it up
 * @param width in characters
 */
record Column(String heading, String body, Theme.Look look, boolean total, int width) {

    /** Holds (123,456,789.00); longer amounts are written smaller. */
    private static final int AMOUNT = 16;

    static Column text(String heading, String field, int width) {
        return new Column(heading, "${" + field + "}", Theme.Look.TEXT, false, width);
    }

    static Column wrap(String heading, String field, int width) {
        return new Column(heading, "${" + field + "}", Theme.Look.WRAP, false, width);
    }

    static Column money(String heading, String field) {
        return new Column(heading, "${" + field + "}", Theme.Look.MONEY, true, AMOUNT);
    }

    static Column plainMoney(String heading, String field) {
        return new Column(heading, "${" + field + "}", Theme.Look.MONEY, false, AMOUNT);
    }

    static Column sum(String heading, String formula) {
        return new Column(heading, "=" + formula, Theme.Look.MONEY, true, AMOUNT);
    }

    static Column of(String heading, String body, Theme.Look look, int width) {
        return new Column(heading, body, look, false, width);
    }

    /** The same with another width. */
    Column wide(int characters) {
        return new Column(heading, body, look, total, characters);
    }

    /** @param apart whether it follows figures, which stand at their right edge */
    Theme.Look head(boolean apart) {
        boolean indented = look == Theme.Look.DATE || look == Theme.Look.VERDICT;
        return right() ? Theme.Look.HEAD_RIGHT : apart || indented ? Theme.Look.HEAD_APART : Theme.Look.HEAD;
    }

    /** @param apart whether it follows figures, which stand at their right edge */
    Theme.Look body(boolean apart) {
        return apart && look == Theme.Look.WRAP ? Theme.Look.WRAP_APART : look;
    }

    boolean right() {
        return switch (look) {
            case MONEY, MONEY_AS_SENT, MONEY_BOLD, COUNT, NUMBER, PERCENT, VARIANCE, VARIANCE_PERCENT -> true;
            default -> false;
        };
    }
}
