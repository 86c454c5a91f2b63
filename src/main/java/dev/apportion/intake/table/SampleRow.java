package dev.apportion.intake.table;

import dev.apportion.intake.value.Blanks;
import dev.apportion.intake.value.CellReader;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link SheetSample}. Columns count from 0; one outside the row is blank.
 *
 * @param number as Excel shows it, from 1
 * @param level how deep it is in the outline at the sheet's edge
 */
public record SampleRow(int number, int level, List<Cell> cells) {

    private static final Cell BLANK = new Cell(CellType.BLANK, "", null, false, 0);

    /**
     * A cell.
     *
     * @param text as {@link RowCursor#text} gives it, stripped
     * @param number of a number, else null
     * @param indent how far a text is indented, by its alignment or by spaces before it
     */
    public record Cell(CellType type, String text, @Nullable BigDecimal number, boolean percent, int indent) {

        private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

        /** A text, or a code or year stored as a number; empty for anything else. */
        public String textOrNumber() {
            return number != null ? CellReader.clean(number).toPlainString() : type == CellType.TEXT ? text : "";
        }

        /** Whether a number is a year. */
        public boolean isYear() {
            return number != null && YEAR.matcher(textOrNumber()).matches();
        }
    }

    /** The row that a cursor is at. */
    public static SampleRow of(RowCursor row) {
        List<Cell> cells = new ArrayList<>(row.width());
        for (int column = 0; column < row.width(); column++) {
            cells.add(row.type(column) == CellType.BLANK ? BLANK : cell(row, column));
        }
        return new SampleRow(row.rowNumber(), row.outlineLevel(), cells);
    }

    private static Cell cell(RowCursor row, int column) {
        CellType type = row.type(column);
        String code = row.code(column);
        String text = code == null ? row.text(column) : code;
        return new Cell(
                type,
                Blanks.strip(text),
                type == CellType.NUMBER ? row.number(column) : null,
                row.isPercent(column),
                type == CellType.TEXT ? Indents.of(row, column, text) : 0);
    }

    /** The texts of a row; numbers and the like give empty ones. */
    public static List<String> texts(RowCursor row) {
        List<String> texts = new ArrayList<>(row.width());
        for (int column = 0; column < row.width(); column++) {
            texts.add(row.type(column) == CellType.TEXT ? row.text(column).strip() : "");
        }
        return texts;
    }

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : BLANK;
    }

    /** The first text that is not blank; empty if there is none. */
    public String firstText() {
        for (Cell cell : cells) {
            if (cell.type() == CellType.TEXT && !cell.text().isEmpty()) {
                return cell.text();
            }
        }
        return "";
    }

    /** Whether at least so many cells are not blank. */
    public boolean isFilled(int least) {
        int filled = 0;
        for (int column = 0; column < cells.size() && filled < least; column++) {
            filled += cells.get(column).text().isEmpty() ? 0 : 1;
        }
        return filled >= least;
    }

    public int width() {
        return cells.size();
    }

    /** Whether a cell has words: a text of at least three letters. */
    public boolean isWords(int column) {
        Cell cell = cell(column);
        return cell.type() == CellType.TEXT
                && cell.text().codePoints().filter(Character::isLetter).limit(3).count() == 3;
    }
}
