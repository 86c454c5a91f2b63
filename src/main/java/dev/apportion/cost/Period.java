package dev.apportion.cost;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An accounting period: a calendar month, written {@code 2026-10}. */
public record Period(YearMonth month) implements Comparable<Period> {

    /**
     * Reads {@code 2026-10}.
     *
     * @throws IllegalArgumentException if the text is no month
     */
    public static Period parse(String text) {
        try {
            return new Period(YearMonth.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a period; write year and month, such as 2026-10", e);
        }
    }

    public static Period of(LocalDate date) {
        return new Period(YearMonth.from(date));
    }

    public LocalDate firstDay() {
        return month.atDay(1);
    }

    public LocalDate lastDay() {
        return month.atEndOfMonth();
    }

    public Period minusMonths(int months) {
        return new Period(month.minusMonths(months));
    }

    public boolean contains(LocalDate date) {
        return YearMonth.from(date).equals(month);
    }

    /** Such as October 2026. */
    public String inWords(Locale language) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", language).format(month);
    }

    @Override
    public int compareTo(Period other) {
        return month.compareTo(other.month);
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
