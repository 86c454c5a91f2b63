package dev.apportion.intake.infer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Period;
import java.time.Month;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingYearsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10, JANUARY, 2026, true",
        "2026-10, JANUARY, FY2026 Adopted, true",
        "2026-10, JANUARY, FY 26, true",
        "2026-10, JANUARY, 2026/27, true",
        "2026-10, JANUARY, 2025/26, false",
        "2026-10, JULY, FY2027 Adopted, true",
        "2026-10, JULY, FY27, true",
        "2026-10, JULY, FY2026, false",
        "2026-10, JULY, 2026-27 Budget, true",
        "2027-02, JULY, 2026-27 Budget, true",
        "2027-02, APRIL, 2026/2027, true",
        "2027-02, APRIL, 2027/28, false",
        "2027-02, JULY, FY2027, true",
        "2026-10, JULY, Spent 2026, true",
        "2026-10, JULY, Spent, false"
    })
    void theRunsYear(String period, Month start, String heading, boolean isRuns) {
        assertThat(new HeadingYears(Period.parse(period), start).isRuns(heading))
                .isEqualTo(isRuns);
    }

    @ParameterizedTest
    @CsvSource({"2024-25 ($'000), 2024", "FY17, 2017", "12024, 0", "Room 2101, 0", "Expenditures2016, 2016"})
    void theFirstYear(String heading, int year) {
        assertThat(HeadingYears.of(heading)).isEqualTo(year);
    }
}
