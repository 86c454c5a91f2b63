package dev.apportion.template.formula.tree;

import dev.apportion.ooxml.CellRange;
import dev.apportion.template.formula.place.Anchor;
import dev.apportion.template.formula.place.RowMap;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.formula.value.FormulaError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A reference such as {@code Lines[Amount]}, {@code [@Amount]} or {@code Lines[[#Totals],[Amount]]}. */
public record StructuredReference(
        TableInfo table, boolean headers, boolean data, boolean totals, boolean thisRow, int first, int last)
        implements Term {

    public static StructuredReference of(String text, FormulaNames names, Anchor anchor) throws FormulaFault {
        int bracket = text.indexOf('[');
        if (bracket >= 0 && (bracket + 1 >= text.length() || !text.endsWith("]"))) {
            throw new FormulaFault(text + " ends without its ]");
        }
        String name = bracket < 0 ? text : text.substring(0, bracket);
        TableInfo table =
                name.isEmpty() ? names.tableAt(anchor.sheet(), anchor.row(), anchor.column()) : names.table(name);
        if (table == null) {
            throw new FormulaFault("there is no table " + (name.isEmpty() ? "around " + text : name));
        }
        List<String> items = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        read(bracket < 0 ? "" : text.substring(bracket + 1, text.length() - 1).strip(), items, columns);
        int first = table.firstColumn();
        int last = table.lastColumn();
        if (!columns.isEmpty()) {
            first = column(table, columns.get(0));
            last = column(table, columns.get(columns.size() - 1));
        }
        boolean all = items.contains("#all");
        boolean row = items.contains("#this row");
        return new StructuredReference(
                table,
                all || items.contains("#headers"),
                all || row || items.isEmpty() || items.contains("#data"),
                all || items.contains("#totals"),
                row,
                first,
                last);
    }

    private static int column(TableInfo table, String heading) throws FormulaFault {
        int column = table.column(heading);
        if (column < 0) {
            throw new FormulaFault("table " + table.name() + " has no column " + heading);
        }
        return column;
    }

    private static void read(String inner, List<String> items, List<String> columns) {
        String rest = inner;
        if (rest.startsWith("@")) {
            items.add("#this row");
            rest = rest.substring(1);
        }
        if (!rest.startsWith("[")) {
            part(rest, items, columns);
            return;
        }
        int start = 0;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '\'') {
                i++;
            } else if (c == '[') {
                start = i + 1;
            } else if (c == ']') {
                part(rest.substring(start, i), items, columns);
            }
        }
    }

    private static void part(String part, List<String> items, List<String> columns) {
        if (part.startsWith("#")) {
            items.add(part.toLowerCase(Locale.ROOT));
        } else if (!part.isEmpty()) {
            columns.add(part.replaceAll("'(.)", "$1"));
        }
    }

    /** The cells in rows of the filled sheet; offset as in {@link Reference}. */
    CellRange cells(RowMap rows, int row) throws FormulaError {
        if (thisRow) {
            return new CellRange(row, first, row, last);
        }
        int top = headers ? rows.start(table.headerRow()) : data ? rows.start(table.firstRow()) : total(rows);
        int bottom = totals && table.totalsRow() > 0
                ? total(rows)
                : data ? rows.end(table.lastRow()) : rows.start(table.headerRow());
        return new CellRange(top, first, bottom, last);
    }

    private int total(RowMap rows) {
        if (table.totalsRow() == 0) {
            throw new FormulaError(ErrorValue.REFERENCE);
        }
        return rows.start(table.totalsRow());
    }
}
