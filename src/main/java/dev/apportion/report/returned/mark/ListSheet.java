package dev.apportion.report.returned.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a returned workbook: every marked cell with a link to it. It has no amounts, so it is never read as cost.
 *
 * @param name the sheet's
 * @param rows those that hold something, from the top
 * @param headings zero-based row of the table's headings, which stays in sight and on every page
 * @param footer what each page says at its foot, left and right
 */
public record ListSheet(String name, List<Line> rows, int headings, Footer footer) {

    /** Widths of the columns in characters. */
    public static final List<Integer> WIDTHS = List.of(16, 8, 15, 14, 24, 28, 18, 58);

    /** Left and right margin of a page in inches. */
    public static final double MARGIN = 0.4;

    /** The number of A4 among sizes of paper; lists are printed across. */
    public static final short A4 = 9;

    /**
     * A row.
     *
     * @param number from 0
     * @param height in points; 0 for the usual one
     * @param cells from the first column on
     */
    public record Line(int number, float height, List<Text> cells) {}

    /**
     * What is in a cell: always text, even if it looks like something else, since what came from a file must never become a
     * formula.
     *
     * @param link where in the workbook it leads, such as {@code 'Costs'!B2}; null if nowhere
     */
    public record Text(String text, Look look, @Nullable String link) {}

    /** In Excel's code for headers and footers. */
    public record Footer(String left, String right) {}

    /** Zero-based row of the table's last line. */
    public int last() {
        return rows.get(rows.size() - 1).number();
    }

    public int lastColumn() {
        return WIDTHS.size() - 1;
    }
}
