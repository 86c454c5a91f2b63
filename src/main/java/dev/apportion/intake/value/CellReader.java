package dev.apportion.intake.value;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of the cursor's row as values of fields, and collects what is wrong with them. */
public final class CellReader {

    /** Excel shows and computes 15 significant digits; what comes after is noise of binary fractions. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** A number outside of these is more likely an amount or a code than a date. */
    private static final int FIRST_YEAR = 1955;

    private static final int LAST_YEAR = 2100;
    private static final Pattern SERIAL = Pattern.compile("[1-7][0-9]{4}");
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(80_000);

    /** What a number looks like that stands as text. */
    public static final Message NO_NUMBER =
            Message.of("This is not a number, such as 1,234.50 or 1.234,50. Type it as a number.");

    private final TextDates dates;
    private @Nullable ColumnTexts texts;
    private List<RowOutcome.CellFault> faults = new ArrayList<>();
    private @Nullable Message doubt;

    public CellReader(TextDates dates) {
        this.dates = dates;
    }

    /** A table begins, whose columns are read as a whole. */
    public void beginTable(ColumnTexts columnTexts) {
        this.texts = columnTexts;
    }

    /** Clears the faults and the doubt of the previous row. */
    public void beginRow() {
        doubt = null;
        if (!faults.isEmpty()) {
            faults = new ArrayList<>();
        }
    }

    public List<RowOutcome.CellFault> faults() {
        return faults;
    }

    /** The first text of the row that has two readings nobody can choose between; null if it has none. */
    public @Nullable Message doubt() {
        return doubt;
    }

    public void fault(RowCursor row, int column, String field, Message message) {
        faults.add(new RowOutcome.CellFault(
                CellAddress.of(row.rowNumber(), column), field, row.text(column).strip(), message));
    }

    /**
     * Whether a cell holds nothing that could be used. Errors, and formulas without a stored value, are faults; they
     * count as blank so that the rest of the row is still looked at.
     */
    public boolean isBlank(RowCursor row, int column, String field) {
        return column < 0 || isBlank(row, column, field, row.type(column));
    }

    private boolean isBlank(RowCursor row, int column, String field, CellType type) {
        if (type == CellType.ERROR) {
            fault(row, column, field, Message.of("The cell shows an error. Correct the formula, or type the value."));
            return true;
        }
        if (type == CellType.BLANK && row.isFormula(column)) {
            fault(
                    row,
                    column,
                    field,
                    Message.of("The formula has no stored value. Open the file in Excel, save it and send it again."));
            return true;
        }
        return type == CellType.BLANK || (type == CellType.TEXT && Blanks.isBlank(row.text(column)));
    }

    /** Text, or null if blank. */
    @Nullable
    public String text(RowCursor row, int column, String field) {
        if (column < 0) {
            return null;
        }
        CellType type = row.type(column);
        if (type == CellType.TEXT) {
            String text = Blanks.strip(row.text(column));
            return text.isEmpty() ? null : text;
        }
        return isBlank(row, column, field, type) ? null : row.text(column).strip();
    }

    /** A code: leading zeros stay, also those of a number's format; a trailing {@code .0} that a number format left goes. */
    @Nullable
    public String code(RowCursor row, int column, String field) {
        String text = text(row, column, field);
        if (text == null || row.type(column) != CellType.NUMBER) {
            return text == null || !isWholeWithPointZero(text) ? text : text.substring(0, text.length() - 2);
        }
        String shown = row.code(column);
        if (shown != null) {
            return shown;
        }
        return isPlainWhole(text) ? text : clean(row.number(column)).toPlainString();
    }

    /** A number without binary noise, or null if blank or not a number (then it is a fault). */
    @Nullable
    public BigDecimal number(RowCursor row, int column, String field) throws UnreadableWorkbookException {
        if (isBlank(row, column, field)) {
            return null;
        }
        if (row.type(column) == CellType.NUMBER) {
            return clean(row.number(column));
        }
        if (row.type(column) == CellType.TEXT) {
            BigDecimal number = textNumber(row, column, row.text(column).strip(), true);
            if (number != null) {
                return number;
            }
        }
        fault(row, column, field, NO_NUMBER);
        return null;
    }

    /**
     * The number that a text is as its column is read, null if it is none.
     *
     * @param text what stands in the cell, a currency left out
     * @param counts whether the row is read as a line, so that the text is told of
     */
    public @Nullable BigDecimal textNumber(RowCursor row, int column, String text, boolean counts)
            throws UnreadableWorkbookException {
        return texts == null ? null : value(texts.number(row.rowNumber(), column, text, counts));
    }

    private <T> @Nullable T value(ColumnTexts.@Nullable Read<T> read) {
        if (read == null) {
            return null;
        }
        doubt = doubt == null ? read.doubt() : doubt;
        return read.value();
    }

    /** A day, or null if blank or no day (then it is a fault). */
    @Nullable
    public LocalDate date(RowCursor row, int column, String field) throws UnreadableWorkbookException {
        if (isBlank(row, column, field)) {
            return null;
        }
        LocalDate date =
                switch (row.type(column)) {
                    case DATE -> row.dateTime(column).toLocalDate();
                    case NUMBER -> numberedDay(row, column);
                    case TEXT -> textDay(row, column, row.text(column).strip());
                    default -> null;
                };
        if (date == null) {
            fault(row, column, field, Message.of("This is not a date. Type it as a date with a four-digit year."));
        }
        return date;
    }

    /** The day that a text is as its column is read, null if it is none. In a csv a date that lost its format is digits. */
    public @Nullable LocalDate textDay(RowCursor row, int column, String text) throws UnreadableWorkbookException {
        if (text.length() == 5 && SERIAL.matcher(text).matches()) {
            return serial(row, new BigDecimal(text));
        }
        return texts == null ? dates.date(text) : value(texts.date(row.rowNumber(), column, text));
    }

    public static BigDecimal clean(BigDecimal stored) {
        BigDecimal rounded = stored.precision() > 15 ? stored.round(EXCEL_DIGITS) : stored;
        BigDecimal stripped = rounded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The day of a number: 20261013, or that of a date that lost its format; null if it is neither. */
    private @Nullable LocalDate numberedDay(RowCursor row, int column) {
        String digits = clean(row.number(column)).toPlainString();
        return digits.length() == 8 ? dates.date(digits) : serial(row, column);
    }

    /** The day of a date that lost its number format, null if the number is unlikely to be one. */
    public static @Nullable LocalDate serial(RowCursor row, int column) {
        return serial(row, row.number(column));
    }

    private static @Nullable LocalDate serial(RowCursor row, BigDecimal number) {
        if (number.signum() <= 0 || number.compareTo(LAST_SERIAL) > 0) {
            return null;
        }
        LocalDate day = row.day(number);
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? day : null;
    }

    /** Whether cleaning a stored number would change nothing. */
    private static boolean isPlainWhole(String number) {
        int length = number.length();
        if (length > 15 || number.charAt(0) == '0') {
            return false;
        }
        for (int index = 0; index < length; index++) {
            if (number.charAt(index) < '0' || number.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isWholeWithPointZero(String text) {
        int length = text.length();
        if (length < 3 || !text.endsWith(".0")) {
            return false;
        }
        for (int index = 0; index < length - 2; index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }
}
