package dev.apportion.sheet.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** How a workbook counts days: from 1900 with Lotus' leap day that never was, or from 1904. */
public enum DateSystem {
    FROM_1900 {
        @Override
        LocalDate day(int serial) {
            // Serial 60 is 29 February 1900, which did not exist; days before it are one off.
            return LocalDate.ofEpochDay(EPOCH_1900 + (serial < 60 ? serial + 1L : serial));
        }
    },
    FROM_1904 {
        @Override
        LocalDate day(int serial) {
            return LocalDate.of(1904, 1, 1).plusDays(serial);
        }
    };

    private static final long EPOCH_1900 = LocalDate.of(1899, 12, 30).toEpochDay();
    private static final BigDecimal MILLIS_A_DAY = BigDecimal.valueOf(86_400_000);

    /** One more than 9999-12-31, after which Excel shows no date. */
    private static final BigDecimal TOO_LATE = BigDecimal.valueOf(2_958_466);

    abstract LocalDate day(int serial);

    /** Whether Excel would show the number as a date. */
    public boolean shows(BigDecimal serial) {
        return serial.signum() >= 0 && serial.compareTo(TOO_LATE) < 0;
    }

    /** Date and time of a serial number, to the nearest millisecond. */
    public LocalDateTime dateTime(BigDecimal serial) {
        BigDecimal days = serial.setScale(0, RoundingMode.FLOOR);
        long millis = serial.subtract(days)
                .multiply(MILLIS_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return day(days.intValueExact()).atStartOfDay().plus(millis, ChronoUnit.MILLIS);
    }

    /** The serial number of a date and time, to the nearest billionth of a day. */
    public BigDecimal serial(LocalDateTime when) {
        long days = ChronoUnit.DAYS.between(day(0), when.toLocalDate());
        if (this == FROM_1900 && days >= 60) {
            days++;
        }
        BigDecimal nanos = BigDecimal.valueOf(when.toLocalTime().toNanoOfDay());
        BigDecimal part = nanos.divide(BigDecimal.valueOf(86_400_000_000_000L), 9, RoundingMode.HALF_UP);
        return part.add(BigDecimal.valueOf(days)).stripTrailingZeros();
    }

    /** ISO-8601: the date alone at midnight, the time alone on the day before day one. */
    String iso(LocalDateTime when) {
        if (when.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return when.toLocalDate().toString();
        }
        return when.toLocalDate().equals(day(0)) && this == FROM_1900
                ? when.toLocalTime().toString()
                : when.toString();
    }
}
