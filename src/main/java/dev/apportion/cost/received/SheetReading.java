package dev.apportion.cost.received;

import dev.apportion.message.Grouped;
import dev.apportion.message.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a table, or of an area of a sheet that is not a table, and where all of its numbers are. Every numeric
 * cell of a file is in exactly one column of one reading. A sheet with several tables has several.
 *
 * @param department whose sheet it is, by its words or name or the file's; null if unknown
 * @param headerRow row of the headings, from 1; 0 if there are none
 * @param rows rows below the headings that are not blank
 * @param columns those with a heading or a number, from left to right
 */
public record SheetReading(
        String sheet, @Nullable String department, State state, int headerRow, long rows, List<Column> columns) {

    /** The columns that look like amounts and are not used: money that counts nowhere if it is cost. */
    public List<Column> candidates() {
        return columns.stream()
                .filter(column -> column.field() == null && column.looks() == Looks.AMOUNTS)
                .toList();
    }

    /** What an area of a sheet was taken for. */
    public enum State {
        /** A table of cost, whose rows were read. */
        COST,
        /** It looks like cost but its headings are not known; nothing of it counts until somebody says what it is. */
        NOT_UNDERSTOOD,
        /** Plainly no cost. */
        NO_COST,
        /** The policy says that the sheet is not cost. */
        CONFIRMED_NO_COST,
        /** Its name says another time, a plan or a summary, and other sheets of the workbook have the period's cost. */
        LEFT_OUT
    }

    /** What the values of a column look like that is not used. */
    public enum Looks {
        AMOUNTS,
        CURRENCIES,
        DATES,
        PERIODS,
        DEPARTMENTS,
        /** Codes and aliases of projects and operations. */
        ACTIVITIES;

        /** Such as "amounts". */
        public Message inWords() {
            return this == ACTIVITIES
                    ? Message.of("projects or operations")
                    : Message.plain(name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * A column.
     *
     * @param index from 0
     * @param heading empty if it has none
     * @param field label of the field that it became, null if it is not used
     * @param looks what it looks like, null for a column that is used or looks like nothing that matters
     * @param lines numbers in rows that were accepted as cost
     * @param rejected numbers in rejected rows
     * @param others numbers in all other rows, such as totals; all numbers of an area that is not a table
     * @param asText texts that read as numbers, in a column that is not used; they are in none of the three above
     */
    public record Column(
            int index,
            String heading,
            @Nullable String field,
            @Nullable Looks looks,
            Numbers lines,
            Numbers rejected,
            Numbers others,
            Numbers asText) {

        /** All numbers of the column, those written as text included. */
        public Numbers all() {
            return lines.plus(rejected).plus(others).plus(asText);
        }
    }

    /**
     * How many numbers, and their exact sum.
     *
     * @param sum in whatever unit the numbers are
     */
    public record Numbers(long count, BigDecimal sum) {

        public static final Numbers NONE = new Numbers(0, BigDecimal.ZERO);

        public Numbers plus(Numbers other) {
            return new Numbers(count + other.count, sum.add(other.sum));
        }

        /** Such as {@code 36 numbers, sum 13,911.78}: for people, so at most two decimals, the half up. */
        public Message inWords() {
            int decimals = sum.stripTrailingZeros().scale() > 0 ? 2 : 0;
            return Message.of("{0}, sum {1}", counted(), new Grouped(sum.setScale(decimals, RoundingMode.HALF_UP)));
        }

        /** Such as {@code 36 numbers}. */
        public Message counted() {
            return Message.of("{0} {1,choice,0#numbers|1#number|1<numbers}", Grouped.of(count), count);
        }

        /** The exact sum in plain notation, without zeros at its end. */
        public String plainSum() {
            return sum.stripTrailingZeros().toPlainString();
        }
    }
}
