package dev.apportion.sheet;

import java.io.Closeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Walks the rows of a sheet in order. Rows that are not stored in the file are not visited. Cell methods refer to the
 * current row, columns count from 0, and a column outside the row is {@link CellType#BLANK}.
 */
public interface RowCursor extends Closeable {

    /** Moves to the next stored row; false after the last. */
    boolean next() throws UnreadableWorkbookException;

    /** The row's number as Excel shows it, from 1. */
    int rowNumber();

    /** Whether the row is hidden, by hand, by a filter or by a closed outline. */
    boolean hidden();

    /** How deep the row is in the outline at the sheet's edge; 0 if it is in none. */
    int outlineLevel();

    /** One more than the last non-blank column. */
    int width();

    CellType type(int column);

    /**
     * What the cell holds as text: text as it is (rich text joined), a number in plain notation from the raw stored
     * text, a date as ISO-8601, TRUE/FALSE, an error by its name ({@code #DIV/0!}); empty when blank. Never the
     * displayed text.
     */
    String text(int column);

    /**
     * The exact decimal of the raw stored text of a NUMBER or DATE cell (for a date the serial number).
     *
     * @throws IllegalStateException for a cell of another type
     */
    BigDecimal number(int column);

    /**
     * Date and time of a DATE cell, 1900 or 1904 system already applied.
     *
     * @throws IllegalStateException for a cell of another type
     */
    LocalDateTime dateTime(int column);

    /** The day that a serial number means in this workbook, whose days count from 1900 or 1904. */
    LocalDate day(BigDecimal serial);

    /** Whether the cell is a number that is formatted as a percentage: 0.125 that shows as 12.5 %. */
    boolean isPercent(int column);

    /**
     * What the format of a number shows beside it: a currency's sign or code, or other words; null if nothing, or the currency of
     * whoever looks.
     */
    @Nullable
    String currency(int column);

    /** How many times its format divides a number by a thousand to show it, as {@code #,##0,} does once. */
    int thousands(int column);

    /** How far the cell's text is indented by its alignment, in steps; spaces before it are part of the text. */
    int indent(int column);

    /** Whether all of the cell is crossed out. */
    boolean isStruck(int column);

    /** What a whole number shows as whose format makes a code of it, such as {@code 01234}; null if it has none such. */
    @Nullable
    String code(int column);

    /** Whether the cell holds a formula. A formula cell of type BLANK has no stored value. */
    boolean isFormula(int column);

    /** The formula without {@code =}, null if the cell has none or the format doesn't store it. */
    @Nullable
    String formula(int column);

    @Override
    void close();
}
