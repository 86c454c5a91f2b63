package dev.apportion.sheet.spreadsheetml;

import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;

/** One worksheet of the tree. */
final class SpreadsheetMlSheet implements Sheet {

    private final Element worksheet;
    private final List<Element> rows = new ArrayList<>();
    private final ReadLimits limits;

    SpreadsheetMlSheet(Element worksheet, ReadLimits limits) {
        this.worksheet = worksheet;
        this.limits = limits;
        for (Element table : Elements.children(worksheet, "Table")) {
            rows.addAll(Elements.children(table, "Row"));
        }
    }

    @Override
    public String name() {
        return Elements.attribute(worksheet, "Name");
    }

    @Override
    public boolean hidden() {
        return Elements.children(worksheet, "WorksheetOptions").stream()
                .flatMap(options -> Elements.children(options, "Visible").stream())
                .anyMatch(visible -> visible.text().contains("Hidden"));
    }

    @Override
    public RowCursor rows() {
        return new SpreadsheetMlRows(rows, limits);
    }

    @Override
    public List<CellRange> mergedRanges() {
        List<CellRange> ranges = new ArrayList<>();
        int number = 0;
        for (Element row : rows) {
            number = Elements.number(row, "Index", 1, number + 1);
            int column = -1;
            for (Element cell : Elements.children(row, "Cell")) {
                column = Elements.number(cell, "Index", 1, column + 2) - 1;
                int across = Elements.number(cell, "MergeAcross", 0, 0);
                int down = Elements.number(cell, "MergeDown", 0, 0);
                if (across + down > 0) {
                    ranges.add(new CellRange(number, column, number + down, column + across));
                }
                column += across;
            }
            number += Elements.number(row, "Span", 0, 0);
        }
        return List.copyOf(ranges);
    }

    @Override
    public BitSet hiddenColumns() {
        BitSet hidden = new BitSet();
        for (Element table : Elements.children(worksheet, "Table")) {
            int column = -1;
            for (Element element : Elements.children(table, "Column")) {
                column = Elements.number(element, "Index", 1, column + 2) - 1;
                int span = Elements.number(element, "Span", 0, 0);
                if (Elements.isHidden(element, "Width")) {
                    hidden.set(Math.min(column, limits.columns()), Math.min(column + span + 1, limits.columns()));
                }
                column += span;
            }
        }
        return hidden;
    }
}
