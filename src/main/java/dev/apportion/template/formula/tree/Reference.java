package dev.apportion.template.formula.tree;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.CellRange;
import dev.apportion.template.formula.place.Anchor;
import dev.apportion.template.formula.place.RowMap;

/**
 * A reference in A1 notation, in rows of the template.
 *
 * @param prefix the sheet as written with its exclamation mark, empty for the formula's own sheet
 * @param range written with a colon
 * @param followFirst the first row goes with the row that the formula is written in
 * @param followLast likewise the last row
 */
public record Reference(
        String prefix,
        int sheet,
        CellRange cells,
        String text,
        boolean range,
        boolean wholeColumns,
        boolean followFirst,
        boolean followLast)
        implements Term {

    public static Reference of(String text, int ownSheet, FormulaNames names, Anchor anchor) {
        int mark = text.lastIndexOf('!');
        String prefix = text.substring(0, mark + 1);
        String cells = text.substring(mark + 1);
        int sheet = prefix.isEmpty() ? ownSheet : names.sheet(unquoted(prefix));
        int colon = cells.indexOf(':');
        String first = colon < 0 ? cells : cells.substring(0, colon);
        String last = colon < 0 ? cells : cells.substring(colon + 1);
        CellRange rectangle = CellRange.of(cells);
        return new Reference(
                prefix,
                sheet,
                rectangle,
                cells,
                colon >= 0,
                CellAddress.row(first) == 0,
                relativeRow(first) && anchor.follows(sheet, rectangle.firstRow()),
                relativeRow(last) && anchor.follows(sheet, rectangle.lastRow()));
    }

    public static String unquoted(String prefix) {
        String name = prefix.substring(0, prefix.length() - 1);
        return name.startsWith("'") ? name.substring(1, name.length() - 1).replace("''", "'") : name;
    }

    private static boolean relativeRow(String cell) {
        return CellAddress.row(cell) > 0 && cell.lastIndexOf('$') <= 0;
    }

    /** A running range: from a fixed row to the row that the formula is written in. */
    public boolean growsByRow() {
        return range && !followFirst && followLast;
    }

    public boolean follows() {
        return followFirst || followLast;
    }

    int firstRow(RowMap rows, int offset) {
        return followFirst ? cells.firstRow() + offset : rows.start(cells.firstRow());
    }

    int lastRow(RowMap rows, int offset) {
        if (followLast) {
            return cells.lastRow() + offset;
        }
        if (wholeColumns) {
            return CellAddress.MAX_ROW;
        }
        return range ? rows.end(cells.lastRow()) : rows.start(cells.lastRow());
    }

    /** As written, with rows moved. An area in a body covers all of it even when it is one cell. */
    public String moved(RowMap rows, int offset, boolean area) {
        String moved = rows.prefix(prefix);
        if (wholeColumns) {
            return moved + text;
        }
        int first = firstRow(rows, offset);
        int last = area && !followLast ? rows.areaEnd(cells.lastRow()) : lastRow(rows, offset);
        int colon = text.indexOf(':');
        if (colon < 0) {
            String start = withRow(text, first);
            return moved + (area && last > first ? start + ":" + withRow(text, last) : start);
        }
        return moved + withRow(text.substring(0, colon), first) + ":" + withRow(text.substring(colon + 1), last);
    }

    private static String withRow(String cell, int row) {
        int digits = cell.length();
        while (digits > 0 && Character.isDigit(cell.charAt(digits - 1))) {
            digits--;
        }
        return cell.substring(0, digits) + row;
    }
}
