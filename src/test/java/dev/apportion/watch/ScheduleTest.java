package dev.apportion.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.parse("2026-11-23T12:00:00+01:00[Europe/Berlin]");

    @ParameterizedTest
    @CsvSource({
        "last business day 18:00, 2026-11-30T18:00+01:00[Europe/Berlin]",
        "Last Business Day at 8:30, 2026-11-30T08:30+01:00[Europe/Berlin]",
        "business day 3 08:00, 2026-12-03T08:00+01:00[Europe/Berlin]",
        "business day 23 08:00, 2026-11-30T08:00+01:00[Europe/Berlin]",
        "last day 23:30, 2026-11-30T23:30+01:00[Europe/Berlin]",
        "day 5 07:00, 2026-12-05T07:00+01:00[Europe/Berlin]",
        "daily 06:00, 2026-11-24T06:00+01:00[Europe/Berlin]",
        "0 18 * * MON-FRI, 2026-11-23T18:00+01:00[Europe/Berlin]",
        "30 0 18 * * MON-FRI, 2026-11-23T18:00:30+01:00[Europe/Berlin]",
    })
    void nextTime(String text, String expected) {
        assertThat(Schedule.parse(text).after(MONDAY, Set::of)).isEqualTo(ZonedDateTime.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "last business day 25:00", "business day 0 08:00", "day 40 08:00", "1 2 3"})
    void whatIsNoTimeIsRefusedWithExamples(String text) {
        assertThatThrownBy(() -> Schedule.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a time")
                .hasMessageContaining("last business day 18:00");
    }

    @ParameterizedTest
    @CsvSource({"2027-01-31T12:00Z, 2027-02-26T18:00Z", "2026-02-27T18:00Z, 2026-03-31T18:00Z"})
    void aMonthThatEndsOnAWeekendHasItsLastBusinessDayOnFriday(String now, String expected) {
        assertThat(Schedule.parse("last business day 18:00").after(ZonedDateTime.parse(now), Set::of))
                .isEqualTo(ZonedDateTime.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "last business day 18:00, 2026-12-01T12:00Z, 2026-12-30T18:00Z",
        "last business day 18:00, 2026-12-30T18:00Z, 2027-01-29T18:00Z",
        "business day 1 08:00, 2026-12-30T18:00Z, 2027-01-04T08:00Z",
        "business day 2 08:00, 2026-12-30T18:00Z, 2027-01-05T08:00Z",
        "last day 18:00, 2026-12-01T12:00Z, 2026-12-31T18:00Z",
    })
    void aHolidayIsNoBusinessDay(String text, String now, String expected) {
        Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1));
        assertThat(Schedule.parse(text).after(ZonedDateTime.parse(now), () -> holidays))
                .isEqualTo(ZonedDateTime.parse(expected));
    }
}
