package dev.apportion.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | 2026-10-31          ", "en-US | 10/31/2026", "en-GB | 31/10/2026", "de-DE | 31.10.2026",
                "en-US | 31 Oct 2026", "en-US | October 31, 2026", "de-DE | 31. Oktober 2026",
                        "en-US | 2026-10-31T08:30:00",
                "en-US | 20261031", "en-US | 2026/10/31", "en-GB | 31-Oct-2026", "de-DE | 31.10.2026 08:30"
            })
    void readsDays(String locale, String text) {
        assertThat(new TextDates(Locale.forLanguageTag(locale)).date(text.strip()))
                .isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.10.26", "10/31/26", "2026-02-30", "31.11.2026", "tomorrow", "2026", "", "13/13/2026"})
    void refusesWhatIsNoDayOrHasTwoDigitYears(String text) {
        assertThat(new TextDates(Locale.US).date(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10", "10/2026", "10.2026", "202610", "Oct 2026", "October 2026", "2026-10-31"})
    void readsMonths(String text) {
        assertThat(new TextDates(Locale.US).month(text)).isEqualTo(YearMonth.of(2026, 10));
    }
}
