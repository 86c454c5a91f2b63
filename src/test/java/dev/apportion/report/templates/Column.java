package dev.apportion.report.templates;

/**
 * A column of a table in a template.
 *
 * @param body field or, beginning with =, formula, in which # stands for the row
 * @param total whether the totals row adds it up
 * @param width in characters
 */
record Column(String heading, String body, Theme.Look look, boolean total, int width) {

    static Column text(String heading, String field, int width) {
        return new Column(heading, "${" + field + "}", Theme.Look.TEXT, false, width);
    }

    static Column wrap(String heading, String field, int width) {
        return new Column(heading, "${" + field + "}", Theme.Look.WRAP, false, width);
    }

    static Column money(String heading, String field) {
        return new Column(heading, "${" + field + "}", Theme.Look.MONEY, true, 18);
    }

    static Column plainMoney(String heading, String field) {
        return new Column(heading, "${" + field + "}", Theme.Look.MONEY, false, 18);
    }

    static Column sum(String heading, String formula) {
        return new Column(heading, "=" + formula, Theme.Look.MONEY, true, 18);
    }

    static Column of(String heading, String body, Theme.Look look, int width) {
        return new Column(heading, body, look, false, width);
    }

    boolean right() {
        return switch (look) {
            case MONEY, MONEY_BOLD, COUNT, NUMBER, PERCENT -> true;
            default -> false;
        };
    }
}
