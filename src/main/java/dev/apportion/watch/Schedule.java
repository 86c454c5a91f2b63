package dev.apportion.watch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** Fixed times, in words or as a cron expression. Business days are Monday to Friday but for holidays. */
public interface Schedule {

    /**
     * The next time after this one, in its zone.
     *
     * @param holidays which may cost time to find, so that only who needs them asks
     */
    ZonedDateTime after(ZonedDateTime now, Supplier<Set<LocalDate>> holidays);

    /** Examples of what {@link #parse} understands, for people. */
    String EXAMPLES = "\"last business day 18:00\", \"business day 3 08:00\", \"last day 23:30\", \"day 5 07:00\","
            + " \"daily 06:00\", or a cron expression such as \"0 18 * * MON-FRI\"";

    /**
     * Reads a schedule.
     *
     * @throws IllegalArgumentException if it can't be read; the message is for people
     */
    static Schedule parse(String text) {
        Matcher words = Pattern.compile(
                        "(?:(daily)|(last day)|(last business day)|day (\\d{1,2})|business day (\\d{1,2}))"
                                + "\\s+(?:at\\s+)?(\\d{1,2}):(\\d{2})")
                .matcher(text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        try {
            if (!words.matches()) {
                return cron(text.strip());
            }
            LocalTime time = LocalTime.of(number(words, 6), number(words, 7));
            if (words.group(5) != null) {
                return new BusinessDay(number(words, 5), time);
            }
            if (words.group(3) != null) {
                return new BusinessDay(BusinessDay.MOST, time);
            }
            String day = words.group(4) != null ? String.valueOf(number(words, 4)) : "L";
            String days = words.group(1) != null ? "*" : day;
            return cron("0 " + time.getMinute() + " " + time.getHour() + " " + days + " * *");
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a time. Write " + EXAMPLES + ".", e);
        }
    }

    private static int number(Matcher words, int group) {
        return Integer.parseInt(words.group(group));
    }

    /** Five fields as in crontab, or six with seconds first. */
    private static Schedule cron(String expression) {
        CronExpression cron = CronExpression.parse(
                expression.startsWith("@") || expression.split("\\s+").length == 6 ? expression : "0 " + expression);
        return (now, holidays) -> {
            @Nullable ZonedDateTime next = cron.next(now);
            return Objects.requireNonNull(next, "a time that never occurs");
        };
    }

    /** The nth business day of each month; the last one if there are fewer, and of a month without any the last day. */
    record BusinessDay(int number, LocalTime time) implements Schedule {

        /** No month has more. */
        static final int MOST = 23;

        public BusinessDay {
            if (number < 1 || number > MOST) {
                throw new IllegalArgumentException("A month has 1 to 23 business days");
            }
        }

        @Override
        public ZonedDateTime after(ZonedDateTime now, Supplier<Set<LocalDate>> holidays) {
            Set<LocalDate> known = holidays.get();
            for (YearMonth month = YearMonth.from(now); ; month = month.plusMonths(1)) {
                ZonedDateTime next = in(month, now, known);
                if (next.isAfter(now)) {
                    return next;
                }
            }
        }

        private ZonedDateTime in(YearMonth month, ZonedDateTime now, Set<LocalDate> holidays) {
            var last = month.atEndOfMonth();
            int seen = 0;
            for (int day = 1; day <= month.lengthOfMonth() && seen < number; day++) {
                var date = month.atDay(day);
                if (date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !holidays.contains(date)) {
                    seen++;
                    last = date;
                }
            }
            return last.atTime(time).atZone(now.getZone());
        }
    }
}
