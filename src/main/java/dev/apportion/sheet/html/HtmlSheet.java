package dev.apportion.sheet.html;

import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.cells.NamedSheet;
import dev.apportion.sheet.cells.Unreadable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A table of a page, its cells laid out on a grid as browsers do. */
final class HtmlSheet extends NamedSheet {

    /** A cell with its place; row from 1, column from 0. */
    record Placed(int column, Element element) {}

    private final List<List<Placed>> rows = new ArrayList<>();
    private final List<Boolean> hiddenRows = new ArrayList<>();
    private final List<CellRange> merged = new ArrayList<>();

    HtmlSheet(Element table, String name, ReadLimits limits) throws UnreadableWorkbookException {
        super(name, false);
        // Until which row, included, a cell from above covers a column.
        int[] coveredTo = new int[limits.columns() + 1];
        int number = 0;
        for (Element tr : table.select("tr")) {
            number++;
            List<Placed> placed = new ArrayList<>();
            int column = 0;
            Elements cells = tr.select("> td, > th");
            for (Element cell : cells) {
                while (column < limits.columns() && coveredTo[column] >= number) {
                    column++;
                }
                int across = span(cell, "colspan", limits.columns());
                int down = span(cell, "rowspan", 65_536);
                if (column + across > limits.columns()) {
                    throw Unreadable.tooManyColumns(number, limits);
                }
                if (cell.text().length() > limits.cellCharacters()) {
                    throw Unreadable.tooLong(Message.of("Cell {0}", CellAddress.of(number, column)), limits);
                }
                placed.add(new Placed(column, cell));
                if (across > 1 || down > 1) {
                    merged.add(new CellRange(number, column, number + down - 1, column + across - 1));
                    for (int c = column; c < column + across; c++) {
                        coveredTo[c] = number + down - 1;
                    }
                }
                column += across;
            }
            rows.add(placed);
            hiddenRows.add(isHidden(tr));
        }
    }

    private static int span(Element cell, String attribute, int most) {
        String text = cell.attr(attribute).strip();
        if (!text.matches("\\d{1,6}")) {
            return 1;
        }
        return Math.max(1, Math.min(most, Integer.parseInt(text)));
    }

    private static boolean isHidden(Element element) {
        return element.attr("style").replace(" ", "").contains("display:none");
    }

    @Override
    public RowCursor rows() {
        return new HtmlRows(rows, hiddenRows);
    }

    @Override
    public List<CellRange> mergedRanges() {
        return List.copyOf(merged);
    }

    @Override
    public BitSet hiddenColumns() {
        return new BitSet();
    }
}
