package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Finding;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cost of another year, week or quarter never counts in October 2026 without a word. */
class OtherYearsTest extends IntakeTest {

    private List<String> warnings() {
        return intake.findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .map(finding -> finding.message().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"Year, 2024", "Fiscal Year, FY24", "FY, 2023-24", "Jahr, 2025", "Année, 2019"})
    void inAColumn(String heading, String year) throws IOException {
        intake.csv(
                "IT.csv", heading + ",Description,Amount", year + ",Rent,10.00", year + ",Ink,5.00", "2026,Power,1.00");
        assertThat(warnings())
                .contains("This column says another year, such as " + year
                        + ", in 2 rows, which count in October 2026: USD 15.00 in total. If they are not of that month, delete"
                        + " them.");
    }

    @Test
    void thisYearOrADateSaysEnough() throws IOException {
        intake.csv("IT.csv", "Year,Description,Amount", "2026,Rent,10.00", "2026,Ink,5.00");
        intake.csv("10.csv", "Year,Date,Description,Amount", "2024,2026-10-05,Rent,10.00", "2024,2026-10-06,Ink,5.00");
        assertThat(warnings()).noneMatch(warning -> warning.contains("another year"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Expenses 2024", "Cost report for 2025", "Ausgaben 2019 bis 2024"})
    void inATitle(String title) throws IOException {
        intake.csv("IT.csv", title, "", "Description,Amount", "Rent,10.00", "Ink,5.00");
        assertThat(warnings())
                .anyMatch(warning -> warning.startsWith("Above the table stands \"" + title + "\", but rows without a"
                        + " date count in October 2026."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Expenses 2026", "Budget 2025 and 2026", "Order 2024-118", "Room B2024", "2,024 items"})
    void inNoTitle(String title) throws IOException {
        intake.csv("IT.csv", title, "", "Description,Amount", "Rent,10.00", "Ink,5.00");
        assertThat(warnings()).noneMatch(warning -> warning.startsWith("Above the table"));
    }

    @ParameterizedTest
    @CsvSource({"Quarter, Q1 2026, Q2 2026", "Week, 2026-W36, 2026-W41", "KW, KW 36, KW 41"})
    void quartersAndWeeks(String heading, String one, String other) throws IOException {
        intake.csv("IT.csv", heading + ",Description,Amount", one + ",Rent,10.00", other + ",Ink,5.00");
        assertThat(warnings())
                .anyMatch(warning ->
                        warning.startsWith("Column A \"" + heading + "\" looks like periods but is not used."));
    }

    @Test
    void twoAmountsThatBothReduceCost() throws IOException {
        intake.csv("IT.csv", "Description,Amount", "Rent,(10.00)", "Ink,(5.00)");
        assertThat(warnings()).anyMatch(warning -> warning.startsWith("2 of 2 amounts have a minus"));
    }
}
