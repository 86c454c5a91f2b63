package dev.apportion.template.formula.rewrite;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.template.formula.parse.Lexer;
import dev.apportion.template.formula.parse.Token;

/** A formula that the file holds once for several cells. */
public final class SharedFormula {

    private SharedFormula() {}

    /** The formula as it reads so many rows and columns away from where it is stored. */
    public static String at(String formula, int rows, int columns) {
        StringBuilder text = new StringBuilder();
        for (Token token : Lexer.tokens(formula)) {
            if (token.kind() == Token.Kind.REFERENCE) {
                int mark = token.text().lastIndexOf('!') + 1;
                text.append(token.text(), 0, mark);
                String[] corners = token.text().substring(mark).split(":", -1);
                for (int i = 0; i < corners.length; i++) {
                    text.append(i > 0 ? ":" : "").append(corner(corners[i], rows, columns));
                }
            } else {
                text.append(token.text());
            }
        }
        return text.toString();
    }

    private static String corner(String cell, int rows, int columns) {
        boolean fixedColumn = cell.startsWith("$");
        boolean fixedRow = cell.lastIndexOf('$') > 0;
        int row = CellAddress.row(cell);
        int column = CellAddress.column(cell);
        return (fixedColumn ? "$" : "")
                + (column < 0 ? "" : CellAddress.columnName(fixedColumn ? column : column + columns))
                + (fixedRow ? "$" : "")
                + (row == 0 ? "" : String.valueOf(fixedRow ? row : row + rows));
    }
}
