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
                "en-US | 2026-10-31          ",
                "en-US | 10/31/2026",
                "en-GB | 31/10/2026",
                "de-DE | 31.10.2026",
                "en-US | 31 Oct 2026",
                "en-US | October 31, 2026",
                "de-DE | 31. Oktober 2026",
                "en-US | 2026-10-31T08:30:00",
                "en-US | 20261031",
                "en-US | 10/31/26",
                "en-GB | 31/10/26",
                "de-DE | 31.10.26",
                "en-US | 31 oct. 2026",
                "en-US | 31. Okt 26",
                "en-US | 31 octobre 2026",
                "en-US | Saturday, 31 October 2026",
                "en-US | Oct 31, 2026",
                "en-US | 2026/10/31",
                "en-GB | 31-Oct-2026",
                "de-DE | 31.10.2026 08:30"
            })
    void readsDays(String locale, String text) {
        assertThat(new TextDates(Locale.forLanguageTag(locale)).date(text.strip()))
                .isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/10/26", "Okt 26", "2026-02-30", "31.11.2026", "tomorrow", "2026", "", "13/13/2026"})
    void refusesWhatIsNoDay(String text) {
        assertThat(new TextDates(Locale.US).date(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10",
                "10/2026",
                "10.2026",
                "202610",
                "Oct 2026",
                "October 2026",
                "2026-10-31",
                "Okt 26",
                "Oct-26",
                "okt. '26",
                "octobre 2026",
                "Ottobre-26"
            })
    void readsMonths(String text) {
        assertThat(new TextDates(Locale.US).month(text)).isEqualTo(YearMonth.of(2026, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "Q3, 2026-07-01, 2026-09-30",
        "2025 Q4, 2025-10-01, 2025-12-31",
        "q1/27, 2027-01-01, 2027-03-31",
        "KW 42, 2026-10-12, 2026-10-18",
        "2026-W42, 2026-10-12, 2026-10-18",
        "Week 1, 2025-12-29, 2026-01-04"
    })
    void readsQuartersAndWeeks(String text, LocalDate first, LocalDate last) {
        assertThat(new TextDates(Locale.US).span(text, 2026)).isEqualTo(new TextDates.Span(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q5", "W54", "October", "2026"})
    void otherTextsAreNoSpans(String text) {
        assertThat(new TextDates(Locale.US).span(text, 2026)).isNull();
    }
}
