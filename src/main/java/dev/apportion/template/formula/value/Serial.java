package dev.apportion.template.formula.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Dates as Excel counts them. Days before March 1900 would be off by one and are not used in cost reports. */
public final class Serial {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private Serial() {}

    public static long of(LocalDate date, boolean date1904) {
        return ChronoUnit.DAYS.between(date1904 ? EPOCH_1904 : EPOCH_1900, date);
    }

    public static BigDecimal of(LocalDateTime dateTime, boolean date1904) {
        BigDecimal seconds = BigDecimal.valueOf(dateTime.toLocalTime().toSecondOfDay());
        return BigDecimal.valueOf(of(dateTime.toLocalDate(), date1904))
                .add(seconds.divide(SECONDS, MathContext.DECIMAL64))
                .round(new MathContext(15));
    }

    public static LocalDateTime dateTime(BigDecimal serial, boolean date1904) {
        long days = serial.setScale(0, java.math.RoundingMode.FLOOR).longValue();
        long seconds = serial.subtract(BigDecimal.valueOf(days))
                .multiply(SECONDS)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValue();
        return (date1904 ? EPOCH_1904 : EPOCH_1900)
                .plusDays(days)
                .atStartOfDay()
                .plusSeconds(seconds);
    }
}
