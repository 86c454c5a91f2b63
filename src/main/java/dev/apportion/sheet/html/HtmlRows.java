package dev.apportion.sheet.html;

import dev.apportion.sheet.cells.BufferedRows;
import dev.apportion.sheet.cells.DateSystem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a table. Cells are text, except where Excel left the number in {@code x:num}. */
final class HtmlRows extends BufferedRows {

    private final List<List<HtmlSheet.Placed>> rows;
    private final List<Boolean> hiddenRows;

    HtmlRows(List<List<HtmlSheet.Placed>> rows, List<Boolean> hiddenRows) {
        super(DateSystem.FROM_1900, i -> "");
        this.rows = rows;
        this.hiddenRows = hiddenRows;
    }

    @Override
    protected boolean advance() {
        row.clear();
        if (rowNumber >= rows.size()) {
            return false;
        }
        rowHidden = hiddenRows.get(rowNumber);
        for (HtmlSheet.Placed cell : rows.get(rowNumber)) {
            byte[] number = cell.element().attr("x:num").getBytes(StandardCharsets.UTF_8);
            String text = cell.element().wholeText().replace('\u00A0', ' ').strip();
            if (number.length > 0) {
                row.number(cell.column(), number, 0, number.length);
            } else if (!text.isEmpty()) {
                row.text(
                        cell.column(),
                        cell.element().text().replace('\u00A0', ' ').strip());
            }
        }
        rowNumber++;
        return true;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
