package dev.apportion.template.formula.rewrite;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.CellRange;
import dev.apportion.template.formula.parse.Lexer;
import dev.apportion.template.formula.parse.Token;
import dev.apportion.template.formula.tree.Reference;

/**
 * What a formula becomes when a column of a sheet is repeated to its right: a range that covers the column covers them all.
 *
 * @param sheet name of the sheet
 * @param column that is repeated, from 0; nothing stands to its right
 * @param more columns that are added
 */
public record Widening(String sheet, int column, int more) {

    /**
     * A formula outside the column with its ranges widened.
     *
     * @param ownSheet name of the sheet that the formula stands on, empty if on none
     */
    public String of(String formula, String ownSheet) {
        StringBuilder widened = new StringBuilder();
        for (Token token : Lexer.tokens(formula)) {
            widened.append(
                    token.kind() == Token.Kind.REFERENCE ? reference(token.text(), ownSheet, false) : token.text());
        }
        return widened.toString();
    }

    /**
     * A formula of the column itself as it reads in one of its copies: what is relative goes along, a range of fixed columns is
     * widened, and the column's heading is the copy's.
     */
    public String inCopy(String formula, int number, String heading, String newHeading) {
        StringBuilder copied = new StringBuilder();
        for (Token token : Lexer.tokens(SharedFormula.at(formula, 0, number))) {
            copied.append(
                    switch (token.kind()) {
                        case REFERENCE -> reference(token.text(), sheet, true);
                        case STRUCTURED -> token.text().replace("[" + heading + "]", "[" + escaped(newHeading) + "]");
                        default -> token.text();
                    });
        }
        return copied.toString();
    }

    /** In structured references an apostrophe comes before these characters. */
    private static String escaped(String heading) {
        return heading.replaceAll("(?=['#\\[\\]])", "'");
    }

    private String reference(String text, String ownSheet, boolean onlyFixed) {
        int mark = text.lastIndexOf('!');
        String of = mark < 0 ? ownSheet : Reference.unquoted(text.substring(0, mark + 1));
        int colon = text.lastIndexOf(':');
        if (colon < 0 || !of.equalsIgnoreCase(sheet)) {
            return text;
        }
        String first = text.substring(mark + 1, colon);
        String last = text.substring(colon + 1);
        boolean reaches = CellAddress.column(first) >= 0
                && CellAddress.column(first) <= column
                && CellAddress.column(last) == column;
        if (!reaches || (onlyFixed && !(first.startsWith("$") && last.startsWith("$")))) {
            return text;
        }
        String letters = CellAddress.columnName(column + more);
        String end = (last.startsWith("$") ? "$" : "") + letters + last.replaceFirst("^\\$?[A-Za-z]+", "");
        return text.substring(0, colon + 1) + end;
    }

    /** The cells in an attribute such as {@code sqref}. */
    public String ranges(String ranges) {
        StringBuilder widened = new StringBuilder();
        for (String range : ranges.strip().split("\\s+", -1)) {
            CellRange cells = CellRange.of(range);
            boolean reaches = range.contains(":") && cells.firstColumn() <= column && cells.lastColumn() == column;
            widened.append(widened.isEmpty() ? "" : " ")
                    .append(
                            reaches
                                    ? new CellRange(
                                            cells.firstRow(), cells.firstColumn(), cells.lastRow(), column + more)
                                    : range);
        }
        return widened.toString();
    }
}
