package dev.apportion.deliver.letter;

import dev.apportion.cost.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names of months, such as "October 2026". */
final class Months {

    private Months() {}

    static String name(Period period, Locale language) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", language).format(period.month());
    }
}
